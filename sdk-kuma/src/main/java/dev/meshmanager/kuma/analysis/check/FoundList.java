package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.finding.SourceLocation;
import dev.meshmanager.kuma.internal.ControlPlaneDefaults;
import java.util.ArrayList;
import java.util.List;

/** Collects findings, with the places of the members that they are about. */
final class FoundList {

    private final Estate estate;
    private final List<Finding> all = new ArrayList<>();

    FoundList(Estate estate) {
        this.estate = estate;
    }

    List<Finding> all() {
        return all;
    }

    /** Returns whether a finding about the resource has this code. */
    boolean has(AnalysisCode code, Resource resource) {
        FindingSubject subject = FindingSubject.of(resource);
        return all.stream()
                .anyMatch(finding -> finding.code() == code && finding.subject().equals(subject));
    }

    /** Adds a finding about a member; the path is empty for the whole resource. */
    void add(AnalysisCode code, Resource resource, String path, String message) {
        add(code, code.severity(), resource, path, message);
    }

    /** Adds a finding with a severity of its own. What the control plane made is for information only. */
    void add(AnalysisCode code, Severity severity, Resource resource, String path, String message) {
        boolean isDefault = resource instanceof MeshResource inMesh && ControlPlaneDefaults.includes(inMesh);
        Finding finding = Finding.of(code, FindingSubject.of(resource), message)
                .at(path)
                .withSeverity(isDefault ? Severity.INFO : severity);
        all.add(estate.locationOf(resource, path)
                .map(SourceLocation::of)
                .map(finding::in)
                .orElse(finding));
    }

    /** Adds a finding about something that is no resource. */
    void add(AnalysisCode code, FindingSubject subject, String message) {
        all.add(Finding.of(code, subject, message));
    }
}

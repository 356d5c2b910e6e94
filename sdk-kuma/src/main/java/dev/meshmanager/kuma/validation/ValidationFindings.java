package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.format.DocumentLocation;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.finding.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects violations and warnings as findings. */
final class ValidationFindings {
    private final Optional<Function<DocumentLocation, SourceLocation>> file;
    private final List<Finding> all = new ArrayList<>();

    /** Creates a collector for texts, whose files the function names, or for resources that were not read from one. */
    ValidationFindings(Optional<Function<DocumentLocation, SourceLocation>> file) {
        this.file = file;
    }

    void add(Violation violation) {
        FindingSubject subject =
                violation.resource().orElseGet(() -> FindingSubject.of("document", nameOf(violation.location())));
        Finding finding =
                Finding.of(violation.stage(), subject, violation.reason()).at(violation.field());
        all.add(place(finding, violation.location()));
    }

    void add(FindingSubject subject, String warning, Optional<DocumentLocation> location) {
        all.add(place(new Warning(Warning.Kind.DEPRECATED, warning).about(subject), location));
    }

    private Finding place(Finding finding, Optional<DocumentLocation> location) {
        return location.isPresent() && file.isPresent()
                ? finding.in(file.get().apply(location.get()))
                : finding;
    }

    private String nameOf(Optional<DocumentLocation> location) {
        return location.flatMap(at -> file.map(naming -> naming.apply(at).file())).orElse("");
    }

    FindingReport report() {
        return FindingReport.of(all);
    }
}

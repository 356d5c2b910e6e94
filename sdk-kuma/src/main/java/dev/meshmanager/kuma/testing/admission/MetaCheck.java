package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.StoredKind;
import dev.meshmanager.kuma.testing.wire.RefusedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks the members that every resource has against the URL and the mode of the control plane. */
public final class MetaCheck implements AdmissionCheck {
    private static final int LONGEST_NAME = 253;
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

    @Override
    public Verdict check(Candidate candidate) {
        String name = Trees.text(candidate.resource(), "name");
        StoredKind kind = candidate.kind();
        String zone = candidate.mode().zone();
        List<RefusedField> violations = new ArrayList<>();
        addUnlessSame(violations, "name", candidate.name(), name);
        if (candidate.mode().isFederatedZone() && candidate.name().length() + zone.length() + 1 >= LONGEST_NAME) {
            violations.add(new RefusedField("name", "must be shorter, because the name of the zone is added to it"));
        }
        addUnlessSame(violations, "type", kind.name(), Trees.text(candidate.resource(), "type"));
        if (kind.isMeshScoped()) {
            addUnlessSame(violations, "mesh", candidate.mesh(), Trees.text(candidate.resource(), "mesh"));
        }
        addWrongLabels(violations, candidate);
        addWrongName(violations, name);
        if (kind.isMeshScoped() && Trees.text(candidate.resource(), "mesh").isEmpty()) {
            violations.add(new RefusedField("mesh", "cannot be empty"));
        }
        return Verdict.ofViolations(violations);
    }

    private static void addUnlessSame(List<RefusedField> violations, String field, String url, String body) {
        if (!url.equals(body)) {
            violations.add(new RefusedField(field, field + " from the URL has to be the same as in body"));
        }
    }

    private static void addWrongLabels(List<RefusedField> violations, Candidate candidate) {
        Map<String, String> labels = Trees.strings(candidate.resource(), "labels");
        CpMode mode = candidate.mode();
        OriginGuard.violation(mode, candidate.kind(), labels)
                .ifPresent(violation ->
                        violations.add(new RefusedField("labels" + violation.field(), violation.reason())));
        String origin = labels.getOrDefault(OriginGuard.LABEL, OriginGuard.GLOBAL);
        if (!origin.equals(OriginGuard.GLOBAL) && !origin.equals(OriginGuard.ZONE)) {
            violations.add(new RefusedField("labels[\"" + OriginGuard.LABEL + "\"]", "must be global or zone"));
        }
        if (mode.isGlobal() || OriginGuard.GLOBAL.equals(labels.get(OriginGuard.LABEL))) {
            return;
        }
        if (!labels.getOrDefault("kuma.io/zone", mode.zone()).equals(mode.zone())) {
            violations.add(new RefusedField(
                    "labels[\"kuma.io/zone\"]", "kuma.io/zone label should have " + mode.zone() + " value"));
        }
        String mesh = Trees.text(candidate.resource(), "mesh");
        if (!labels.getOrDefault("kuma.io/mesh", mesh).equals(mesh)) {
            violations.add(new RefusedField(
                    "labels[\"kuma.io/mesh\"]", "kuma.io/mesh label must not differ from mesh set on resource"));
        }
    }

    private static void addWrongName(List<RefusedField> violations, String name) {
        if (name.isEmpty()) {
            violations.add(new RefusedField("name", "cannot be empty"));
        } else if (name.length() > LONGEST_NAME) {
            violations.add(new RefusedField("name", "value length must less or equal " + LONGEST_NAME));
        } else if (!NAME.matcher(name).matches()) {
            violations.add(new RefusedField(
                    "name",
                    "invalid characters. A lowercase RFC 1123 subdomain must consist of lower case alphanumeric"
                            + " characters, '-' or '.', and must start and end with an alphanumeric character"));
        }
    }
}

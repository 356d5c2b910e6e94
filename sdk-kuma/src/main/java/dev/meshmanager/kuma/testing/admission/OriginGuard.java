package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.StoredKind;
import dev.meshmanager.kuma.testing.wire.GoText;
import dev.meshmanager.kuma.testing.wire.RefusedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the origin labels: only the control plane that created a resource may change it. */
public final class OriginGuard {
    static final String LABEL = "kuma.io/origin";
    static final String GLOBAL = "global";
    static final String ZONE = "zone";

    private OriginGuard() {}

    /**
     * Returns the reason why a control plane must not write or delete a resource with these labels; empty if it may.
     */
    public static Optional<RefusedField> violation(CpMode mode, StoredKind kind, Map<String, String> labels) {
        String origin = labels.getOrDefault(LABEL, "");
        if (mode.isGlobal() && !origin.isEmpty() && !origin.equals(GLOBAL)) {
            return Optional.of(mustBe(GLOBAL));
        }
        if (mode.isFederatedZone() && kind.hasSpec() && !ZONE.equals(origin)) {
            return Optional.of(mustBe(ZONE));
        }
        return Optional.empty();
    }

    /** Returns the violations of an update that changes the origin labels. */
    public static List<RefusedField> changes(Map<String, String> before, Map<String, String> after) {
        List<RefusedField> violations = new ArrayList<>();
        for (String label : List.of(LABEL, "kuma.io/zone", "kuma.io/display-name")) {
            String old = before.get(label);
            String now = after.get(label);
            if (old != null && !old.equals(now)) {
                String change = now == null
                        ? "cannot be removed (was " + GoText.quote(old) + ")"
                        : "cannot be changed from " + GoText.quote(old) + " to " + GoText.quote(now);
                violations.add(new RefusedField("labels[\"" + label + "\"]", "is immutable, " + change));
            }
        }
        return violations;
    }

    private static RefusedField mustBe(String origin) {
        return new RefusedField("[\"" + LABEL + "\"]", "the origin label must be set to '" + origin + "'");
    }
}

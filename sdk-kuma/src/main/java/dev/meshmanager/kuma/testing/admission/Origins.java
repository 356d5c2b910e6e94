package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.Kind;
import dev.meshmanager.kuma.testing.wire.GoText;
import dev.meshmanager.kuma.testing.wire.RefusedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who a resource belongs to: only the control plane that it comes from may change it. */
public final class Origins {
    static final String LABEL = "kuma.io/origin";
    static final String GLOBAL = "global";
    static final String ZONE = "zone";

    private Origins() {}

    /** Returns why a control plane may not write or delete a resource with these labels, or empty if it may. */
    public static Optional<RefusedField> violation(CpMode mode, Kind kind, Map<String, String> labels) {
        String origin = labels.getOrDefault(LABEL, "");
        if (mode.isGlobal() && !origin.isEmpty() && !origin.equals(GLOBAL)) {
            return Optional.of(mustBe(GLOBAL));
        }
        if (mode.isFederatedZone() && kind.hasSpec() && !ZONE.equals(origin)) {
            return Optional.of(mustBe(ZONE));
        }
        return Optional.empty();
    }

    /** Returns what an update would change of the labels that say whose the resource is. */
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

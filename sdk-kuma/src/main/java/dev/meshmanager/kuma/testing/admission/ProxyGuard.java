package dev.meshmanager.kuma.testing.admission;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.testing.store.Gateways;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.wire.Refusal;
import dev.meshmanager.kuma.testing.wire.RefusedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks the rules for data plane proxies beyond their schema. */
public final class ProxyGuard {
    private static final String SERVICE = "kuma.io/service";
    private static final Pattern WORKLOAD = Pattern.compile("[a-z]([-a-z0-9]{0,61}[a-z0-9])?");

    private ProxyGuard() {}

    /** Refuses a new proxy with an invalid workload label. Existing proxies are not checked. */
    public static void refuseWrongWorkload(JsonObject dataplane) {
        String workload = Trees.text(dataplane, "labels", "kuma.io/workload");
        if (!workload.isEmpty() && !WORKLOAD.matcher(workload).matches()) {
            throw Refusal.badRequest("bad request: labels[\"kuma.io/workload\"]: must be a valid DNS-1035 label");
        }
    }

    /**
     * Returns the inbounds that have tags but no service tag, even if the only tag is the zone. The control plane
     * checks this on updates only.
     */
    public static List<RefusedField> untaggedServices(JsonObject dataplane) {
        List<RefusedField> violations = new ArrayList<>();
        List<JsonObject> inbounds = Trees.objects(dataplane, "networking", "inbound");
        for (int i = 0; i < inbounds.size(); i++) {
            Map<String, String> tags = Trees.strings(inbounds.get(i), "tags");
            if (!tags.isEmpty() && !tags.containsKey(SERVICE)) {
                String field = "networking.inbound[" + i + "].tags[\"" + SERVICE + "\"]";
                violations.add(new RefusedField(field, "is required"));
            }
        }
        return violations;
    }

    /** Returns whether the constraints of the mesh allow the tags of all inbounds and of the gateway. */
    public static boolean isAllowed(StoredItem mesh, JsonObject dataplane) {
        List<JsonObject> requirements = rules(mesh, "requirements");
        List<JsonObject> restrictions = rules(mesh, "restrictions");
        return Gateways.tagSets(dataplane)
                .allMatch(tags ->
                        (requirements.isEmpty() || matchesAny(requirements, tags)) && !matchesAny(restrictions, tags));
    }

    private static List<JsonObject> rules(StoredItem mesh, String member) {
        return Trees.objects(mesh.members(), "constraints", "dataplaneProxy", member);
    }

    private static boolean matchesAny(List<JsonObject> rules, Map<String, String> tags) {
        return rules.stream().map(rule -> Trees.strings(rule, "tags")).anyMatch(wanted -> matches(wanted, tags));
    }

    private static boolean matches(Map<String, String> wanted, Map<String, String> tags) {
        return wanted.entrySet().stream().allMatch(tag -> {
            String value = tags.getOrDefault(tag.getKey(), "");
            return tag.getValue().equals("*") && !value.isEmpty()
                    || tag.getValue().equals(value);
        });
    }
}

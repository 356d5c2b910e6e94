package dev.meshmanager.kuma.dashboard;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.view.Columns;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MeshInsight;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What lists of Kuma's kinds show: the columns of the GUI, and those that {@code kumactl get} has beside. Found by
 * {@link java.util.ServiceLoader}: callers use {@link dev.meshmanager.core.view.ResourceTable}.
 */
public final class KindColumns implements Columns {
    private static final Set<String> POLICY_MEMBERS = Set.of("targetRef", "to", "from", "rules", "default");

    /** Creates the columns, for {@link java.util.ServiceLoader}. */
    public KindColumns() {}

    @Override
    public Map<String, String> of(Resource resource, Instant now) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Namespace", resource.labels().getOrDefault("k8s.kuma.io/namespace", ""));
        row.put("Zone", zone(resource));
        if (resource instanceof Mesh mesh) {
            addMesh(mesh, row);
        } else if (resource instanceof MeshInsight insight) {
            row.put("Services", text(insight.services().flatMap(MeshInsight.ServiceStat::total)));
            row.put("Proxies", ServiceColumns.online(insight.dataplanes()));
        } else if (!ProxyColumns.add(resource, now, row) && !ServiceColumns.add(resource, row)) {
            addPolicy(resource, row);
        }
        return row;
    }

    /** Policies of all kinds, those too that a distribution adds, go by what their spec has; others have no columns. */
    private static void addPolicy(Resource resource, Map<String, String> row) {
        JsonObject spec = Trees.object(Json.toTree(resource).asObject().orElse(JsonObject.EMPTY), "spec");
        if (spec.names().stream().anyMatch(POLICY_MEMBERS::contains)) {
            row.put("Role", resource.labels().getOrDefault("kuma.io/policy-role", "system"));
            row.put("Target ref", target(Trees.object(spec, "targetRef")));
        }
    }

    /** As in the GUI, a resource that the global control plane gave to a zone has none; a workload always has one. */
    private static String zone(Resource resource) {
        Map<String, String> labels = resource.labels();
        boolean isOfZone =
                "zone".equals(labels.get("kuma.io/origin")) || resource.type().equals("Workload");
        return isOfZone ? labels.getOrDefault("kuma.io/zone", "") : "";
    }

    private static String target(JsonObject reference) {
        Map<String, String> wanted = Trees.strings(reference, "labels");
        String kind = Trees.text(reference, "kind");
        String section = Trees.text(reference, "sectionName");
        return ((kind.isEmpty() ? "Mesh" : kind) + " " + Trees.text(reference, "name")
                        + (section.isEmpty() ? "" : ":" + section) + " "
                        + pairs(wanted.isEmpty() ? Trees.strings(reference, "tags") : wanted))
                .strip()
                .replaceAll(" +", " ");
    }

    static String pairs(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    static String text(Optional<?> value) {
        return value.map(String::valueOf).orElse("");
    }

    private static void addMesh(Mesh mesh, Map<String, String> row) {
        row.put(
                "mTLS",
                mesh.enabledAuthority()
                        .map(authority -> authority.type() + "/" + text(authority.name()))
                        .orElse("off"));
        row.put("Locality", onOff(mesh.routing().flatMap(Mesh.Routing::localityAwareLoadBalancing)));
        row.put("Zone egress", onOff(mesh.routing().flatMap(Mesh.Routing::zoneEgress)));
    }

    private static String onOff(Optional<Boolean> setting) {
        return setting.orElse(false) ? "on" : "off";
    }
}

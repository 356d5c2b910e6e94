package dev.meshmanager.kuma.dashboard.columns;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.view.Columns;
import dev.meshmanager.kuma.dashboard.topology.ProxySelector;
import dev.meshmanager.kuma.dashboard.topology.ResourceNames;
import dev.meshmanager.kuma.identity.Workload;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MeshInsight;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of lists of Kuma's kinds: those of the GUI, and the additional ones of {@code kumactl get}. Found by
 * {@link java.util.ServiceLoader}; callers use {@link dev.meshmanager.core.view.ResourceTable}.
 */
public final class KindColumns implements Columns {
    /** Creates the columns, for {@link java.util.ServiceLoader}. */
    public KindColumns() {}

    @Override
    public Map<String, String> of(Resource resource, Instant now) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Namespace", ResourceNames.namespace(resource));
        row.put("Zone", zone(resource));
        if (resource instanceof Mesh mesh) {
            addMesh(mesh, row);
        } else if (resource instanceof MeshInsight insight) {
            row.put(
                    "Services",
                    insight.services()
                            .filter(services -> services.total().isPresent())
                            .map(services -> String.valueOf(services.total().getAsLong()))
                            .orElse(""));
            row.put("Proxies", ServiceColumns.online(insight.dataplanes()));
        } else if (resource instanceof TargetRefPolicy policy) {
            addPolicy(policy, row);
        } else if (!ProxyColumns.add(resource, now, row)) {
            ServiceColumns.add(resource, row);
        }
        return row;
    }

    private static void addPolicy(TargetRefPolicy policy, Map<String, String> row) {
        row.put("Role", role(policy));
        row.put("Target ref", target(policy.spec().targetRef()));
    }

    /** As in the GUI, a resource that the global control plane gave to a zone has none; a workload always has one. */
    private static String zone(Resource resource) {
        return resource instanceof Workload
                ? resource.labels().getOrDefault("kuma.io/zone", "")
                : ResourceNames.zone(resource);
    }

    /** Returns the role of a policy. */
    public static String role(Resource policy) {
        return policy.labels().getOrDefault("kuma.io/policy-role", "system");
    }

    /** Returns the target of a policy in words. */
    public static String target(Optional<TargetRef> target) {
        if (target.isEmpty()) {
            return TargetRefKind.MESH.toString();
        }
        TargetRef ref = target.get();
        return Stream.of(
                        ProxySelector.kind(ref).toString(),
                        ref.name().orElse("")
                                + ref.sectionName()
                                        .map(section -> ":" + section)
                                        .orElse(""),
                        pairs(ref.labels().isEmpty() ? ref.tags() : ref.labels()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
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

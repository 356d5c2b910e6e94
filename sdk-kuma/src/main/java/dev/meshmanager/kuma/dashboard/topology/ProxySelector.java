package dev.meshmanager.kuma.dashboard.topology;

import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.policy.target.ProxyType;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the proxies that a policy selects, by the rules of the control plane. Zones and namespaces of the policy are
 * not checked, so it may select fewer.
 */
public final class ProxySelector {
    private static final String SERVICE = "kuma.io/service";

    private final Topology topology;
    private final List<MeshGateway> gateways;

    private ProxySelector(Topology topology) {
        this.topology = topology;
        this.gateways = topology.resources(MeshGateway.class);
    }

    /** Returns a selector among the proxies of a topology. */
    public static ProxySelector of(Topology topology) {
        return new ProxySelector(topology);
    }

    /** Returns whether the snapshot has every gateway that the control plane counts. */
    public boolean knowsGateways() {
        Map<String, GlobalInsight.Count> counts = topology.snapshot().counts().resources();
        long counted = Optional.ofNullable(counts.get(MeshGateway.TYPE.name()))
                .map(count -> count.total().orElse(0L))
                .orElse(0L);
        return !counts.isEmpty() && counted == gateways.size();
    }

    /** Whether a reference means all proxies of the mesh. */
    static boolean isAll(TargetRef ref) {
        TargetRefKind kind = kind(ref);
        return kind.equals(TargetRefKind.MESH) && ref.proxyTypes().isEmpty()
                || kind.equals(TargetRefKind.DATAPLANE)
                        && ref.name().isEmpty()
                        && ref.labels().isEmpty()
                        && ref.namespace().isEmpty();
    }

    /** Returns the kind of a reference; one without a kind means the mesh. */
    public static TargetRefKind kind(TargetRef ref) {
        return ref.kind().orElse(TargetRefKind.MESH);
    }

    /** Returns the proxies of a mesh that a reference selects. */
    public Stream<LocatedProxy> byTarget(String mesh, TargetRef ref) {
        return topology.proxies(mesh).stream()
                .filter(proxy -> ref.proxyTypes().isEmpty()
                        || ref.proxyTypes().contains(proxy.isGateway() ? ProxyType.GATEWAY : ProxyType.SIDECAR))
                .filter(matches(ref));
    }

    private Predicate<LocatedProxy> matches(TargetRef ref) {
        TargetRefKind kind = kind(ref);
        String name = ref.name().orElse("");
        if (kind.equals(TargetRefKind.DATAPLANE)) {
            return proxy -> ResourceNames.isNamed(proxy.overview(), name)
                    && proxy.overview()
                            .labels()
                            .entrySet()
                            .containsAll(ref.labels().entrySet());
        }
        if (kind.equals(TargetRefKind.MESH_SERVICE) || kind.equals(TargetRefKind.MESH_SERVICE_SUBSET)) {
            Map<String, String> tags = serviceTags(ref);
            return proxy -> hasTags(proxy, tags);
        }
        if (kind.equals(TargetRefKind.MESH_SUBSET)) {
            return proxy -> hasTags(proxy, ref.tags());
        }
        if (kind.equals(TargetRefKind.MESH_GATEWAY)) {
            return proxy -> gatewaysOf(proxy).anyMatch(gateway -> ResourceNames.isNamed(gateway, name));
        }
        return proxy -> true;
    }

    /** The tags of the proxies of a service that a reference names. */
    static Map<String, String> serviceTags(TargetRef ref) {
        Map<String, String> tags = new HashMap<>(ref.tags());
        tags.put(SERVICE, ref.name().orElse(""));
        return tags;
    }

    /** Returns the proxies of a mesh that have all tags of one of these selectors. */
    public Stream<LocatedProxy> byTags(String mesh, List<Map<String, String>> selectors) {
        return topology.proxies(mesh).stream()
                .filter(proxy -> selectors.stream().anyMatch(tags -> hasTags(proxy, tags)));
    }

    /** A listener of a built-in gateway has its own tags too. */
    private boolean hasTags(LocatedProxy proxy, Map<String, String> wanted) {
        for (Map<String, String> tags : proxy.tags()) {
            if (Tags.areIn(wanted, tags)) {
                return true;
            }
        }
        return gatewaysOf(proxy).anyMatch(gateway -> hasTags(proxy, gateway, wanted));
    }

    private static boolean hasTags(LocatedProxy proxy, MeshGateway gateway, Map<String, String> wanted) {
        Map<String, String> shared = new HashMap<>();
        proxy.tags().forEach(shared::putAll);
        shared.putAll(gateway.tags());
        return gateway.conf().stream()
                .flatMap(conf -> conf.listeners().stream())
                .anyMatch(listener -> {
                    Map<String, String> tags = new HashMap<>(shared);
                    tags.putAll(listener.tags());
                    return Tags.areIn(wanted, tags);
                });
    }

    private Stream<MeshGateway> gatewaysOf(LocatedProxy proxy) {
        return proxy.kind() != ServiceLocation.Kind.BUILT_IN
                ? Stream.empty()
                : gateways.stream()
                        .filter(gateway -> gateway.mesh().equals(proxy.mesh()))
                        .filter(gateway -> gateway.selectors().stream()
                                .map(Selector::match)
                                .anyMatch(match -> proxy.tags().stream().anyMatch(tags -> Tags.areIn(match, tags))));
    }
}

package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.legacy.TrafficPermission;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.rules.KindRules;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshTCPRoute;
import dev.meshmanager.kuma.policy.MeshTLS;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.target.BackendRef;
import dev.meshmanager.kuma.proxy.TransparentProxying;
import dev.meshmanager.kuma.service.MeshService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The proxies of a mesh, in groups whose members nobody can tell apart: as clients they reach the same, and as servers
 * they are reached by the same.
 */
final class ProxyGroups {
    private final Map<String, Group> byProxy = new HashMap<>();
    private final List<Group> all;

    /**
     * A group of proxies.
     *
     * @param first the member whose name sorts first; what holds for it holds for all members
     * @param name the name in the matrix
     * @param size the number of members
     */
    record Group(IndexedProxy first, String name, int size) {}

    private ProxyGroups(MeshReach reach, Function<IndexedProxy, Object> traits, Function<IndexedProxy, String> naming) {
        Map<Object, List<IndexedProxy>> members = new LinkedHashMap<>();
        for (IndexedProxy proxy : reach.mesh().proxies()) {
            members.computeIfAbsent(traits.apply(proxy), key -> new ArrayList<>())
                    .add(proxy);
        }
        members.values().forEach(same -> {
            IndexedProxy first = same.get(0);
            Group group = new Group(first, naming.apply(first), same.size());
            same.forEach(proxy -> byProxy.put(proxy.resource().name(), group));
        });
        this.all = members.values().stream().map(same -> of(same.get(0))).toList();
    }

    /** Returns the groups of a mesh. */
    static ProxyGroups of(MeshReach reach) {
        return new ProxyGroups(reach, new Traits(reach)::of, Reachability::workload);
    }

    /** Returns a group for each proxy, with the name of its workload. */
    static ProxyGroups ofEach(MeshReach reach) {
        return new ProxyGroups(reach, ProxyGroups::name, Reachability::workload);
    }

    /** Returns a group for each proxy, with the name of the proxy. */
    static ProxyGroups byName(MeshReach reach) {
        return new ProxyGroups(reach, ProxyGroups::name, ProxyGroups::name);
    }

    private static String name(IndexedProxy proxy) {
        return proxy.resource().name();
    }

    /** Returns the groups, sorted by the names of their first members. */
    List<Group> all() {
        return all;
    }

    Group of(IndexedProxy proxy) {
        return Objects.requireNonNull(byProxy.get(proxy.resource().name()));
    }

    /**
     * Reads the properties of a proxy that reachability depends on. Labels, tags and names count only if something
     * selects by them. So instances of one workload are in one group.
     */
    private static final class Traits {
        private static final List<ResourceType<?>> OF_INBOUNDS = List.of(MeshTrafficPermission.TYPE, MeshTLS.TYPE);
        private static final List<ResourceType<?>> OF_PROXIES = List.of(MeshHTTPRoute.TYPE, MeshTCPRoute.TYPE);

        private final MeshReach reach;
        private final MeshModel mesh;
        private final Set<String> labels = new HashSet<>();
        private final Set<String> tags = new HashSet<>(Set.of(Tags.SERVICE));
        private final Set<String> names = new HashSet<>();
        private final boolean hasIdentityRules;

        Traits(MeshReach reach) {
            this.reach = reach;
            this.mesh = reach.mesh();
            mesh.destinations(MeshService.TYPE.name())
                    .forEach(service ->
                            ((MeshService) service.resource()).spec().selector().ifPresent(this::add));
            List<IndexedPolicy> permissions = mesh.policies(MeshTrafficPermission.TYPE);
            permissions.forEach(policy -> policy.from()
                    .forEach(entry -> tags.addAll(entry.target().tags().keySet())));
            this.hasIdentityRules = permissions.stream()
                    .anyMatch(policy -> !policy.inboundRules().isEmpty());
            mesh.estate().list(TrafficPermission.TYPE, mesh.mesh().name()).stream()
                    .flatMap(policy -> Stream.of(policy.sources(), policy.destinations()))
                    .flatMap(List::stream)
                    .map(Selector::match)
                    .forEach(match -> tags.addAll(match.keySet()));
            OF_PROXIES.forEach(type -> mesh.policies(type).forEach(policy -> Routes.refs(policy).stream()
                    .map(BackendRef::tags)
                    .forEach(wanted -> tags.addAll(wanted.keySet()))));
            mesh.proxies().forEach(proxy -> proxy.outbounds()
                    .forEach(outbound -> tags.addAll(outbound.tags().keySet())));
        }

        private void add(MeshService.Selector selector) {
            tags.addAll(selector.dataplaneTags().keySet());
            selector.dataplaneLabels()
                    .ifPresent(wanted -> labels.addAll(wanted.matchLabels().keySet()));
            selector.dataplaneRef().flatMap(MeshService.DataplaneRef::name).ifPresent(names::add);
        }

        Object of(IndexedProxy proxy) {
            List<Object> traits = new ArrayList<>();
            String name = proxy.resource().name();
            traits.add(names.contains(name) ? name : "");
            traits.add(Reachability.workload(proxy));
            traits.add(reach.zone(proxy));
            traits.add(proxy.identity().zone());
            traits.add(proxy.identity().namespace());
            traits.add(only(labels, proxy.labels()));
            traits.add(reach.certificate(proxy)
                    .map(certificate -> certificate.isWorkload() || hasIdentityRules ? certificate.ids() : List.of()));
            addTraffic(proxy, traits);
            addPolicies(proxy, traits);
            return traits;
        }

        private void addTraffic(IndexedProxy proxy, List<Object> traits) {
            Set<Part> ready = new HashSet<>(reach.ready(proxy.resource().name()));
            for (Part inbound : proxy.inbounds()) {
                traits.add(List.of(
                        inbound.address().port(),
                        inbound.section(),
                        inbound.name(),
                        inbound.protocol(),
                        only(tags, inbound.tags()),
                        ready.contains(inbound)));
            }
            traits.add(proxy.isBuiltin());
            traits.add(only(tags, proxy.gatewayTags()));
            proxy.outbounds().forEach(outbound -> traits.add(List.of(outbound.tags(), outbound.backendRef())));
            Optional<TransparentProxying> transparent =
                    ClientOutbounds.networking(proxy).flatMap(networking -> networking.transparentProxying());
            traits.add(transparent.map(TransparentProxying::reachableServices));
            traits.add(proxy.reachableBackends());
        }

        private void addPolicies(IndexedProxy proxy, List<Object> traits) {
            for (ResourceType<?> type : OF_INBOUNDS) {
                KindRules rules = KindRules.of(type, proxy, mesh);
                Stream.of(proxy.inbounds(), proxy.listeners())
                        .flatMap(Collection::stream)
                        .forEach(part -> traits.add(rules.byInbound().getOrDefault(part.address(), List.of())));
            }
            OF_PROXIES.forEach(
                    type -> traits.add(KindRules.of(type, proxy, mesh).policies()));
        }

        private static Map<String, String> only(Set<String> keys, Map<String, String> all) {
            Map<String, String> selected = new HashMap<>(all);
            selected.keySet().retainAll(keys);
            return selected;
        }
    }
}

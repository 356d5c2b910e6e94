package dev.meshmanager.kuma.analysis.mesh;

import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Address;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Proxies to which the same policies apply, for example the instances of a workload.
 *
 * @param first the first of the proxies by name
 * @param members all of them
 */
public record ProxyGroup(IndexedProxy first, List<IndexedProxy> members) {
    private static final Set<String> PLACE =
            Set.of(ResourceLabels.ZONE, ResourceLabels.ORIGIN, ResourceLabels.NAMESPACE);

    /** Groups the proxies of a mesh. No policy can tell the proxies of a group apart. */
    public static List<ProxyGroup> of(MeshModel mesh) {
        Set<String> labels = new HashSet<>(PLACE);
        Set<Identity> named = new HashSet<>();
        mesh.policies().stream().flatMap(Collection::stream).forEach(policy -> {
            labels.addAll(policy.target().labels().keySet());
            reference(policy, named);
        });
        Map<List<Object>, ProxyGroup> groups = new LinkedHashMap<>();
        for (IndexedProxy proxy : mesh.proxies()) {
            groups.computeIfAbsent(key(proxy, labels, named), key -> new ProxyGroup(proxy, new ArrayList<>()))
                    .members()
                    .add(proxy);
        }
        return List.copyOf(groups.values());
    }

    private static void reference(IndexedPolicy policy, Set<Identity> named) {
        if (policy.target().name().isPresent()) {
            named.add(policy.identity().referenced(TargetRefKind.DATAPLANE.value(), policy.target()));
        }
    }

    private static List<Object> key(IndexedProxy proxy, Set<String> labels, Set<Identity> named) {
        Map<String, String> relevant = new TreeMap<>();
        labels.forEach(label -> relevant.put(
                label,
                label.equals(ResourceLabels.DISPLAY_NAME)
                        ? ResourceLabels.displayName(proxy.resource())
                        : ResourceLabels.get(proxy.resource(), label)));
        return List.of(
                relevant,
                named.contains(proxy.identity()) ? proxy.identity() : "",
                parts(proxy.inbounds()),
                parts(proxy.listeners()),
                proxy.isGateway(),
                proxy.isBuiltin(),
                proxy.gatewayTags(),
                proxy.gateway().map(gateway -> gateway.name()).orElse(""));
    }

    private static List<Object> parts(List<Part> parts) {
        List<Object> keys = new ArrayList<>();
        parts.forEach(part -> keys.add(List.of(part.address().port(), part.section(), part.protocol(), part.tags())));
        return keys;
    }

    /** Returns the addresses on which the first proxy accepts traffic. */
    public List<Address> addresses() {
        return Stream.of(first.inbounds(), first.listeners(), first.gatewayListeners())
                .flatMap(List::stream)
                .map(Part::address)
                .distinct()
                .toList();
    }
}

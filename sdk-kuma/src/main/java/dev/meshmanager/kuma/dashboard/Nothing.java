package dev.meshmanager.kuma.dashboard;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.internal.Trees;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds policies that select no proxy. Nothing is said where a snapshot cannot tell: in a mesh without proxies, which
 * may be new or may not have been read, and of gateways that were not read.
 */
final class Nothing {
    private static final Set<String> KINDS =
            Set.of("Dataplane", "MeshSubset", "MeshService", "MeshServiceSubset", "MeshGateway");
    /** These have selectors that mean something else than proxies. */
    private static final Set<String> OTHERS = Set.of("MeshGatewayRoute", "VirtualOutbound");

    private final Topology topology;
    private final Selection selection;

    Nothing(Topology topology) {
        this.topology = topology;
        this.selection = new Selection(topology);
    }

    /** What it is that a policy selects, if nothing is that. */
    Optional<String> selectedBy(Policy policy) {
        List<PlacedProxy> proxies = topology.proxies(policy.mesh());
        boolean isUncertain =
                proxies.stream().anyMatch(proxy -> proxy.kind() == Place.Kind.BUILT_IN) && !selection.knowsGateways();
        if (proxies.isEmpty()
                || isUncertain
                || OTHERS.contains(policy.resource().type())) {
            return Optional.empty();
        }
        JsonObject target = policy.target();
        String kind = Trees.text(target, "kind");
        if (KINDS.contains(kind)) {
            return selection.byTarget(policy.mesh(), target).findAny().isPresent()
                    ? Optional.empty()
                    : Optional.of("no proxy of the mesh is " + Ends.words(target));
        }
        List<Map<String, String>> selectors = policy.selectors("sources");
        selectors = selectors.isEmpty() ? policy.selectors("selectors") : selectors;
        return selectors.isEmpty()
                        || selection.byTags(policy.mesh(), selectors).findAny().isPresent()
                ? Optional.empty()
                : Optional.of("no proxy of the mesh has the tags " + selectors);
    }
}

package dev.meshmanager.kuma.dashboard.findings;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.kuma.dashboard.topology.LinkEndpoints;
import dev.meshmanager.kuma.dashboard.topology.LocatedProxy;
import dev.meshmanager.kuma.dashboard.topology.PolicyTargets;
import dev.meshmanager.kuma.dashboard.topology.ProxySelector;
import dev.meshmanager.kuma.dashboard.topology.ServiceLocation;
import dev.meshmanager.kuma.dashboard.topology.Topology;
import dev.meshmanager.kuma.gateway.MeshGatewayRoute;
import dev.meshmanager.kuma.legacy.VirtualOutbound;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds policies whose target matches no proxy. Policies of a mesh without proxies are not reported, because the mesh
 * may be new or its proxies may not have been read; nor are policies of gateways that were not read.
 */
final class UnmatchedTarget {
    private static final Set<TargetRefKind> SELECTING = Set.of(
            TargetRefKind.DATAPLANE,
            TargetRefKind.MESH_SUBSET,
            TargetRefKind.MESH_SERVICE,
            TargetRefKind.MESH_SERVICE_SUBSET,
            TargetRefKind.MESH_GATEWAY);

    private final Topology topology;
    private final ProxySelector selection;
    private final SelectedProxies selected;

    UnmatchedTarget(Topology topology) {
        this.topology = topology;
        this.selection = ProxySelector.of(topology);
        this.selected = new SelectedProxies(topology.estate());
    }

    /** Returns the target that no proxy matches, or empty if a proxy matches. */
    Optional<String> of(MeshResource policy) {
        List<LocatedProxy> proxies = topology.proxies(policy.mesh());
        boolean isUncertain = proxies.stream().anyMatch(proxy -> proxy.kind() == ServiceLocation.Kind.BUILT_IN)
                && !selection.knowsGateways();
        // The selectors of these two do not select the proxies that they apply to.
        boolean isOfOtherSelectors = policy instanceof MeshGatewayRoute || policy instanceof VirtualOutbound;
        if (proxies.isEmpty() || isUncertain || isOfOtherSelectors) {
            return Optional.empty();
        }
        Optional<TargetRef> target =
                PolicyTargets.targetRef(policy).filter(ref -> SELECTING.contains(ProxySelector.kind(ref)));
        if (target.isPresent() && policy instanceof TargetRefPolicy targeted) {
            return selected.contains(targeted)
                    ? Optional.empty()
                    : Optional.of("no proxy of the mesh is " + LinkEndpoints.words(target.get()));
        }
        List<Map<String, String>> sources = PolicyTargets.sources(policy);
        return sources.isEmpty()
                        || selection.byTags(policy.mesh(), sources).findAny().isPresent()
                ? Optional.empty()
                : Optional.of("no proxy of the mesh has the tags " + sources);
    }
}

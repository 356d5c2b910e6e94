package dev.meshmanager.kuma.dashboard.topology;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.legacy.ConnectionPolicy;
import dev.meshmanager.kuma.legacy.DataplanePolicy;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what policies of any kind apply to. */
public final class PolicyTargets {
    private PolicyTargets() {}

    /** Returns whether a resource of a snapshot is a policy; the others are gateways and services. */
    public static boolean isPolicy(MeshResource resource) {
        return !(resource instanceof MeshGateway || isService(resource));
    }

    /** Returns whether a resource of a snapshot is a service. */
    public static boolean isService(MeshResource resource) {
        return resource instanceof MeshService
                || resource instanceof MeshMultiZoneService
                || resource instanceof MeshExternalService;
    }

    /** Returns the reference to the proxies that the policy applies to; absent means the whole mesh. */
    public static Optional<TargetRef> targetRef(MeshResource policy) {
        return policy instanceof TargetRefPolicy targeted ? targeted.spec().targetRef() : Optional.empty();
    }

    /** Returns the tags that select the proxies of an older policy; empty for other policies. */
    public static List<Map<String, String>> sources(MeshResource policy) {
        return selectors(policy).stream().map(Selector::match).toList();
    }

    private static List<Selector> selectors(MeshResource policy) {
        if (policy instanceof ConnectionPolicy older) {
            return older.sources();
        }
        return policy instanceof DataplanePolicy older ? older.selectors() : List.of();
    }
}

package dev.meshmanager.kuma.matching.model;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshCircuitBreaker;
import dev.meshmanager.kuma.policy.MeshFaultInjection;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshHealthCheck;
import dev.meshmanager.kuma.policy.MeshLoadBalancingStrategy;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.policy.MeshPassthrough;
import dev.meshmanager.kuma.policy.MeshProxyPatch;
import dev.meshmanager.kuma.policy.MeshRateLimit;
import dev.meshmanager.kuma.policy.MeshRetry;
import dev.meshmanager.kuma.policy.MeshTCPRoute;
import dev.meshmanager.kuma.policy.MeshTLS;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.MeshTrace;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import java.util.Comparator;
import java.util.List;

/** The order in which the control plane applies the kinds of policies, and lists them in its answers. */
public final class PolicyKinds {
    private static final List<ResourceType<?>> ORDER = List.of(
            MeshHTTPRoute.TYPE,
            MeshTCPRoute.TYPE,
            MeshTLS.TYPE,
            MeshLoadBalancingStrategy.TYPE,
            MeshPassthrough.TYPE,
            MeshAccessLog.TYPE,
            MeshTrace.TYPE,
            MeshFaultInjection.TYPE,
            MeshRateLimit.TYPE,
            MeshTimeout.TYPE,
            MeshTrafficPermission.TYPE,
            MeshHealthCheck.TYPE,
            MeshCircuitBreaker.TYPE,
            MeshRetry.TYPE,
            MeshMetric.TYPE);

    /** Kinds of other products come after those of Kuma; patches are last, so that they see everything. */
    public static final Comparator<ResourceType<?>> COMPARATOR =
            Comparator.<ResourceType<?>>comparingInt(PolicyKinds::position).thenComparing(ResourceType::name);

    private PolicyKinds() {}

    private static int position(ResourceType<?> type) {
        int known = ORDER.indexOf(type);
        return known >= 0 ? known : type.equals(MeshProxyPatch.TYPE) ? Integer.MAX_VALUE : ORDER.size();
    }
}

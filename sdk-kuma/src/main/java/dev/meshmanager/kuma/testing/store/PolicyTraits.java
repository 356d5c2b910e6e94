package dev.meshmanager.kuma.testing.store;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.policy.FromPolicy;
import dev.meshmanager.kuma.policy.RoutePolicy;
import dev.meshmanager.kuma.policy.RulesPolicy;
import dev.meshmanager.kuma.policy.TargetRefPolicy;
import dev.meshmanager.kuma.policy.ToPolicy;
import java.util.Map;
import java.util.Optional;

/** Which parts a kind of policy has. */
public record PolicyTraits(boolean targetRef, boolean to, boolean from, boolean rules, boolean fromAsRules) {
    private static final PolicyTraits LEGACY = new PolicyTraits(false, false, false, false, false);
    private static final PolicyTraits SINGLE = new PolicyTraits(true, false, false, false, false);
    private static final PolicyTraits TO = new PolicyTraits(true, true, false, false, false);
    private static final PolicyTraits FROM = new PolicyTraits(true, false, true, true, false);
    private static final PolicyTraits FROM_AS_RULES = new PolicyTraits(true, false, true, true, true);
    private static final PolicyTraits TO_AND_FROM = new PolicyTraits(true, true, true, true, false);
    private static final PolicyTraits ALL = new PolicyTraits(true, true, true, true, true);

    private static final Map<String, PolicyTraits> BY_KIND = Map.ofEntries(
            Map.entry("CircuitBreaker", LEGACY),
            Map.entry("FaultInjection", LEGACY),
            Map.entry("HealthCheck", LEGACY),
            Map.entry("MeshAccessLog", ALL),
            Map.entry("MeshCircuitBreaker", ALL),
            Map.entry("MeshFaultInjection", TO_AND_FROM),
            Map.entry("MeshGatewayRoute", LEGACY),
            Map.entry("MeshHTTPRoute", TO),
            Map.entry("MeshHealthCheck", TO),
            Map.entry("MeshLoadBalancingStrategy", TO),
            Map.entry("MeshMetric", SINGLE),
            Map.entry("MeshPassthrough", SINGLE),
            Map.entry("MeshProxyPatch", SINGLE),
            Map.entry("MeshRateLimit", ALL),
            Map.entry("MeshRetry", TO),
            Map.entry("MeshTCPRoute", TO),
            Map.entry("MeshTLS", FROM_AS_RULES),
            Map.entry("MeshTimeout", ALL),
            Map.entry("MeshTrace", SINGLE),
            Map.entry("MeshTrafficPermission", FROM),
            Map.entry("ProxyTemplate", LEGACY),
            Map.entry("RateLimit", LEGACY),
            Map.entry("Retry", LEGACY),
            Map.entry("Timeout", LEGACY),
            Map.entry("TrafficLog", LEGACY),
            Map.entry("TrafficPermission", LEGACY),
            Map.entry("TrafficRoute", LEGACY),
            Map.entry("TrafficTrace", LEGACY),
            Map.entry("VirtualOutbound", LEGACY));

    /** Returns the parts of a kind of policy, or empty if the kind is not a policy. */
    public static Optional<PolicyTraits> of(ResourceType<?> kind) {
        PolicyTraits known = BY_KIND.get(kind.name());
        return known == null ? ofModel(kind.model()) : Optional.of(known);
    }

    /** Returns the parts that the model of a distribution's own kind has, if it selects proxies as policies do. */
    private static Optional<PolicyTraits> ofModel(Class<?> model) {
        return TargetRefPolicy.class.isAssignableFrom(model)
                ? Optional.of(new PolicyTraits(
                        true,
                        ToPolicy.class.isAssignableFrom(model) || RoutePolicy.class.isAssignableFrom(model),
                        FromPolicy.class.isAssignableFrom(model),
                        RulesPolicy.class.isAssignableFrom(model),
                        false))
                : Optional.empty();
    }
}

package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.kuma.Kinds;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.gateway.MeshGatewayRoute;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.identity.Workload;
import dev.meshmanager.kuma.legacy.CircuitBreaker;
import dev.meshmanager.kuma.legacy.FaultInjection;
import dev.meshmanager.kuma.legacy.HealthCheck;
import dev.meshmanager.kuma.legacy.ProxyTemplate;
import dev.meshmanager.kuma.legacy.RateLimit;
import dev.meshmanager.kuma.legacy.Retry;
import dev.meshmanager.kuma.legacy.Timeout;
import dev.meshmanager.kuma.legacy.TrafficLog;
import dev.meshmanager.kuma.legacy.TrafficPermission;
import dev.meshmanager.kuma.legacy.TrafficRoute;
import dev.meshmanager.kuma.legacy.TrafficTrace;
import dev.meshmanager.kuma.legacy.VirtualOutbound;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshCircuitBreaker;
import dev.meshmanager.kuma.policy.MeshFaultInjection;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshHealthCheck;
import dev.meshmanager.kuma.policy.MeshLoadBalancingStrategy;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.policy.MeshOpenTelemetryBackend;
import dev.meshmanager.kuma.policy.MeshPassthrough;
import dev.meshmanager.kuma.policy.MeshProxyPatch;
import dev.meshmanager.kuma.policy.MeshRateLimit;
import dev.meshmanager.kuma.policy.MeshRetry;
import dev.meshmanager.kuma.policy.MeshTCPRoute;
import dev.meshmanager.kuma.policy.MeshTLS;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.MeshTrace;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.service.HostnameGenerator;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** The rules of every kind that has some; other kinds need no more than the right shape. */
final class RuleBook {
    private static final RuleBook KNOWN = new RuleBook()
            .with(CircuitBreaker.TYPE, new CircuitBreakerRules())
            .with(Dataplane.TYPE, new DataplaneRules())
            .with(ExternalService.TYPE, new ExternalServiceRules())
            .with(FaultInjection.TYPE, new FaultInjectionRules())
            .with(HealthCheck.TYPE, new HealthCheckRules())
            .with(HostnameGenerator.TYPE, new HostnameGeneratorRules())
            .with(Mesh.TYPE, new MeshRules())
            .with(MeshAccessLog.TYPE, new MeshAccessLogRules())
            .with(MeshCircuitBreaker.TYPE, new MeshCircuitBreakerRules())
            .with(MeshExternalService.TYPE, new MeshExternalServiceRules())
            .with(MeshFaultInjection.TYPE, new MeshFaultInjectionRules())
            .with(MeshGateway.TYPE, new MeshGatewayRules())
            .with(MeshGatewayRoute.TYPE, new MeshGatewayRouteRules())
            .with(MeshHTTPRoute.TYPE, new MeshHTTPRouteRules())
            .with(MeshHealthCheck.TYPE, new MeshHealthCheckRules())
            .with(MeshIdentity.TYPE, new MeshIdentityRules())
            .with(MeshLoadBalancingStrategy.TYPE, new MeshLoadBalancingStrategyRules())
            .with(MeshMetric.TYPE, new MeshMetricRules())
            .with(MeshMultiZoneService.TYPE, new MeshMultiZoneServiceRules())
            .with(MeshOpenTelemetryBackend.TYPE, new MeshOpenTelemetryBackendRules())
            .with(MeshPassthrough.TYPE, new MeshPassthroughRules())
            .with(MeshProxyPatch.TYPE, new MeshProxyPatchRules())
            .with(MeshRateLimit.TYPE, new MeshRateLimitRules())
            .with(MeshRetry.TYPE, new MeshRetryRules())
            .with(MeshService.TYPE, new MeshServiceRules())
            .with(MeshTCPRoute.TYPE, new MeshTCPRouteRules())
            .with(MeshTLS.TYPE, new MeshTLSRules())
            .with(MeshTimeout.TYPE, new MeshTimeoutRules())
            .with(MeshTrace.TYPE, new MeshTraceRules())
            .with(MeshTrafficPermission.TYPE, new MeshTrafficPermissionRules())
            .with(MeshTrust.TYPE, new MeshTrustRules())
            .with(ProxyTemplate.TYPE, new ProxyTemplateRules())
            .with(RateLimit.TYPE, new RateLimitRules())
            .with(Retry.TYPE, new RetryRules())
            .with(Timeout.TYPE, new TimeoutRules())
            .with(TrafficLog.TYPE, new TrafficLogRules())
            .with(TrafficPermission.TYPE, new TrafficPermissionRules())
            .with(TrafficRoute.TYPE, new TrafficRouteRules())
            .with(TrafficTrace.TYPE, new TrafficTraceRules())
            .with(VirtualOutbound.TYPE, new VirtualOutboundRules())
            .with(Workload.TYPE, new WorkloadRules())
            .with(ZoneEgress.TYPE, new ZoneEgressRules())
            .with(ZoneIngress.TYPE, new ZoneIngressRules());

    private static final ResourceTypes TYPES;

    static {
        Set<ResourceType<?>> added = new LinkedHashSet<>();
        for (RulesProvider provider : ServiceLoader.load(RulesProvider.class, RuleBook.class.getClassLoader())) {
            provider.rules().forEach(KNOWN.rules::putIfAbsent);
            added.addAll(provider.rules().keySet());
        }
        TYPES = Kinds.ALL.plus(added);
    }

    private final Map<ResourceType<?>, KindRules<?>> rules = new HashMap<>();

    private RuleBook() {}

    private <R extends Resource> RuleBook with(ResourceType<R> type, KindRules<? super R> rulesOfType) {
        rules.put(type, rulesOfType);
        return this;
    }

    /** Returns the kinds that can be checked. */
    static ResourceTypes types() {
        return TYPES;
    }

    /** Returns the rules of a kind. */
    @SuppressWarnings("unchecked") // `with` and RulesProvider pair kinds with rules of their model
    static <R extends Resource> Optional<KindRules<R>> find(ResourceType<R> type) {
        return Optional.ofNullable((KindRules<R>) KNOWN.rules.get(type));
    }
}

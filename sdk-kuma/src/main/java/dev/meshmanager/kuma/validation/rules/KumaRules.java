package dev.meshmanager.kuma.validation.rules;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
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
import dev.meshmanager.kuma.service.MeshZoneAddress;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.RulesProvider;
import dev.meshmanager.kuma.validation.rules.gateway.MeshGatewayRouteRules;
import dev.meshmanager.kuma.validation.rules.gateway.MeshGatewayRules;
import dev.meshmanager.kuma.validation.rules.legacy.CircuitBreakerRules;
import dev.meshmanager.kuma.validation.rules.legacy.FaultInjectionRules;
import dev.meshmanager.kuma.validation.rules.legacy.HealthCheckRules;
import dev.meshmanager.kuma.validation.rules.legacy.ProxyTemplateRules;
import dev.meshmanager.kuma.validation.rules.legacy.RateLimitRules;
import dev.meshmanager.kuma.validation.rules.legacy.RetryRules;
import dev.meshmanager.kuma.validation.rules.legacy.TimeoutRules;
import dev.meshmanager.kuma.validation.rules.legacy.TrafficLogRules;
import dev.meshmanager.kuma.validation.rules.legacy.TrafficPermissionRules;
import dev.meshmanager.kuma.validation.rules.legacy.TrafficRouteRules;
import dev.meshmanager.kuma.validation.rules.legacy.TrafficTraceRules;
import dev.meshmanager.kuma.validation.rules.legacy.VirtualOutboundRules;
import dev.meshmanager.kuma.validation.rules.mesh.MeshIdentityRules;
import dev.meshmanager.kuma.validation.rules.mesh.MeshRules;
import dev.meshmanager.kuma.validation.rules.mesh.MeshTrustRules;
import dev.meshmanager.kuma.validation.rules.policy.MeshAccessLogRules;
import dev.meshmanager.kuma.validation.rules.policy.MeshCircuitBreakerRules;
import dev.meshmanager.kuma.validation.rules.policy.MeshFaultInjectionRules;
import dev.meshmanager.kuma.validation.rules.policy.MeshHTTPRouteRules;
import dev.meshmanager.kuma.validation.rules.policy.MeshHealthCheckRules;
import dev.meshmanager.kuma.validation.rules.policy.MeshLoadBalancingStrategyRules;
import dev.meshmanager.kuma.validation.rules.policy.MeshMetricRules;
import dev.meshmanager.kuma.validation.rules.policy.MeshOpenTelemetryBackendRules;
import dev.meshmanager.kuma.validation.rules.policy.MeshPassthroughRules;
import dev.meshmanager.kuma.validation.rules.policy.MeshProxyPatchRules;
import dev.meshmanager.kuma.validation.rules.policy.MeshRateLimitRules;
import dev.meshmanager.kuma.validation.rules.policy.MeshRetryRules;
import dev.meshmanager.kuma.validation.rules.policy.MeshTCPRouteRules;
import dev.meshmanager.kuma.validation.rules.policy.MeshTLSRules;
import dev.meshmanager.kuma.validation.rules.policy.MeshTimeoutRules;
import dev.meshmanager.kuma.validation.rules.policy.MeshTraceRules;
import dev.meshmanager.kuma.validation.rules.policy.MeshTrafficPermissionRules;
import dev.meshmanager.kuma.validation.rules.proxy.DataplaneRules;
import dev.meshmanager.kuma.validation.rules.proxy.WorkloadRules;
import dev.meshmanager.kuma.validation.rules.proxy.ZoneProxyRules;
import dev.meshmanager.kuma.validation.rules.service.ExternalServiceRules;
import dev.meshmanager.kuma.validation.rules.service.HostnameGeneratorRules;
import dev.meshmanager.kuma.validation.rules.service.MeshExternalServiceRules;
import dev.meshmanager.kuma.validation.rules.service.MeshMultiZoneServiceRules;
import dev.meshmanager.kuma.validation.rules.service.MeshServiceRules;
import dev.meshmanager.kuma.validation.rules.service.MeshZoneAddressRules;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rules of the kinds of Kuma. For a kind that is missing here, only the shape of its model is checked. Found by
 * {@link java.util.ServiceLoader}.
 */
public final class KumaRules implements RulesProvider {
    private final Map<ResourceType<?>, KindRules<?>> rules = new LinkedHashMap<>();

    /** Creates the rules. {@link java.util.ServiceLoader} calls it. */
    public KumaRules() {
        add(CircuitBreaker.TYPE, new CircuitBreakerRules());
        add(Dataplane.TYPE, new DataplaneRules());
        add(ExternalService.TYPE, new ExternalServiceRules());
        add(FaultInjection.TYPE, new FaultInjectionRules());
        add(HealthCheck.TYPE, new HealthCheckRules());
        add(HostnameGenerator.TYPE, new HostnameGeneratorRules());
        add(Mesh.TYPE, new MeshRules());
        add(MeshAccessLog.TYPE, new MeshAccessLogRules());
        add(MeshCircuitBreaker.TYPE, new MeshCircuitBreakerRules());
        add(MeshExternalService.TYPE, new MeshExternalServiceRules());
        add(MeshFaultInjection.TYPE, new MeshFaultInjectionRules());
        add(MeshGateway.TYPE, new MeshGatewayRules());
        add(MeshGatewayRoute.TYPE, new MeshGatewayRouteRules());
        add(MeshHTTPRoute.TYPE, new MeshHTTPRouteRules());
        add(MeshHealthCheck.TYPE, new MeshHealthCheckRules());
        add(MeshIdentity.TYPE, new MeshIdentityRules());
        add(MeshLoadBalancingStrategy.TYPE, new MeshLoadBalancingStrategyRules());
        add(MeshMetric.TYPE, new MeshMetricRules());
        add(MeshMultiZoneService.TYPE, new MeshMultiZoneServiceRules());
        add(MeshOpenTelemetryBackend.TYPE, new MeshOpenTelemetryBackendRules());
        add(MeshPassthrough.TYPE, new MeshPassthroughRules());
        add(MeshProxyPatch.TYPE, new MeshProxyPatchRules());
        add(MeshRateLimit.TYPE, new MeshRateLimitRules());
        add(MeshRetry.TYPE, new MeshRetryRules());
        add(MeshService.TYPE, new MeshServiceRules());
        add(MeshTCPRoute.TYPE, new MeshTCPRouteRules());
        add(MeshTLS.TYPE, new MeshTLSRules());
        add(MeshTimeout.TYPE, new MeshTimeoutRules());
        add(MeshTrace.TYPE, new MeshTraceRules());
        add(MeshTrafficPermission.TYPE, new MeshTrafficPermissionRules());
        add(MeshTrust.TYPE, new MeshTrustRules());
        add(MeshZoneAddress.TYPE, new MeshZoneAddressRules());
        add(ProxyTemplate.TYPE, new ProxyTemplateRules());
        add(RateLimit.TYPE, new RateLimitRules());
        add(Retry.TYPE, new RetryRules());
        add(Timeout.TYPE, new TimeoutRules());
        add(TrafficLog.TYPE, new TrafficLogRules());
        add(TrafficPermission.TYPE, new TrafficPermissionRules());
        add(TrafficRoute.TYPE, new TrafficRouteRules());
        add(TrafficTrace.TYPE, new TrafficTraceRules());
        add(VirtualOutbound.TYPE, new VirtualOutboundRules());
        add(Workload.TYPE, new WorkloadRules());
        add(ZoneEgress.TYPE, new ZoneProxyRules<>());
        add(ZoneIngress.TYPE, new ZoneProxyRules<>());
    }

    private <R extends Resource> void add(ResourceType<R> type, KindRules<? super R> rulesOfType) {
        rules.put(type, rulesOfType);
    }

    @Override
    public Map<ResourceType<?>, KindRules<?>> rules() {
        return Collections.unmodifiableMap(rules);
    }
}

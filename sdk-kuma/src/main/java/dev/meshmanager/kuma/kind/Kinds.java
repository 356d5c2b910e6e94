package dev.meshmanager.kuma.kind;

import dev.meshmanager.core.ResourceTypes;
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
import dev.meshmanager.kuma.mesh.MeshInsight;
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
import dev.meshmanager.kuma.proxy.DataplaneInsight;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.service.HostnameGenerator;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.service.MeshZoneAddress;
import dev.meshmanager.kuma.service.ServiceInsight;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneEgressInsight;
import dev.meshmanager.kuma.zone.ZoneIngress;
import dev.meshmanager.kuma.zone.ZoneIngressInsight;
import dev.meshmanager.kuma.zone.ZoneInsight;

/** The kinds of Kuma that the SDK has models for. */
public final class Kinds {
    /** All kinds, sorted by name. */
    public static final ResourceTypes ALL = ResourceTypes.of(
            CircuitBreaker.TYPE,
            Dataplane.TYPE,
            DataplaneInsight.TYPE,
            ExternalService.TYPE,
            FaultInjection.TYPE,
            GlobalSecret.TYPE,
            HealthCheck.TYPE,
            HostnameGenerator.TYPE,
            Mesh.TYPE,
            MeshAccessLog.TYPE,
            MeshCircuitBreaker.TYPE,
            MeshExternalService.TYPE,
            MeshFaultInjection.TYPE,
            MeshGateway.TYPE,
            MeshGatewayRoute.TYPE,
            MeshHTTPRoute.TYPE,
            MeshHealthCheck.TYPE,
            MeshIdentity.TYPE,
            MeshInsight.TYPE,
            MeshLoadBalancingStrategy.TYPE,
            MeshMetric.TYPE,
            MeshMultiZoneService.TYPE,
            MeshOpenTelemetryBackend.TYPE,
            MeshPassthrough.TYPE,
            MeshProxyPatch.TYPE,
            MeshRateLimit.TYPE,
            MeshRetry.TYPE,
            MeshService.TYPE,
            MeshTCPRoute.TYPE,
            MeshTLS.TYPE,
            MeshTimeout.TYPE,
            MeshTrace.TYPE,
            MeshTrafficPermission.TYPE,
            MeshTrust.TYPE,
            MeshZoneAddress.TYPE,
            ProxyTemplate.TYPE,
            RateLimit.TYPE,
            Retry.TYPE,
            Secret.TYPE,
            ServiceInsight.TYPE,
            Timeout.TYPE,
            TrafficLog.TYPE,
            TrafficPermission.TYPE,
            TrafficRoute.TYPE,
            TrafficTrace.TYPE,
            VirtualOutbound.TYPE,
            Workload.TYPE,
            Zone.TYPE,
            ZoneEgress.TYPE,
            ZoneEgressInsight.TYPE,
            ZoneIngress.TYPE,
            ZoneIngressInsight.TYPE,
            ZoneInsight.TYPE);

    private Kinds() {}
}

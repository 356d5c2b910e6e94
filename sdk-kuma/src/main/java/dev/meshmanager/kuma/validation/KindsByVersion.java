package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.gateway.MeshGatewayRoute;
import dev.meshmanager.kuma.kind.KumaVersion;
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
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshCircuitBreaker;
import dev.meshmanager.kuma.policy.MeshFaultInjection;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshHealthCheck;
import dev.meshmanager.kuma.policy.MeshProxyPatch;
import dev.meshmanager.kuma.policy.MeshRateLimit;
import dev.meshmanager.kuma.policy.MeshRetry;
import dev.meshmanager.kuma.policy.MeshTCPRoute;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.MeshTrace;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.service.HostnameGenerator;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneEgressInsight;
import dev.meshmanager.kuma.zone.ZoneIngress;
import dev.meshmanager.kuma.zone.ZoneIngressInsight;
import java.util.Map;
import java.util.Optional;

/** Finds resources of kinds that a version does not have. */
final class KindsByVersion {
    private static final String ROUTES = MeshHTTPRoute.TYPE.name() + " or " + MeshTCPRoute.TYPE.name();
    private static final String LISTENERS = "a " + Dataplane.TYPE.name() + " with networking.listeners";
    private static final String DELEGATED = "a delegated gateway with " + ROUTES;

    private static final Map<ResourceType<?>, String> SUCCESSORS = Map.ofEntries(
            Map.entry(CircuitBreaker.TYPE, MeshCircuitBreaker.TYPE.name()),
            Map.entry(ExternalService.TYPE, MeshExternalService.TYPE.name()),
            Map.entry(FaultInjection.TYPE, MeshFaultInjection.TYPE.name()),
            Map.entry(HealthCheck.TYPE, MeshHealthCheck.TYPE.name()),
            Map.entry(MeshGateway.TYPE, DELEGATED),
            Map.entry(MeshGatewayRoute.TYPE, ROUTES),
            Map.entry(ProxyTemplate.TYPE, MeshProxyPatch.TYPE.name()),
            Map.entry(RateLimit.TYPE, MeshRateLimit.TYPE.name()),
            Map.entry(Retry.TYPE, MeshRetry.TYPE.name()),
            Map.entry(Timeout.TYPE, MeshTimeout.TYPE.name()),
            Map.entry(TrafficLog.TYPE, MeshAccessLog.TYPE.name()),
            Map.entry(TrafficPermission.TYPE, MeshTrafficPermission.TYPE.name() + " with rules"),
            Map.entry(TrafficRoute.TYPE, ROUTES),
            Map.entry(TrafficTrace.TYPE, MeshTrace.TYPE.name()),
            Map.entry(VirtualOutbound.TYPE, HostnameGenerator.TYPE.name()),
            Map.entry(ZoneEgress.TYPE, LISTENERS),
            Map.entry(ZoneEgressInsight.TYPE, LISTENERS),
            Map.entry(ZoneIngress.TYPE, LISTENERS),
            Map.entry(ZoneIngressInsight.TYPE, LISTENERS));

    private KindsByVersion() {}

    /** Returns a violation if control planes of the version do not have the kind. */
    static Optional<Violation> check(ResourceType<?> type, KumaVersion version) {
        if (version.has(type)) {
            return Optional.empty();
        }
        boolean isGone =
                type.until().map(KumaVersion::of).filter(version::isAtLeast).isPresent();
        String reason = isGone
                ? "there is no " + type + " since " + type.until().orElse("") + successor(type)
                : "there is no " + type + " before " + type.since().orElse("");
        return Optional.of(Violation.of(Violation.Stage.SHAPE, "type", reason));
    }

    private static String successor(ResourceType<?> type) {
        String successor = SUCCESSORS.getOrDefault(type, "");
        return successor.isEmpty() ? "" : "; use " + successor;
    }
}

package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.kuma.gateway.MeshGatewayRoute;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.legacy.CircuitBreaker;
import dev.meshmanager.kuma.legacy.FaultInjection;
import dev.meshmanager.kuma.legacy.HealthCheck;
import dev.meshmanager.kuma.legacy.RateLimit;
import dev.meshmanager.kuma.legacy.Retry;
import dev.meshmanager.kuma.legacy.TrafficRoute;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.plan.compare.ComparisonRules;
import dev.meshmanager.kuma.plan.compare.TreeComparison;
import dev.meshmanager.kuma.plan.compare.TreeSide;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.validation.DroppedMember;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.zone.Zone;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Compares resources for control planes of one version. Safe for use by many threads. */
final class ResourceComparison {
    /** Members whose type in protobuf is a wrapper such as BoolValue, where zero is not the same as absent. */
    private static final Map<ResourceType<?>, List<String>> WRAPPERS = Map.ofEntries(
            Map.entry(
                    Mesh.TYPE,
                    List.of("passthrough", "sampling", "sharedSpanContext", "skipMTLS", "enabled", "usedOnly")),
            Map.entry(Zone.TYPE, List.of("enabled")),
            Map.entry(Dataplane.TYPE, List.of("unhealthyThreshold", "healthyThreshold")),
            Map.entry(ExternalService.TYPE, List.of("allowRenegotiation", "serverName", "skipHostnameVerification")),
            Map.entry(MeshGatewayRoute.TYPE, List.of("percentage")),
            Map.entry(FaultInjection.TYPE, List.of("percentage", "httpStatus", "limit")),
            Map.entry(
                    HealthCheck.TYPE,
                    List.of(
                            "healthyPanicThreshold",
                            "failTrafficOnPanic",
                            "alwaysLogHealthCheckFailures",
                            "append",
                            "reuseConnection")),
            Map.entry(Retry.TYPE, List.of("numRetries")),
            Map.entry(
                    CircuitBreaker.TYPE,
                    List.of(
                            "maxEjectionPercent",
                            "consecutive",
                            "requestVolume",
                            "minimumHosts",
                            "factor",
                            "threshold",
                            "maxConnections",
                            "maxPendingRequests",
                            "maxRetries",
                            "maxRequests")),
            Map.entry(TrafficRoute.TYPE, List.of("weight")),
            Map.entry(RateLimit.TYPE, List.of("status", "append")));

    private final KumaVersion version;
    private final ResourceTypes types;
    private final Map<String, ComparisonRules> rules = new ConcurrentHashMap<>();

    ResourceComparison(KumaVersion version, ResourceTypes types) {
        this.version = version;
        this.types = types;
    }

    ResourceDiff compare(Resource before, Resource after) {
        ResourceRef subject = ResourceRef.of(after);
        if (!before.type().equals(after.type())) {
            throw new IllegalArgumentException("cannot compare a " + before.type() + " with a " + after.type());
        }
        ResourceType<?> type = typeOf(after);
        return new ResourceDiff(
                subject.toString(),
                TreeComparison.of(
                                rules.computeIfAbsent(type.name(), name -> rules(type)),
                                side(type, before),
                                side(type, after))
                        .stream()
                        .map(difference -> new Difference(difference.path(), difference.before(), difference.after()))
                        .toList());
    }

    private TreeSide side(ResourceType<?> type, Resource resource) {
        ValidationOptions options = ValidationOptions.defaults().version(version);
        return TreeSide.of(
                type,
                resource,
                Validation.dropped(resource, options).stream()
                        .map(DroppedMember::field)
                        .toList());
    }

    private ResourceType<?> typeOf(Resource resource) {
        return types.find(resource.type())
                .filter(type -> type.model().isInstance(resource))
                .orElseGet(() -> resource.meshName().isPresent()
                        ? ResourceType.mesh(resource.type(), resource.type())
                        : ResourceType.global(resource.type(), resource.type()));
    }

    private ComparisonRules rules(ResourceType<?> type) {
        ComparisonRules comparison = new ComparisonRules(type.isFlat());
        WRAPPERS.getOrDefault(type, List.of()).forEach(comparison::keepZero);
        for (ComputedMember member : ServerComputed.of(type, version)) {
            switch (member.effect()) {
                case COMPUTED -> comparison.ignore(member.path());
                case COMPUTED_IF_ABSENT, DROPPED -> comparison.ignoreOnOneSide(member.path());
                case DEFAULTED ->
                    comparison.defaultTo(member.path(), member.value().orElseThrow());
            }
        }
        return comparison;
    }
}

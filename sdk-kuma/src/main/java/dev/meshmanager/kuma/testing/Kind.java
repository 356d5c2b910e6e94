package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.Scope;
import dev.meshmanager.core.WrittenBy;
import dev.meshmanager.kuma.common.KindSync;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.identity.Workload;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.policy.MeshOpenTelemetryBackend;
import dev.meshmanager.kuma.policy.MeshTrace;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A kind of resource as the control plane knows it: its type, and what the API makes of it. */
record Kind(ResourceType<?> type) {
    /** The status of a resource that has just been made. */
    private static final Map<ResourceType<?>, String> STATUS = Map.ofEntries(
            Map.entry(MeshAccessLog.TYPE, "{}"),
            Map.entry(MeshExternalService.TYPE, "{\"vip\":{}}"),
            Map.entry(MeshIdentity.TYPE, "{}"),
            Map.entry(MeshMetric.TYPE, "{}"),
            Map.entry(MeshMultiZoneService.TYPE, "{}"),
            Map.entry(MeshOpenTelemetryBackend.TYPE, "{}"),
            Map.entry(MeshService.TYPE, "{\"tls\":{},\"dataplaneProxies\":{}}"),
            Map.entry(MeshTrace.TYPE, "{}"),
            Map.entry(MeshTrust.TYPE, "{}"),
            Map.entry(Workload.TYPE, "{\"dataplaneProxies\":{\"connected\":0,\"healthy\":0,\"total\":0}}"));

    String name() {
        return type.name();
    }

    boolean isMeshScoped() {
        return type.scope() == Scope.MESH;
    }

    /** Returns whether the members stand under {@code spec}; only those kinds have a schema and origin rules. */
    boolean hasSpec() {
        return !type.isFlat();
    }

    boolean isInsight() {
        return type.isInsight();
    }

    Optional<PolicyTraits> policy() {
        return PolicyTraits.of(type);
    }

    boolean isReadOnly(CpMode mode) {
        return type.isReadOnly()
                || mode.isGlobal() && !isWrittenByGlobal()
                || mode.isFederatedZone() && !isWrittenByZones();
    }

    boolean isWrittenByGlobal() {
        return type.writtenBy() != WrittenBy.ZONES;
    }

    boolean isWrittenByZones() {
        return type.writtenBy() != WrittenBy.GLOBAL;
    }

    KindSync sync() {
        return KindSync.of(type);
    }

    boolean is(ResourceType<?>... any) {
        return List.of(any).contains(type);
    }

    boolean isInFederation() {
        return sync().isFromGlobal() && !type.isReadOnly();
    }

    /** Returns the JSON of the status of a new resource, or empty if the kind has no status. */
    Optional<String> newStatus() {
        return Optional.ofNullable(STATUS.get(type));
    }

    /** Returns the kind of what the control plane observes of resources of this kind, or empty if it does not. */
    Optional<Kind> insight() {
        return type.insight().map(insight -> new Kind(insight));
    }
}

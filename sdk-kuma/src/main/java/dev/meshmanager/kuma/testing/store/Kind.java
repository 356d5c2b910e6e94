package dev.meshmanager.kuma.testing.store;

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
public record Kind(ResourceType<?> type) {
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

    public String name() {
        return type.name();
    }

    public boolean isMeshScoped() {
        return type.scope() == Scope.MESH;
    }

    /** Returns whether the members stand under {@code spec}; only those kinds have a schema and origin rules. */
    public boolean hasSpec() {
        return !type.isFlat();
    }

    public boolean isInsight() {
        return type.isInsight();
    }

    public Optional<PolicyTraits> policy() {
        return PolicyTraits.of(type);
    }

    public boolean isReadOnly(CpMode mode) {
        return type.isReadOnly()
                || mode.isGlobal() && !isWrittenByGlobal()
                || mode.isFederatedZone() && !isWrittenByZones();
    }

    public boolean isWrittenByGlobal() {
        return type.writtenBy() != WrittenBy.ZONES;
    }

    public boolean isWrittenByZones() {
        return type.writtenBy() != WrittenBy.GLOBAL;
    }

    public KindSync sync() {
        return KindSync.of(type);
    }

    public boolean is(ResourceType<?>... any) {
        return List.of(any).contains(type);
    }

    public boolean isInFederation() {
        return sync().isFromGlobal() && !type.isReadOnly();
    }

    /** Returns the JSON of the status of a new resource, or empty if the kind has no status. */
    public Optional<String> newStatus() {
        return Optional.ofNullable(STATUS.get(type));
    }

    /** Returns the kind of what the control plane observes of resources of this kind, or empty if it does not. */
    public Optional<Kind> insight() {
        return type.insight().map(insight -> new Kind(insight));
    }
}

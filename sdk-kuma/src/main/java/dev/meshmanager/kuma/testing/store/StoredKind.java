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

/** A resource kind of the in-memory control plane: its type and its behaviour in the API. */
public record StoredKind(ResourceType<?> type) {
    /** The status of a new resource. */
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

    /** Returns whether the members are in {@code spec}. Only these kinds have a schema and origin rules. */
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
        return !mode.controlPlane().writes(type);
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

    /** Returns the status of a new resource as JSON; empty if the kind has no status. */
    public Optional<String> newStatus() {
        return Optional.ofNullable(STATUS.get(type));
    }

    /** Returns the kind of the insights for resources of this kind; empty if it has none. */
    public Optional<StoredKind> insight() {
        return type.insight().map(insight -> new StoredKind(insight));
    }
}

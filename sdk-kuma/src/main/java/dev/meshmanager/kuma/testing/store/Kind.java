package dev.meshmanager.kuma.testing.store;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A kind of resource as the control plane knows it: its type, and what the API makes of it. */
public record Kind(ResourceType<?> type) {
    private static final Set<String> ONLY_ZONES_WRITE =
            Set.of("Dataplane", "MeshService", "MeshZoneAddress", "Workload", "ZoneEgress", "ZoneIngress");
    private static final Set<String> ONLY_GLOBAL_WRITES = Set.of("ExternalService", "Mesh", "MeshMultiZoneService");
    /** The status of a resource that has just been made. */
    private static final Map<String, String> STATUS = Map.ofEntries(
            Map.entry("MeshAccessLog", "{}"),
            Map.entry("MeshExternalService", "{\"vip\":{}}"),
            Map.entry("MeshIdentity", "{}"),
            Map.entry("MeshMetric", "{}"),
            Map.entry("MeshMultiZoneService", "{}"),
            Map.entry("MeshOpenTelemetryBackend", "{}"),
            Map.entry("MeshService", "{\"tls\":{},\"dataplaneProxies\":{}}"),
            Map.entry("MeshTrace", "{}"),
            Map.entry("MeshTrust", "{}"),
            Map.entry("Workload", "{\"dataplaneProxies\":{\"connected\":0,\"healthy\":0,\"total\":0}}"));
    /** The kinds that are joined with what the control plane observes of them, and the kind of the observation. */
    private static final Map<String, String> INSIGHTS = Map.of(
            "Dataplane", "DataplaneInsight",
            "Zone", "ZoneInsight",
            "ZoneEgress", "ZoneEgressInsight",
            "ZoneIngress", "ZoneIngressInsight");

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
        return name().endsWith("Insight");
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
        return !ONLY_ZONES_WRITE.contains(name());
    }

    public boolean isWrittenByZones() {
        boolean legacyPolicy = policy().isPresent() && !policy().get().targetRef();
        return !legacyPolicy && !ONLY_GLOBAL_WRITES.contains(name());
    }

    public boolean isInFederation() {
        return isWrittenByGlobal() && !type.isReadOnly() && !name().equals("Zone");
    }

    /** Returns the JSON of the status of a new resource, or empty if the kind has no status. */
    public Optional<String> newStatus() {
        return Optional.ofNullable(STATUS.get(name()));
    }

    /** Returns the kind of what the control plane observes of resources of this kind, or empty if it does not. */
    public Optional<String> insight() {
        return Optional.ofNullable(INSIGHTS.get(name()));
    }
}

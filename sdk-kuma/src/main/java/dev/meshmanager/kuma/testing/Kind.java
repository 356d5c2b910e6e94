package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A kind of resource as the control plane knows it: its type, and what the API makes of it. */
record Kind(ResourceType<?> type) {
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
        return name().endsWith("Insight");
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
        return !ONLY_ZONES_WRITE.contains(name());
    }

    boolean isWrittenByZones() {
        boolean legacyPolicy = policy().isPresent() && !policy().get().targetRef();
        return !legacyPolicy && !ONLY_GLOBAL_WRITES.contains(name());
    }

    boolean isInFederation() {
        return isWrittenByGlobal() && !type.isReadOnly() && !name().equals("Zone");
    }

    /** Returns the JSON of the status of a new resource, or empty if the kind has no status. */
    Optional<String> newStatus() {
        return Optional.ofNullable(STATUS.get(name()));
    }

    /** Returns the kind of what the control plane observes of resources of this kind, or empty if it does not. */
    Optional<String> insight() {
        return Optional.ofNullable(INSIGHTS.get(name()));
    }
}

package dev.meshmanager.kuma.policy.target;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.annotation.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A destination of a route with its weight. */
@Value.Immutable
public interface BackendRef extends Model {
    /** Returns the kind of the destination. The control plane requires it. */
    @Schema(required = true)
    Optional<TargetRefKind> kind();

    /** Returns the name of the destination. */
    Optional<String> name();

    /** Returns the Kubernetes namespace of the destination. Default: the namespace of the policy. */
    Optional<String> namespace();

    /** Returns the labels of the destination. It must have all of them. */
    Map<String, String> labels();

    /** Returns the section of the destination, for example the name of a port. */
    Optional<String> sectionName();

    /** Returns the tags of the proxies. Only the deprecated subset kinds use them. */
    Map<String, String> tags();

    /** Returns the types of the proxies. If empty, all types. */
    List<ProxyType> proxyTypes();

    /** Returns the weight, relative to the sum of all weights. Default: 1. */
    @Schema(defaultsTo = "1", minimum = 0, bits = 64)
    OptionalLong weight();

    /** Returns the port of a {@code MeshService}, {@code MeshMultiZoneService} or {@code MeshExternalService}. */
    OptionalInt port();

    /**
     * Returns the name of another mesh. The control plane reserves it for future use. Its JSON name is {@code mesh}.
     */
    @Json(name = "mesh")
    Optional<String> meshName();

    /**
     * Returns a reference to a port of the service with this name. Kuma 3.0 takes only {@link #meshService(Map, int)
     * labels}.
     */
    static BackendRef meshService(String name, int port) {
        return ofKind(TargetRefKind.MESH_SERVICE).name(name).port(port).build();
    }

    /**
     * Returns a reference to a port of the services with all of these labels. The label {@code kuma.io/display-name}
     * has the name of the service.
     */
    static BackendRef meshService(Map<String, String> labels, int port) {
        return ofKind(TargetRefKind.MESH_SERVICE).labels(labels).port(port).build();
    }

    /**
     * Returns a reference to a port of the multi-zone service with this name. Kuma 3.0 takes only
     * {@link #meshMultiZoneService(Map, int) labels}.
     */
    static BackendRef meshMultiZoneService(String name, int port) {
        return ofKind(TargetRefKind.MESH_MULTI_ZONE_SERVICE)
                .name(name)
                .port(port)
                .build();
    }

    /** Returns a reference to a port of the multi-zone services with all of these labels. */
    static BackendRef meshMultiZoneService(Map<String, String> labels, int port) {
        return ofKind(TargetRefKind.MESH_MULTI_ZONE_SERVICE)
                .labels(labels)
                .port(port)
                .build();
    }

    /**
     * Returns a reference to the external service with this name. Kuma 3.0 takes only {@link #meshExternalService(Map)
     * labels}.
     */
    static BackendRef meshExternalService(String name) {
        return ofKind(TargetRefKind.MESH_EXTERNAL_SERVICE).name(name).build();
    }

    /** Returns a reference to the external services with all of these labels. */
    static BackendRef meshExternalService(Map<String, String> labels) {
        return ofKind(TargetRefKind.MESH_EXTERNAL_SERVICE).labels(labels).build();
    }

    private static Builder ofKind(TargetRefKind kind) {
        return builder().kind(kind);
    }

    /** Returns a copy with this weight, relative to the sum of all weights. */
    default BackendRef weighted(int weight) {
        return toBuilder().weight(weight).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this reference. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link BackendRef}. */
    final class Builder extends ImmutableBackendRef.Builder implements ModelBuilder<BackendRef> {
        Builder() {}
    }
}

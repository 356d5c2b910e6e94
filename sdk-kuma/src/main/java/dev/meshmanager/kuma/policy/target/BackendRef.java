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

/** Refers to where a route sends traffic, and to which share of it. */
@Value.Immutable
public interface BackendRef extends Model {
    /** Returns what is referred to; the control plane requires it. */
    @Schema(required = true)
    Optional<TargetRefKind> kind();

    /** Returns the name of what is referred to. */
    Optional<String> name();

    /** Returns the Kubernetes namespace of what is referred to; absent means the policy's own. */
    Optional<String> namespace();

    /** Returns the labels that what is referred to must have. */
    Map<String, String> labels();

    /** Returns the part that is meant, as in the name of a port. */
    Optional<String> sectionName();

    /** Returns the tags that proxies must have; only the deprecated subset kinds use them. */
    Map<String, String> tags();

    /** Returns the sorts of proxies that are meant; empty means all. */
    List<ProxyType> proxyTypes();

    /** Returns the share of traffic, relative to the sum of the weights beside it; absent means 1. */
    @Schema(hasDefault = true, minimum = 0, bits = 64)
    OptionalLong weight();

    /**
     * Returns the port, for a reference to a {@code MeshService}, {@code MeshMultiZoneService} or
     * {@code MeshExternalService}.
     */
    OptionalInt port();

    /**
     * Returns the name of another mesh; the member is called {@code mesh} and the control plane has reserved it for
     * later.
     */
    @Json(name = "mesh")
    Optional<String> meshName();

    /** Returns a reference to a port of the service of this name. */
    static BackendRef meshService(String name, int port) {
        return builder().kind(TargetRefKind.MESH_SERVICE).name(name).port(port).build();
    }

    /** Returns a reference to a port of the multi-zone service of this name. */
    static BackendRef meshMultiZoneService(String name, int port) {
        return builder()
                .kind(TargetRefKind.MESH_MULTI_ZONE_SERVICE)
                .name(name)
                .port(port)
                .build();
    }

    /** Returns a reference to the external service of this name. */
    static BackendRef meshExternalService(String name) {
        return builder().kind(TargetRefKind.MESH_EXTERNAL_SERVICE).name(name).build();
    }

    /** Returns this destination with a share of traffic, relative to the sum of the weights beside it. */
    default BackendRef weighted(int weight) {
        return toBuilder().weight(weight).build();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this reference. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link BackendRef}. */
    final class Builder extends ImmutableBackendRef.Builder implements ModelBuilder<BackendRef> {
        Builder() {}
    }
}

package dev.meshmanager.konnect.controlplane;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.konnect.common.Experimental;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A global control plane that Konnect runs. API path: {@code /v1/mesh/control-planes}. */
@Value.Immutable
public interface MeshControlPlane extends Model {
    /** Returns the id, a UUID. */
    String id();

    /** Returns the name, which need not be the only one of its kind. */
    String name();

    /** Returns what it is for. */
    Optional<String> description();

    /** Returns the labels, at most 10. */
    Map<String, String> labels();

    /** Returns what was switched on or off when it was created. */
    List<MeshControlPlaneFeature> features();

    /** Returns the major version of the control plane, as in {@code v2}; Konnect calls it internal. */
    @Experimental
    Optional<String> version();

    /** Returns when it was created. */
    @Json(name = "created_at")
    Optional<Instant> createdAt();

    /** Returns when it was last changed. */
    @Json(name = "updated_at")
    Optional<Instant> updatedAt();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshControlPlane}. */
    final class Builder extends ImmutableMeshControlPlane.Builder implements ModelBuilder<MeshControlPlane> {
        Builder() {}

        /** Adds a feature that is switched on or off when the control plane is created. */
        public Builder addFeature(Consumer<MeshControlPlaneFeature.Builder> feature) {
            return addFeature(ModelBuilder.build(MeshControlPlaneFeature.builder(), feature));
        }
    }
}

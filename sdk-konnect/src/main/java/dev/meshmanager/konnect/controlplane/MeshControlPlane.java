package dev.meshmanager.konnect.controlplane;

import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.konnect.common.Experimental;
import dev.meshmanager.konnect.common.KonnectEntity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A global control plane that Konnect runs. API path: {@code /v1/mesh/control-planes}. */
@Value.Immutable
public interface MeshControlPlane extends KonnectEntity {
    /** Returns the name. Several control planes may have the same name. */
    String name();

    /** Returns the description, or empty if there is none. */
    Optional<String> description();

    /** Returns the labels, at most 10. */
    Map<String, String> labels();

    /** Returns the features that were chosen when the control plane was created. */
    List<MeshControlPlaneFeature> features();

    /** Returns the major version, for example {@code v2}. Konnect calls this member internal. */
    @Experimental
    Optional<String> version();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshControlPlane}. */
    final class Builder extends ImmutableMeshControlPlane.Builder implements ModelBuilder<MeshControlPlane> {
        Builder() {}

        /** Adds a feature. */
        public Builder addFeature(Consumer<MeshControlPlaneFeature.Builder> feature) {
            return addFeature(ModelBuilder.build(MeshControlPlaneFeature.builder(), feature));
        }
    }
}

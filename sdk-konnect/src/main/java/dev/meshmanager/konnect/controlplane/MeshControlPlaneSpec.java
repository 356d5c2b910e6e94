package dev.meshmanager.konnect.controlplane;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.konnect.common.Experimental;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** What a mesh control plane is to be like: the body of its creation and its replacement. */
@Value.Immutable
public interface MeshControlPlaneSpec extends Model {
    /** Returns the name: 1 to 100 characters, the first a letter or digit. */
    String name();

    /** Returns what it is for, at most 250 characters. */
    Optional<String> description();

    /** Returns the labels, at most 10. */
    Map<String, String> labels();

    /** Returns what is switched on or off; only a creation takes it. Konnect creates nothing by default. */
    List<MeshControlPlaneFeature> features();

    /** Returns the major version of the control plane, as in {@code v2}; Konnect calls it internal. */
    @Experimental
    Optional<String> version();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshControlPlaneSpec}. */
    final class Builder extends ImmutableMeshControlPlaneSpec.Builder implements ModelBuilder<MeshControlPlaneSpec> {
        Builder() {}

        /** Adds a feature that is switched on or off when the control plane is created. */
        public Builder addFeature(Consumer<MeshControlPlaneFeature.Builder> feature) {
            return addFeature(ModelBuilder.build(MeshControlPlaneFeature.builder(), feature));
        }
    }
}

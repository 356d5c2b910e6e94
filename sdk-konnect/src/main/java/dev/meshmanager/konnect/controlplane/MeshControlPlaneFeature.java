package dev.meshmanager.konnect.controlplane;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that a new mesh control plane comes with or not. */
@Value.Enclosing
@Value.Immutable
public interface MeshControlPlaneFeature extends Model {
    /** Returns which feature it is. */
    Type type();

    /** Returns whether a mesh is created. */
    Optional<Switch> meshCreation();

    /** Returns whether hostname generators are created. */
    Optional<Switch> hostnameGeneratorCreation();

    /** Returns whether the control plane starts with the mesh {@code default}. */
    static MeshControlPlaneFeature meshCreation(boolean enabled) {
        return builder()
                .type(Type.MESH_CREATION)
                .meshCreation(Switch.of(enabled))
                .build();
    }

    /** Returns whether the control plane starts with hostname generators. */
    static MeshControlPlaneFeature hostnameGeneratorCreation(boolean enabled) {
        return builder()
                .type(Type.HOSTNAME_GENERATOR_CREATION)
                .hostnameGeneratorCreation(Switch.of(enabled))
                .build();
    }

    /** Which feature. */
    final class Type extends OpenEnum {
        /** The mesh {@code default}. */
        public static final Type MESH_CREATION = new Type("MeshCreation");
        /** Hostname generators. */
        public static final Type HOSTNAME_GENERATOR_CREATION = new Type("HostnameGeneratorCreation");

        private Type(String value) {
            super(value);
        }

        /** Returns the feature of this name. */
        public static Type of(String value) {
            return new Type(value);
        }
    }

    /** Whether a feature is on. */
    @Value.Immutable
    interface Switch extends Model {
        /** Returns whether it is on. */
        boolean enabled();

        /** Returns one that is on or off. */
        static Switch of(boolean enabled) {
            return builder().enabled(enabled).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this value. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Switch}. */
        final class Builder extends ImmutableMeshControlPlaneFeature.Switch.Builder implements ModelBuilder<Switch> {
            Builder() {}
        }
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this value. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshControlPlaneFeature}. */
    final class Builder extends ImmutableMeshControlPlaneFeature.Builder
            implements ModelBuilder<MeshControlPlaneFeature> {
        Builder() {}
    }
}

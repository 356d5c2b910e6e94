package dev.meshmanager.konnect.controlplane;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.UnionBuilder;
import dev.meshmanager.core.annotation.UnionMember;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A choice of what a new mesh control plane starts with. The builder sets {@code type} together with the feature.
 *
 * <pre>{@code
 * konnect.meshControlPlanes().create(b -> b.name("prod").addFeature(MeshControlPlaneFeature.meshCreation(Switch.on())));
 * }</pre>
 */
@Value.Enclosing
@Value.Immutable(builder = false, copy = false)
public interface MeshControlPlaneFeature extends Model {
    /** Returns which feature this is. */
    Type type();

    /** Returns whether a mesh is created, or empty if this is another feature. */
    @UnionMember
    Optional<Switch> meshCreation();

    /** Returns whether hostname generators are created, or empty if this is another feature. */
    @UnionMember
    Optional<Switch> hostnameGeneratorCreation();

    /** Returns the feature that decides whether the control plane starts with the mesh {@code default}. */
    static MeshControlPlaneFeature meshCreation(Switch state) {
        return builder().meshCreation(state).build();
    }

    /** Returns the feature that decides whether the control plane starts with hostname generators. */
    static MeshControlPlaneFeature hostnameGeneratorCreation(Switch state) {
        return builder().hostnameGeneratorCreation(state).build();
    }

    /** The name of a feature. */
    final class Type extends OpenEnum {
        /** The control plane starts with the mesh {@code default}. */
        public static final Type MESH_CREATION = new Type("MeshCreation");
        /** The control plane starts with hostname generators. */
        public static final Type HOSTNAME_GENERATOR_CREATION = new Type("HostnameGeneratorCreation");

        private Type(String value) {
            super(value);
        }

        /** Returns the type with this name. It need not have a constant. */
        public static Type of(String value) {
            return new Type(value);
        }
    }

    /** Whether a feature is on. */
    @Value.Immutable
    interface Switch extends Model {
        /** Returns whether the feature is on. */
        boolean enabled();

        /** Returns a switch that turns the feature on. */
        static Switch on() {
            return builder().enabled(true).build();
        }

        /** Returns a switch that turns the feature off. */
        static Switch off() {
            return builder().enabled(false).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Switch}. */
        final class Builder extends ImmutableMeshControlPlaneFeature.Switch.Builder implements ModelBuilder<Switch> {
            Builder() {}
        }
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this object. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshControlPlaneFeature}. */
    final class Builder extends UnionBuilder<MeshControlPlaneFeature, Builder> {
        Builder() {
            super(ImmutableMeshControlPlaneFeature.class);
        }

        /** Sets only the type. Setting a feature also sets its type. */
        public Builder type(Type type) {
            return with("type", type);
        }

        /** Sets the feature {@link Type#MESH_CREATION}. */
        public Builder meshCreation(Switch state) {
            return choose(Type.MESH_CREATION, "meshCreation", state);
        }

        /** Sets the feature {@link Type#HOSTNAME_GENERATOR_CREATION}. */
        public Builder hostnameGeneratorCreation(Switch state) {
            return choose(Type.HOSTNAME_GENERATOR_CREATION, "hostnameGeneratorCreation", state);
        }

        /** Sets the feature {@link Type#MESH_CREATION}. */
        public Builder meshCreation(Consumer<Switch.Builder> state) {
            return meshCreation(ModelBuilder.build(Switch.builder(), state));
        }

        /** Sets the feature {@link Type#HOSTNAME_GENERATOR_CREATION}. */
        public Builder hostnameGeneratorCreation(Consumer<Switch.Builder> state) {
            return hostnameGeneratorCreation(ModelBuilder.build(Switch.builder(), state));
        }
    }
}

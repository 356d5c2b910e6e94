package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** The resource kinds of the control plane. API path: {@code /_resources}. */
@Value.Enclosing
@Value.Immutable
public interface ResourceKinds extends Model {
    /** Returns the kinds, sorted by name. */
    List<Kind> resources();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this list. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ResourceKinds}. */
    final class Builder extends ImmutableResourceKinds.Builder implements ModelBuilder<ResourceKinds> {
        Builder() {}

        /** Adds a kind. */
        public Builder addResource(Consumer<Kind.Builder> resource) {
            return addResource(ModelBuilder.build(Kind.builder(), resource));
        }
    }

    /** A resource kind. */
    @Value.Immutable
    interface Kind extends Model {
        /** Returns the name, for example {@code MeshTimeout}. */
        Optional<String> name();

        /** Returns whether resources of the kind belong to a mesh. */
        Optional<Scope> scope();

        /** Returns whether this control plane does not allow writes of the kind; absent means false. */
        Optional<Boolean> readOnly();

        /** Returns the API path segment, for example {@code meshtimeouts}. */
        Optional<String> path();

        /** Returns the display name of one resource. */
        Optional<String> singularDisplayName();

        /** Returns the display name of several resources. */
        Optional<String> pluralDisplayName();

        /**
         * Returns whether the kind is exported when resources are moved to another global control plane; absent means
         * false.
         */
        Optional<Boolean> includeInFederation();

        /** Returns the short name in KRIs, for example {@code mt}; empty if the kind has none. */
        Optional<String> shortName();

        /** Returns the properties that only policies have; absent if the kind is not a policy. */
        Optional<Policy> policy();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this kind. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Kind}. */
        final class Builder extends ImmutableResourceKinds.Kind.Builder implements ModelBuilder<Kind> {
            Builder() {}

            /** Sets the properties that only policies have. */
            public Builder policy(Consumer<Policy.Builder> policy) {
                return policy(ModelBuilder.build(Policy.builder(), policy));
            }
        }
    }

    /** The ways in which a policy kind selects proxies and traffic. */
    @Value.Immutable
    interface Policy extends Model {
        /** Returns whether the kind has {@code to} and can configure outbound traffic; absent means false. */
        Optional<Boolean> hasToTargetRef();

        /** Returns whether the kind has {@code from} and can configure inbound traffic; absent means false. */
        Optional<Boolean> hasFromTargetRef();

        /** Returns whether the kind has {@code rules}; absent means false. */
        Optional<Boolean> hasRulesTargetRef();

        /**
         * Returns whether the kind selects proxies with a {@code targetRef}; absent means false. Older kinds use
         * {@code sources} and {@code destinations}.
         */
        Optional<Boolean> isTargetRef();

        /** Returns whether the control plane treats {@code from} as {@code rules}; absent means false. */
        Optional<Boolean> isFromAsRules();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this description. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Policy}. */
        final class Builder extends ImmutableResourceKinds.Policy.Builder implements ModelBuilder<Policy> {
            Builder() {}
        }
    }

    /** The scope of the resources of a {@link Kind}. */
    final class Scope extends OpenEnum {
        /** Resources do not belong to a mesh. Their names are unique in the control plane. */
        public static final Scope GLOBAL = of("Global");
        /** Resources belong to a mesh. Their names are unique in the mesh. */
        public static final Scope MESH = of("Mesh");

        private Scope(String value) {
            super(value);
        }

        /** Returns the scope with this name, known or not. */
        public static Scope of(String value) {
            return new Scope(value);
        }
    }
}

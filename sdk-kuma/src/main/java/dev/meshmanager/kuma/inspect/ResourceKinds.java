package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** The kinds of resources that the control plane has. API path: {@code /_resources}. */
@Value.Enclosing
@Value.Immutable
public interface ResourceKinds extends Model {
    /** Returns the kinds, by name. */
    List<Kind> resources();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this list. */
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

    /** A kind of resources. */
    @Value.Immutable
    interface Kind extends Model {
        /** Returns the name, as in {@code MeshTimeout}. */
        Optional<String> name();

        /** Returns where resources of the kind live. */
        Optional<Scope> scope();

        /** Returns whether this control plane only lets the kind be read. */
        Optional<Boolean> readOnly();

        /** Returns the segment of the API's paths, as in {@code meshtimeouts}. */
        Optional<String> path();

        /** Returns the name of one, for people. */
        Optional<String> singularDisplayName();

        /** Returns the name of many, for people. */
        Optional<String> pluralDisplayName();

        /** Returns whether an export for a move to another global control plane holds the kind. */
        Optional<Boolean> includeInFederation();

        /** Returns the name that stands in KRIs, as in {@code mt}; empty if the kind has none. */
        Optional<String> shortName();

        /** Returns what is particular to policies; absent if the kind is not a policy. */
        Optional<Policy> policy();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this kind. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Kind}. */
        final class Builder extends ImmutableResourceKinds.Kind.Builder implements ModelBuilder<Kind> {
            Builder() {}

            /** Sets what is particular to policies. */
            public Builder policy(Consumer<Policy.Builder> policy) {
                return policy(ModelBuilder.build(Policy.builder(), policy));
            }
        }
    }

    /** How a kind of policy selects proxies and traffic. */
    @Value.Immutable
    interface Policy extends Model {
        /** Returns whether the kind has {@code to}, so that it can be about outbound traffic. */
        Optional<Boolean> hasToTargetRef();

        /** Returns whether the kind has {@code from}, so that it can be about inbound traffic. */
        Optional<Boolean> hasFromTargetRef();

        /** Returns whether the kind has {@code rules}. */
        Optional<Boolean> hasRulesTargetRef();

        /**
         * Returns whether the kind selects by {@code targetRef}; the older kinds have {@code sources} and
         * {@code destinations} instead.
         */
        Optional<Boolean> isTargetRef();

        /** Returns whether the control plane treats {@code from} as {@code rules}. */
        Optional<Boolean> isFromAsRules();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this description. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Policy}. */
        final class Builder extends ImmutableResourceKinds.Policy.Builder implements ModelBuilder<Policy> {
            Builder() {}
        }
    }

    /** Where the resources of a {@link Kind} live. */
    final class Scope extends OpenEnum {
        /** One namespace for the whole control plane. */
        public static final Scope GLOBAL = of("Global");
        /** One namespace for each mesh. */
        public static final Scope MESH = of("Mesh");

        private Scope(String value) {
            super(value);
        }

        /** Returns the scope of this name, known or not. */
        public static Scope of(String value) {
            return new Scope(value);
        }
    }
}

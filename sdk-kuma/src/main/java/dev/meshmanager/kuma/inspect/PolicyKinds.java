package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The kinds of policies that the control plane has, as the older path tells; {@link ResourceKinds} says more. API path:
 * {@code /policies}.
 */
@Value.Enclosing
@Value.Immutable
public interface PolicyKinds extends Model {
    /** Returns the kinds, by name. */
    List<Kind> policies();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this list. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link PolicyKinds}. */
    final class Builder extends ImmutablePolicyKinds.Builder implements ModelBuilder<PolicyKinds> {
        Builder() {}

        /** Adds a kind. */
        public Builder addPolicy(Consumer<Kind.Builder> policy) {
            return addPolicy(ModelBuilder.build(Kind.builder(), policy));
        }
    }

    /** A kind of policies. */
    @Value.Immutable
    interface Kind extends Model {
        /** Returns the name, as in {@code MeshTimeout}. */
        Optional<String> name();

        /** Returns whether this control plane only lets the kind be read. */
        Optional<Boolean> readOnly();

        /** Returns the segment of the API's paths, as in {@code meshtimeouts}. */
        Optional<String> path();

        /** Returns the name of one, for people. */
        Optional<String> singularDisplayName();

        /** Returns the name of many, for people. */
        Optional<String> pluralDisplayName();

        /** Returns whether the kind may still change. */
        Optional<Boolean> isExperimental();

        /** Returns whether the kind selects by {@code targetRef}. */
        Optional<Boolean> isTargetRefBased();

        /** Returns whether the kind has {@code from}, so that it can be about inbound traffic. */
        Optional<Boolean> isInbound();

        /** Returns whether the kind has {@code to}, so that it can be about outbound traffic. */
        Optional<Boolean> isOutbound();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this kind. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Kind}. */
        final class Builder extends ImmutablePolicyKinds.Kind.Builder implements ModelBuilder<Kind> {
            Builder() {}
        }
    }
}

package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The policy kinds of the control plane, from the older API. {@link ResourceKinds} contains more details. API path:
 * {@code /policies}.
 */
@Value.Enclosing
@Value.Immutable
public interface PolicyKinds extends Model {
    /** Returns the kinds, sorted by name. */
    List<Kind> policies();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this list. */
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

    /** A policy kind. */
    @Value.Immutable
    interface Kind extends Model {
        /** Returns the name, for example {@code MeshTimeout}. */
        Optional<String> name();

        /** Returns whether this control plane does not allow writes of the kind; absent means false. */
        Optional<Boolean> readOnly();

        /** Returns the API path segment, for example {@code meshtimeouts}. */
        Optional<String> path();

        /** Returns the display name of one resource. */
        Optional<String> singularDisplayName();

        /** Returns the display name of several resources. */
        Optional<String> pluralDisplayName();

        /** Returns whether the kind may still change; absent means false. */
        Optional<Boolean> isExperimental();

        /** Returns whether the kind selects proxies with a {@code targetRef}; absent means false. */
        Optional<Boolean> isTargetRefBased();

        /** Returns whether the kind has {@code from} and can configure inbound traffic; absent means false. */
        Optional<Boolean> isInbound();

        /** Returns whether the kind has {@code to} and can configure outbound traffic; absent means false. */
        Optional<Boolean> isOutbound();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this kind. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Kind}. */
        final class Builder extends ImmutablePolicyKinds.Kind.Builder implements ModelBuilder<Kind> {
            Builder() {}
        }
    }
}

package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * What the policies of each kind come to on a data plane proxy, on one of its outbounds or on a route of an outbound.
 * API paths: {@code /meshes/{mesh}/dataplanes/{name}/_policies},
 * {@code /meshes/{mesh}/dataplanes/{name}/_outbounds/{kri}/_policies} and
 * {@code /meshes/{mesh}/dataplanes/{name}/_outbounds/{kri}/_routes/{kri}/_policies}.
 */
@Value.Enclosing
@Value.Immutable
public interface PolicyConfs extends Model {
    /** Returns what applies, one entry for each kind of policy. */
    List<Policy> policies();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this answer. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link PolicyConfs}. */
    final class Builder extends ImmutablePolicyConfs.Builder implements ModelBuilder<PolicyConfs> {
        Builder() {}

        /** Adds what the policies of a kind come to. */
        public Builder addPolicy(Consumer<Policy.Builder> policy) {
            return addPolicy(ModelBuilder.build(Policy.builder(), policy));
        }
    }

    /** What the policies of one kind come to. */
    @Value.Immutable
    interface Policy extends Model {
        /** Returns the kind of policy. */
        Optional<String> kind();

        /** Returns what applies, in the shape of the kind's {@code default}; a list of such on an outbound. */
        Optional<JsonValue> conf();

        /** Returns the policies that contributed, in the order of merging. */
        List<PolicyOrigin> origins();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this entry. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Policy}. */
        final class Builder extends ImmutablePolicyConfs.Policy.Builder implements ModelBuilder<Policy> {
            Builder() {}

            /** Adds a policy that contributed. */
            public Builder addOrigin(Consumer<PolicyOrigin.Builder> origin) {
                return addOrigin(ModelBuilder.build(PolicyOrigin.builder(), origin));
            }
        }
    }
}

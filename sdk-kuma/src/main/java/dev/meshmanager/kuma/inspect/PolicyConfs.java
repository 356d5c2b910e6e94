package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The configuration that policies give to a data plane proxy, to one of its outbounds or to one route of an outbound,
 * by kind of policy. API paths: {@code /meshes/{mesh}/dataplanes/{name}/_policies},
 * {@code /meshes/{mesh}/dataplanes/{name}/_outbounds/{kri}/_policies} and
 * {@code /meshes/{mesh}/dataplanes/{name}/_outbounds/{kri}/_routes/{kri}/_policies}. Configurations are JSON here;
 * those of {@code EffectiveProxy} have the type of their kind.
 */
@Value.Enclosing
@Value.Immutable
public interface PolicyConfs extends Model {
    /** Returns the configurations, one for each kind of policy. */
    List<Policy> policies();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this answer. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link PolicyConfs}. */
    final class Builder extends ImmutablePolicyConfs.Builder implements ModelBuilder<PolicyConfs> {
        Builder() {}

        /** Adds the configuration of a policy kind. */
        public Builder addPolicy(Consumer<Policy.Builder> policy) {
            return addPolicy(ModelBuilder.build(Policy.builder(), policy));
        }
    }

    /** The configuration of one policy kind. */
    @Value.Immutable
    interface Policy extends Model {
        /** Returns the policy kind, for example {@code MeshTimeout}. */
        Optional<String> kind();

        /**
         * Returns the configuration, in the format of the kind's {@code default}. For an outbound it is a list of
         * these.
         */
        Optional<JsonValue> conf();

        /** Returns the policies that contributed, in merge order. */
        List<PolicyOrigin> origins();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this entry. */
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

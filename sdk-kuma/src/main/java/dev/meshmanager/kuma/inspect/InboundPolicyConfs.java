package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The configuration that policies give to one inbound of a data plane proxy, by kind of policy. API path:
 * {@code /meshes/{mesh}/dataplanes/{name}/_inbounds/{kri}/_policies}. Configurations are JSON here; those of
 * {@code EffectiveProxy} have the type of their kind.
 */
@Value.Enclosing
@Value.Immutable
public interface InboundPolicyConfs extends Model {
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

    /** Builds an {@link InboundPolicyConfs}. */
    final class Builder extends ImmutableInboundPolicyConfs.Builder implements ModelBuilder<InboundPolicyConfs> {
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

        /** Returns the rules, each with the configuration for some of the traffic. */
        List<Rule> rules();

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
        final class Builder extends ImmutableInboundPolicyConfs.Policy.Builder implements ModelBuilder<Policy> {
            Builder() {}

            /** Adds a rule. */
            public Builder addRule(Consumer<Rule.Builder> rule) {
                return addRule(ModelBuilder.build(Rule.builder(), rule));
            }

            /** Adds a policy that contributed. */
            public Builder addOrigin(Consumer<PolicyOrigin.Builder> origin) {
                return addOrigin(ModelBuilder.build(PolicyOrigin.builder(), origin));
            }
        }
    }

    /** The configuration for some of the traffic of an inbound. */
    @Value.Immutable
    interface Rule extends Model {
        /** Returns the KRI of the policy that contains the rule. */
        Optional<String> kri();

        /** Returns the configuration, in the format of the kind's {@code default}. */
        Optional<JsonValue> conf();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rule}. */
        final class Builder extends ImmutableInboundPolicyConfs.Rule.Builder implements ModelBuilder<Rule> {
            Builder() {}
        }
    }
}

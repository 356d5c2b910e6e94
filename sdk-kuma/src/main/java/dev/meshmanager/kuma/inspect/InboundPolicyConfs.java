package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * What the policies of each kind come to on an inbound of a data plane proxy. API path:
 * {@code /meshes/{mesh}/dataplanes/{name}/_inbounds/{kri}/_policies}.
 */
@Value.Enclosing
@Value.Immutable
public interface InboundPolicyConfs extends Model {
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

    /** Builds an {@link InboundPolicyConfs}. */
    final class Builder extends ImmutableInboundPolicyConfs.Builder implements ModelBuilder<InboundPolicyConfs> {
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

        /** Returns what applies to which traffic. */
        List<Rule> rules();

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
        final class Builder extends ImmutableInboundPolicyConfs.Policy.Builder implements ModelBuilder<Policy> {
            Builder() {}

            /** Adds what applies to some of the traffic. */
            public Builder addRule(Consumer<Rule.Builder> rule) {
                return addRule(ModelBuilder.build(Rule.builder(), rule));
            }

            /** Adds a policy that contributed. */
            public Builder addOrigin(Consumer<PolicyOrigin.Builder> origin) {
                return addOrigin(ModelBuilder.build(PolicyOrigin.builder(), origin));
            }
        }
    }

    /** What applies to traffic of an inbound. */
    @Value.Immutable
    interface Rule extends Model {
        /** Returns the identifier of the policy that the rule comes from. */
        Optional<String> kri();

        /** Returns what applies, in the shape of the kind's {@code default}. */
        Optional<JsonValue> conf();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rule}. */
        final class Builder extends ImmutableInboundPolicyConfs.Rule.Builder implements ModelBuilder<Rule> {
            Builder() {}
        }
    }
}

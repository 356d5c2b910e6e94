package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The rules that apply to a data plane proxy, merged from all policies, from the older API. {@link ProxyRules} contains
 * more details. API path: {@code /meshes/{mesh}/dataplanes/{name}/rules}.
 */
@Value.Enclosing
@Value.Immutable
public interface RuleAttachments extends Model {
    /** Returns the number of rules; absent if the control plane does not say. */
    OptionalLong total();

    /** Returns the rules. */
    List<Item> items();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this list. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link RuleAttachments}. */
    final class Builder extends ImmutableRuleAttachments.Builder implements ModelBuilder<RuleAttachments> {
        Builder() {}

        /** Adds a rule. */
        public Builder addItem(Consumer<Item.Builder> item) {
            return addItem(ModelBuilder.build(Item.builder(), item));
        }
    }

    /** A rule for a part of the proxy. */
    @Value.Immutable
    interface Item extends Model {
        /** Returns the type of the rule. */
        Optional<Type> type();

        /** Returns the name of the inbound or outbound; absent for the whole proxy. */
        Optional<String> name();

        /** Returns the addresses and ports of the inbound or outbound. */
        List<String> addresses();

        /** Returns the service of the inbound or outbound; absent for the whole proxy. */
        Optional<String> service();

        /** Returns the tags of the inbound or outbound. */
        Map<String, String> tags();

        /** Returns the kind of the policies, for example {@code MeshTimeout}. */
        Optional<String> policyType();

        /**
         * Returns the tags of the traffic that the rule applies to; empty for all traffic. A value that starts with
         * {@code !} excludes traffic.
         */
        Map<String, String> subset();

        /** Returns the configuration, in the format of the kind's {@code default}. */
        Optional<JsonValue> conf();

        /** Returns the policies that contributed. */
        List<ResourceKey> origins();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Item}. */
        final class Builder extends ImmutableRuleAttachments.Item.Builder implements ModelBuilder<Item> {
            Builder() {}

            /** Adds a policy that contributed. */
            public Builder addOrigin(Consumer<ResourceKey.Builder> origin) {
                return addOrigin(ModelBuilder.build(ResourceKey.builder(), origin));
            }
        }
    }

    /** The type of a rule: the part of the proxy and the traffic that it applies to. */
    final class Type extends OpenEnum {
        /** A rule for the clients of an inbound. */
        public static final Type CLIENT_SUBSET = of("ClientSubset");
        /** A rule for the destination of an outbound. */
        public static final Type DESTINATION_SUBSET = of("DestinationSubset");
        /** A rule for the proxy as a whole. */
        public static final Type SINGLE_ITEM = of("SingleItem");

        private Type(String value) {
            super(value);
        }

        /** Returns the type with this name, known or not. */
        public static Type of(String value) {
            return new Type(value);
        }
    }
}

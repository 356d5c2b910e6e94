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
 * The rules that policies come to on a data plane proxy, as the older path tells; {@link ProxyRules} says more. API
 * path: {@code /meshes/{mesh}/dataplanes/{name}/rules}.
 */
@Value.Enclosing
@Value.Immutable
public interface RuleAttachments extends Model {
    /** Returns how many there are. */
    OptionalLong total();

    /** Returns the rules. */
    List<Item> items();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this list. */
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

    /** A rule on a part of the proxy. */
    @Value.Immutable
    interface Item extends Model {
        /** Returns what the rule is about. */
        Optional<Type> type();

        /** Returns the name of the inbound or outbound in the proxy; absent for the whole proxy. */
        Optional<String> name();

        /** Returns the addresses and ports of the inbound or outbound. */
        List<String> addresses();

        /** Returns the service of the inbound or outbound; absent for the whole proxy. */
        Optional<String> service();

        /** Returns the tags of the inbound or outbound. */
        Map<String, String> tags();

        /** Returns the kind of the policies. */
        Optional<String> policyType();

        /**
         * Returns the tags of the traffic that the rule is for; a value that begins with {@code !} excludes. Empty
         * means all.
         */
        Map<String, String> subset();

        /** Returns what applies, in the shape of the kind's {@code default}. */
        Optional<JsonValue> conf();

        /** Returns the policies that contributed. */
        List<ResourceKey> origins();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this rule. */
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

    /** What an {@link Item} is about. */
    final class Type extends OpenEnum {
        /** The clients of an inbound. */
        public static final Type CLIENT_SUBSET = of("ClientSubset");
        /** The destination of an outbound. */
        public static final Type DESTINATION_SUBSET = of("DestinationSubset");
        /** The proxy as a whole. */
        public static final Type SINGLE_ITEM = of("SingleItem");

        private Type(String value) {
            super(value);
        }

        /** Returns the type of this name, known or not. */
        public static Type of(String value) {
            return new Type(value);
        }
    }
}

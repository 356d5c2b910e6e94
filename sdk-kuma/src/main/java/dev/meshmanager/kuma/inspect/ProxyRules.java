package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.kuma.policy.target.Match;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The rules that apply to a data plane proxy or a {@code MeshGateway}, merged from all policies, by kind of policy. API
 * paths: {@code /meshes/{mesh}/dataplanes/{name}/_rules} and {@code /meshes/{mesh}/meshgateways/{name}/_rules}.
 */
@Value.Enclosing
@Value.Immutable
public interface ProxyRules extends Model {
    /** Returns the proxy or the gateway. */
    Optional<ResourceMeta> resource();

    /** Returns the rules, one item for each policy kind. */
    List<PolicyRules> rules();

    /** Returns the HTTP matches behind the hashes in the matchers of the rules. */
    List<HttpMatch> httpMatches();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this answer. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ProxyRules}. */
    final class Builder extends ImmutableProxyRules.Builder implements ModelBuilder<ProxyRules> {
        Builder() {}

        /** Sets the proxy or the gateway. */
        public Builder resource(Consumer<ResourceMeta.Builder> resource) {
            return resource(ModelBuilder.build(ResourceMeta.builder(), resource));
        }

        /** Adds the rules of a policy kind. */
        public Builder addRule(Consumer<PolicyRules.Builder> rule) {
            return addRule(ModelBuilder.build(PolicyRules.builder(), rule));
        }

        /** Adds the HTTP matches behind a hash. */
        public Builder addHttpMatch(Consumer<HttpMatch.Builder> httpMatch) {
            return addHttpMatch(ModelBuilder.build(HttpMatch.builder(), httpMatch));
        }
    }

    /** The rules of one policy kind. */
    @Value.Immutable
    interface PolicyRules extends Model {
        /** Returns the policy kind, for example {@code MeshTimeout}. */
        Optional<String> type();

        /** Returns the rule for the proxy as a whole. */
        Optional<ProxyRule> proxyRule();

        /**
         * Returns the rules for outbounds that are selected by tags; empty in a mesh whose {@code meshServices.mode} is
         * {@code Exclusive}.
         */
        List<Rule> toRules();

        /** Returns the rules for outbounds to a resource, for example a {@code MeshService}. */
        List<ResourceRule> toResourceRules();

        /**
         * Returns the rules for inbounds by the tags of the client. They are ignored if there are
         * {@link #inboundRules()}.
         */
        List<FromRules> fromRules();

        /** Returns the rules for inbounds. If there are any, they replace {@link #fromRules()}. */
        List<InboundRules> inboundRules();

        /** Returns the reasons why the policies may not work as intended, as texts for people. */
        List<String> warnings();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these rules. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link PolicyRules}. */
        final class Builder extends ImmutableProxyRules.PolicyRules.Builder implements ModelBuilder<PolicyRules> {
            Builder() {}

            /** Sets the rule for the proxy as a whole. */
            public Builder proxyRule(Consumer<ProxyRule.Builder> proxyRule) {
                return proxyRule(ModelBuilder.build(ProxyRule.builder(), proxyRule));
            }

            /** Adds a rule for outbounds that are selected by tags. */
            public Builder addToRule(Consumer<Rule.Builder> toRule) {
                return addToRule(ModelBuilder.build(Rule.builder(), toRule));
            }

            /** Adds a rule for outbounds to a resource. */
            public Builder addToResourceRule(Consumer<ResourceRule.Builder> toResourceRule) {
                return addToResourceRule(ModelBuilder.build(ResourceRule.builder(), toResourceRule));
            }

            /** Adds the rules for an inbound by the tags of the client. */
            public Builder addFromRule(Consumer<FromRules.Builder> fromRule) {
                return addFromRule(ModelBuilder.build(FromRules.builder(), fromRule));
            }

            /** Adds the rules for an inbound. */
            public Builder addInboundRule(Consumer<InboundRules.Builder> inboundRule) {
                return addInboundRule(ModelBuilder.build(InboundRules.builder(), inboundRule));
            }
        }
    }

    /** The configuration of a proxy as a whole. */
    @Value.Immutable
    interface ProxyRule extends Model {
        /** Returns the configuration, in the format of the kind's {@code default}. */
        Optional<JsonValue> conf();

        /** Returns the policies that contributed. */
        List<ResourceMeta> origin();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ProxyRule}. */
        final class Builder extends ImmutableProxyRules.ProxyRule.Builder implements ModelBuilder<ProxyRule> {
            Builder() {}

            /** Adds a policy that contributed. */
            public Builder addOrigin(Consumer<ResourceMeta.Builder> origin) {
                return addOrigin(ModelBuilder.build(ResourceMeta.builder(), origin));
            }
        }
    }

    /** The configuration for traffic with certain tags. */
    @Value.Immutable
    interface Rule extends Model {
        /** Returns the tags that the traffic must have; empty for any traffic. */
        List<Matcher> matchers();

        /** Returns the configuration, in the format of the kind's {@code default}. */
        Optional<JsonValue> conf();

        /** Returns the policies that contributed. */
        List<ResourceMeta> origin();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rule}. */
        final class Builder extends ImmutableProxyRules.Rule.Builder implements ModelBuilder<Rule> {
            Builder() {}

            /** Adds a tag that the traffic must have. */
            public Builder addMatcher(Consumer<Matcher.Builder> matcher) {
                return addMatcher(ModelBuilder.build(Matcher.builder(), matcher));
            }

            /** Adds a policy that contributed. */
            public Builder addOrigin(Consumer<ResourceMeta.Builder> origin) {
                return addOrigin(ModelBuilder.build(ResourceMeta.builder(), origin));
            }
        }
    }

    /** A tag that traffic must or must not have. */
    @Value.Immutable
    interface Matcher extends Model {
        /** Returns the name of the tag. */
        Optional<String> key();

        /** Returns the value of the tag. */
        Optional<String> value();

        /** Returns whether the traffic must not have the tag; absent means false. */
        Optional<Boolean> not();

        /** Returns a matcher for traffic with this tag. */
        static Matcher of(String key, String value) {
            return builder().key(key).value(value).not(false).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this matcher. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Matcher}. */
        final class Builder extends ImmutableProxyRules.Matcher.Builder implements ModelBuilder<Matcher> {
            Builder() {}
        }
    }

    /** The configuration for traffic to a resource. */
    @Value.Immutable
    interface ResourceRule extends Model {
        /** Returns the resource. */
        Optional<ResourceMeta> resourceMeta();

        /** Returns the section of the resource, for example the name of a port; absent for the whole resource. */
        Optional<String> resourceSectionName();

        /**
         * Returns the configurations, in the format of the kind's {@code default}. Usually there is one. Some kinds
         * have several, for example {@code MeshHTTPRoute} has one for each host name.
         */
        List<JsonValue> conf();

        /** Returns the entries of policies that contributed, in merge order. */
        List<Origin> origin();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ResourceRule}. */
        final class Builder extends ImmutableProxyRules.ResourceRule.Builder implements ModelBuilder<ResourceRule> {
            Builder() {}

            /** Sets the resource. */
            public Builder resourceMeta(Consumer<ResourceMeta.Builder> resourceMeta) {
                return resourceMeta(ModelBuilder.build(ResourceMeta.builder(), resourceMeta));
            }

            /** Adds an entry of a policy that contributed. */
            public Builder addOrigin(Consumer<Origin.Builder> origin) {
                return addOrigin(ModelBuilder.build(Origin.builder(), origin));
            }
        }
    }

    /** An entry of a policy that contributed to a rule. */
    @Value.Immutable
    interface Origin extends Model {
        /** Returns the policy. */
        Optional<ResourceMeta> resourceMeta();

        /** Returns the index of the entry in the list of the policy, starting at 0. */
        OptionalInt ruleIndex();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this origin. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Origin}. */
        final class Builder extends ImmutableProxyRules.Origin.Builder implements ModelBuilder<Origin> {
            Builder() {}

            /** Sets the policy. */
            public Builder resourceMeta(Consumer<ResourceMeta.Builder> resourceMeta) {
                return resourceMeta(ModelBuilder.build(ResourceMeta.builder(), resourceMeta));
            }
        }
    }

    /** An inbound of a proxy. */
    @Value.Immutable
    interface Inbound extends Model {
        /** Returns the name; absent if the inbound has none. */
        Optional<String> name();

        /** Returns the port. */
        OptionalInt port();

        /** Returns the tags. */
        Map<String, String> tags();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this inbound. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Inbound}. */
        final class Builder extends ImmutableProxyRules.Inbound.Builder implements ModelBuilder<Inbound> {
            Builder() {}
        }
    }

    /** The rules for an inbound by the tags of the client. */
    @Value.Immutable
    interface FromRules extends Model {
        /** Returns the inbound. */
        Optional<Inbound> inbound();

        /** Returns the rules. */
        List<Rule> rules();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these rules. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link FromRules}. */
        final class Builder extends ImmutableProxyRules.FromRules.Builder implements ModelBuilder<FromRules> {
            Builder() {}

            /** Sets the inbound. */
            public Builder inbound(Consumer<Inbound.Builder> inbound) {
                return inbound(ModelBuilder.build(Inbound.builder(), inbound));
            }

            /** Adds a rule. */
            public Builder addRule(Consumer<Rule.Builder> rule) {
                return addRule(ModelBuilder.build(Rule.builder(), rule));
            }
        }
    }

    /** The rules for an inbound. */
    @Value.Immutable
    interface InboundRules extends Model {
        /** Returns the inbound. */
        Optional<Inbound> inbound();

        /** Returns the rules. */
        List<InboundRule> rules();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these rules. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link InboundRules}. */
        final class Builder extends ImmutableProxyRules.InboundRules.Builder implements ModelBuilder<InboundRules> {
            Builder() {}

            /** Sets the inbound. */
            public Builder inbound(Consumer<Inbound.Builder> inbound) {
                return inbound(ModelBuilder.build(Inbound.builder(), inbound));
            }

            /** Adds a rule. */
            public Builder addRule(Consumer<InboundRule.Builder> rule) {
                return addRule(ModelBuilder.build(InboundRule.builder(), rule));
            }
        }
    }

    /** The configuration for some of the traffic of an inbound. */
    @Value.Immutable
    interface InboundRule extends Model {
        /** Returns the traffic that the rule applies to; absent for all traffic. */
        Optional<Match> match();

        /**
         * Returns the configurations, in the format of the kind's {@code default}. Usually there is one. Some kinds
         * have several, for example {@code MeshHTTPRoute} has one for each host name.
         */
        List<JsonValue> conf();

        /** Returns the entries of policies that contributed, in merge order. */
        List<Origin> origin();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link InboundRule}. */
        final class Builder extends ImmutableProxyRules.InboundRule.Builder implements ModelBuilder<InboundRule> {
            Builder() {}

            /** Sets the traffic that the rule applies to. */
            public Builder match(Consumer<Match.Builder> match) {
                return match(ModelBuilder.build(Match.builder(), match));
            }

            /** Adds an entry of a policy that contributed. */
            public Builder addOrigin(Consumer<Origin.Builder> origin) {
                return addOrigin(ModelBuilder.build(Origin.builder(), origin));
            }
        }
    }

    /** The HTTP matches behind a hash. */
    @Value.Immutable
    interface HttpMatch extends Model {
        /** Returns the hash that {@link Matcher}s contain. */
        Optional<String> hash();

        /** Returns the matches, in the format of the {@code matches} of a {@code MeshHTTPRoute}. */
        Optional<JsonValue> match();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this match. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link HttpMatch}. */
        final class Builder extends ImmutableProxyRules.HttpMatch.Builder implements ModelBuilder<HttpMatch> {
            Builder() {}
        }
    }
}

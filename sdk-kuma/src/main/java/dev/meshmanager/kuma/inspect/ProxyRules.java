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
 * What the policies of each kind come to on a data plane proxy or on a gateway. API paths:
 * {@code /meshes/{mesh}/dataplanes/{name}/_rules} and {@code /meshes/{mesh}/meshgateways/{name}/_rules}.
 */
@Value.Enclosing
@Value.Immutable
public interface ProxyRules extends Model {
    /** Returns the proxy or the gateway. */
    Optional<ResourceMeta> resource();

    /** Returns the rules, one entry for each kind of policy. */
    List<PolicyRules> rules();

    /** Returns what the hashes in the rules' matchers stand for. */
    List<HttpMatch> httpMatches();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this answer. */
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

        /** Adds the rules of a kind of policy. */
        public Builder addRule(Consumer<PolicyRules.Builder> rule) {
            return addRule(ModelBuilder.build(PolicyRules.builder(), rule));
        }

        /** Adds what a hash stands for. */
        public Builder addHttpMatch(Consumer<HttpMatch.Builder> httpMatch) {
            return addHttpMatch(ModelBuilder.build(HttpMatch.builder(), httpMatch));
        }
    }

    /** The rules of one kind of policy. */
    @Value.Immutable
    interface PolicyRules extends Model {
        /** Returns the kind of policy. */
        Optional<String> type();

        /** Returns the rule for the proxy as a whole. */
        Optional<ProxyRule> proxyRule();

        /**
         * Returns the rules of outbounds that are found by tags; absent in a mesh that only has {@code MeshService} and
         * its kin.
         */
        List<Rule> toRules();

        /** Returns the rules of outbounds to a resource such as a {@code MeshService}. */
        List<ResourceRule> toResourceRules();

        /** Returns the rules of inbounds by the tags of the client. */
        List<FromRules> fromRules();

        /** Returns the rules of inbounds; where there are any, they replace {@link #fromRules()}. */
        List<InboundRules> inboundRules();

        /** Returns why the policies may not work as meant, for people. */
        List<String> warnings();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these rules. */
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

            /** Adds a rule of outbounds that are found by tags. */
            public Builder addToRule(Consumer<Rule.Builder> toRule) {
                return addToRule(ModelBuilder.build(Rule.builder(), toRule));
            }

            /** Adds a rule of outbounds to a resource. */
            public Builder addToResourceRule(Consumer<ResourceRule.Builder> toResourceRule) {
                return addToResourceRule(ModelBuilder.build(ResourceRule.builder(), toResourceRule));
            }

            /** Adds the rules of an inbound by the tags of the client. */
            public Builder addFromRule(Consumer<FromRules.Builder> fromRule) {
                return addFromRule(ModelBuilder.build(FromRules.builder(), fromRule));
            }

            /** Adds the rules of an inbound. */
            public Builder addInboundRule(Consumer<InboundRules.Builder> inboundRule) {
                return addInboundRule(ModelBuilder.build(InboundRules.builder(), inboundRule));
            }
        }
    }

    /** What applies to a proxy as a whole. */
    @Value.Immutable
    interface ProxyRule extends Model {
        /** Returns what applies, in the shape of the kind's {@code default}. */
        Optional<JsonValue> conf();

        /** Returns the policies that contributed. */
        List<ResourceMeta> origin();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this rule. */
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

    /** What applies to traffic that has certain tags. */
    @Value.Immutable
    interface Rule extends Model {
        /** Returns the tags that the traffic must have; none means any traffic. */
        List<Matcher> matchers();

        /** Returns what applies, in the shape of the kind's {@code default}. */
        Optional<JsonValue> conf();

        /** Returns the policies that contributed. */
        List<ResourceMeta> origin();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this rule. */
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

        /** Returns whether the traffic must not have the tag. */
        Optional<Boolean> not();

        /** Returns a matcher of the traffic that has this tag. */
        static Matcher of(String key, String value) {
            return builder().key(key).value(value).not(false).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this matcher. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Matcher}. */
        final class Builder extends ImmutableProxyRules.Matcher.Builder implements ModelBuilder<Matcher> {
            Builder() {}
        }
    }

    /** What applies to traffic to a resource. */
    @Value.Immutable
    interface ResourceRule extends Model {
        /** Returns the resource. */
        Optional<ResourceMeta> resourceMeta();

        /** Returns the part of the resource, as in the name of a port; absent means all of it. */
        Optional<String> resourceSectionName();

        /**
         * Returns what applies, in the shape of the kind's {@code default}; usually one, several where the kind keeps
         * some apart, as a {@code MeshHTTPRoute} does by host name.
         */
        List<JsonValue> conf();

        /** Returns the policies that contributed, in the order of merging. */
        List<Origin> origin();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this rule. */
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

            /** Adds a policy that contributed. */
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

        /** Returns the position of the entry in the policy's list, from 0. */
        OptionalInt ruleIndex();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this origin. */
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
        /** Returns the name; absent if it has none. */
        Optional<String> name();

        /** Returns the port. */
        OptionalInt port();

        /** Returns the tags. */
        Map<String, String> tags();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this inbound. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Inbound}. */
        final class Builder extends ImmutableProxyRules.Inbound.Builder implements ModelBuilder<Inbound> {
            Builder() {}
        }
    }

    /** The rules of an inbound by the tags of the client. */
    @Value.Immutable
    interface FromRules extends Model {
        /** Returns the inbound. */
        Optional<Inbound> inbound();

        /** Returns the rules. */
        List<Rule> rules();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these rules. */
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

    /** The rules of an inbound. */
    @Value.Immutable
    interface InboundRules extends Model {
        /** Returns the inbound. */
        Optional<Inbound> inbound();

        /** Returns the rules. */
        List<InboundRule> rules();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these rules. */
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

    /** What applies to traffic of an inbound. */
    @Value.Immutable
    interface InboundRule extends Model {
        /** Returns which traffic is meant; absent means all. */
        Optional<Match> match();

        /**
         * Returns what applies, in the shape of the kind's {@code default}; usually one, several where the kind keeps
         * some apart, as a {@code MeshHTTPRoute} does by host name.
         */
        List<JsonValue> conf();

        /** Returns the policies that contributed, in the order of merging. */
        List<Origin> origin();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link InboundRule}. */
        final class Builder extends ImmutableProxyRules.InboundRule.Builder implements ModelBuilder<InboundRule> {
            Builder() {}

            /** Sets which traffic is meant. */
            public Builder match(Consumer<Match.Builder> match) {
                return match(ModelBuilder.build(Match.builder(), match));
            }

            /** Adds a policy that contributed. */
            public Builder addOrigin(Consumer<Origin.Builder> origin) {
                return addOrigin(ModelBuilder.build(Origin.builder(), origin));
            }
        }
    }

    /** What the hash of an HTTP match stands for. */
    @Value.Immutable
    interface HttpMatch extends Model {
        /** Returns the hash, as it stands in a {@link Matcher}. */
        Optional<String> hash();

        /** Returns the matches, a list in the shape of {@code matches} of a {@code MeshHTTPRoute}. */
        Optional<JsonValue> match();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this match. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link HttpMatch}. */
        final class Builder extends ImmutableProxyRules.HttpMatch.Builder implements ModelBuilder<HttpMatch> {
            Builder() {}
        }
    }
}

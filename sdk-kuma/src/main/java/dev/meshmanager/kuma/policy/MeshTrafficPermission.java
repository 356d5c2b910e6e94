package dev.meshmanager.kuma.policy;

import com.squareup.moshi.Json;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.policy.target.FromPolicy;
import dev.meshmanager.kuma.policy.target.InboundRule;
import dev.meshmanager.kuma.policy.target.Match;
import dev.meshmanager.kuma.policy.target.PolicyItem;
import dev.meshmanager.kuma.policy.target.PolicyItemBuilder;
import dev.meshmanager.kuma.policy.target.RulesPolicy;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A policy that defines who may send traffic to proxies. API path: {@code /meshes/{mesh}/meshtrafficpermissions}. */
@Value.Enclosing
@Value.Immutable
public interface MeshTrafficPermission
        extends FromPolicy<MeshTrafficPermission.Conf>, RulesPolicy<MeshTrafficPermission.RuleConf> {
    /** The kind. */
    MeshResourceType<MeshTrafficPermission> TYPE = ResourceType.mesh(
            "MeshTrafficPermission", "meshtrafficpermissions", MeshTrafficPermission.class, k -> k.shortName("mtp")
                    .trait(PolicyTraits.targetRef(Section.FROM, Section.RULES)));

    @Override
    default String type() {
        return TYPE.name();
    }

    @Override
    Spec spec();

    /** Returns an empty builder. {@code mesh}, {@code name} and {@code spec} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshTrafficPermission}. */
    final class Builder extends ImmutableMeshTrafficPermission.Builder implements ModelBuilder<MeshTrafficPermission> {
        Builder() {}

        /** Sets the spec. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** The spec of a {@link MeshTrafficPermission}. */
    @Value.Immutable
    interface Spec extends FromPolicy.Spec<Conf>, RulesPolicy.Spec<RuleConf> {
        /**
         * Returns the actions for traffic from clients, which are selected by tags. {@link #rules()} select clients by
         * identity.
         */
        @Override
        List<PolicyItem<Conf>> from();

        /** Returns the rules for inbound traffic. */
        @Override
        List<Rule> rules();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshTrafficPermission.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Adds an action for traffic from a client. */
            public Builder addFrom(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> from) {
                return addFrom(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), from));
            }

            /** Adds a rule for inbound traffic. */
            public Builder addRule(Consumer<Rule.Builder> rule) {
                return addRule(ModelBuilder.build(Rule.builder(), rule));
            }
        }
    }

    /** The action for traffic from a client. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the action. The control plane requires it. */
        Optional<Action> action();

        /** Returns a configuration that allows the traffic. */
        static Conf allow() {
            return builder().action(Action.ALLOW).build();
        }

        /** Returns a configuration that denies the traffic. */
        static Conf deny() {
            return builder().action(Action.DENY).build();
        }

        /** Returns a configuration that allows the traffic and logs it as if it were denied. */
        static Conf allowWithShadowDeny() {
            return builder().action(Action.ALLOW_WITH_SHADOW_DENY).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshTrafficPermission.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}
        }
    }

    /** The action for traffic. */
    final class Action extends OpenEnum {
        /** The traffic is allowed. */
        public static final Action ALLOW = of("Allow");
        /** The traffic is denied. */
        public static final Action DENY = of("Deny");
        /** The traffic is allowed and logged as if it were denied. */
        public static final Action ALLOW_WITH_SHADOW_DENY = of("AllowWithShadowDeny");

        private Action(String value) {
            super(value);
        }

        /** Returns the action with this name. Unknown names are accepted. */
        public static Action of(String value) {
            return new Action(value);
        }
    }

    /** An entry of {@code rules}: who may send traffic. */
    @Value.Immutable
    interface Rule extends InboundRule<RuleConf> {
        /** Returns the allowed and denied traffic. Its JSON name is {@code default}. */
        @Json(name = "default")
        @Schema(required = true)
        @Override
        Optional<RuleConf> conf();

        /** Returns a rule that allows traffic that matches any of these. */
        static Rule allow(Match... matches) {
            return builder().conf(c -> c.addAllow(matches)).build();
        }

        /** Returns a rule that denies traffic that matches any of these. */
        static Rule deny(Match... matches) {
            return builder().conf(c -> c.addDeny(matches)).build();
        }

        /** Returns a rule that allows traffic that matches any of these and logs it as if it were denied. */
        static Rule allowWithShadowDeny(Match... matches) {
            return builder().conf(c -> c.addAllowWithShadowDeny(matches)).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rule}. */
        final class Builder extends ImmutableMeshTrafficPermission.Rule.Builder implements ModelBuilder<Rule> {
            Builder() {}

            /** Sets the allowed and denied traffic. */
            public Builder conf(Consumer<RuleConf.Builder> conf) {
                return conf(ModelBuilder.build(RuleConf.builder(), conf));
            }
        }
    }

    /**
     * The allowed and denied traffic. Denials take precedence. Traffic without a match is denied. The control plane
     * requires at least one member.
     */
    @Value.Immutable
    interface RuleConf extends Model {
        /** Returns the matches of traffic that is denied. */
        List<Match> deny();

        /** Returns the matches of traffic that is allowed and logged as if it were denied. */
        List<Match> allowWithShadowDeny();

        /** Returns the matches of traffic that is allowed. */
        List<Match> allow();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RuleConf}. */
        final class Builder extends ImmutableMeshTrafficPermission.RuleConf.Builder implements ModelBuilder<RuleConf> {
            Builder() {}
        }
    }
}

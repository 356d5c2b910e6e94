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

/** Who may send traffic to the proxies. API path: {@code /meshes/{mesh}/meshtrafficpermissions}. */
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

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshTrafficPermission}. */
    final class Builder extends ImmutableMeshTrafficPermission.Builder implements ModelBuilder<MeshTrafficPermission> {
        Builder() {}

        /** Sets what the policy says. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** What a {@link MeshTrafficPermission} says. */
    @Value.Immutable
    interface Spec extends FromPolicy.Spec<Conf>, RulesPolicy.Spec<RuleConf> {
        /** Returns what clients may do, by their tags; {@link #rules()} tells them apart by identity. */
        @Override
        List<PolicyItem<Conf>> from();

        /** Returns who may send traffic. */
        @Override
        List<Rule> rules();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshTrafficPermission.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Adds what a client may do. */
            public Builder addFrom(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> from) {
                return addFrom(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), from));
            }

            /** Adds a rule about who may send traffic. */
            public Builder addRule(Consumer<Rule.Builder> rule) {
                return addRule(ModelBuilder.build(Rule.builder(), rule));
            }
        }
    }

    /** What a client of {@code from} may do. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns what happens to its traffic. */
        Optional<Action> action();

        /** Returns a configuration that lets the traffic in. */
        static Conf allow() {
            return builder().action(Action.ALLOW).build();
        }

        /** Returns a configuration that refuses the traffic. */
        static Conf deny() {
            return builder().action(Action.DENY).build();
        }

        /** Returns a configuration that lets the traffic in and logs it as if it were refused. */
        static Conf allowWithShadowDeny() {
            return builder().action(Action.ALLOW_WITH_SHADOW_DENY).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshTrafficPermission.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}
        }
    }

    /** What happens to traffic. */
    final class Action extends OpenEnum {
        /** It is let in. */
        public static final Action ALLOW = of("Allow");
        /** It is refused. */
        public static final Action DENY = of("Deny");
        /** It is let in and logged as if it were refused. */
        public static final Action ALLOW_WITH_SHADOW_DENY = of("AllowWithShadowDeny");

        private Action(String value) {
            super(value);
        }

        /** Returns the action of this name, known or not. */
        public static Action of(String value) {
            return new Action(value);
        }
    }

    /** An entry of {@code rules}. */
    @Value.Immutable
    interface Rule extends InboundRule<RuleConf> {
        /** Returns who may send traffic; the member is called {@code default}. */
        @Json(name = "default")
        @Schema(required = true)
        @Override
        Optional<RuleConf> conf();

        /** Returns a rule that lets in what matches any of these. */
        static Rule allow(Match... matches) {
            return builder().conf(c -> c.addAllow(matches)).build();
        }

        /** Returns a rule that refuses what matches any of these. */
        static Rule deny(Match... matches) {
            return builder().conf(c -> c.addDeny(matches)).build();
        }

        /** Returns a rule that lets in what matches any of these and logs it as if it were refused. */
        static Rule allowWithShadowDeny(Match... matches) {
            return builder().conf(c -> c.addAllowWithShadowDeny(matches)).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rule}. */
        final class Builder extends ImmutableMeshTrafficPermission.Rule.Builder implements ModelBuilder<Rule> {
            Builder() {}

            /** Sets who may send traffic. */
            public Builder conf(Consumer<RuleConf.Builder> conf) {
                return conf(ModelBuilder.build(RuleConf.builder(), conf));
            }
        }
    }

    /** Who may send traffic. A refusal wins; what matches nothing is refused. */
    @Value.Immutable
    interface RuleConf extends Model {
        /** Returns what is refused. */
        List<Match> deny();

        /** Returns what is let in and logged as if it were refused. */
        List<Match> allowWithShadowDeny();

        /** Returns what is let in. */
        List<Match> allow();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RuleConf}. */
        final class Builder extends ImmutableMeshTrafficPermission.RuleConf.Builder implements ModelBuilder<RuleConf> {
            Builder() {}
        }
    }
}

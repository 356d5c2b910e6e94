package dev.meshmanager.konnect.kind;

import com.squareup.moshi.Json;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.policy.target.ProxyPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** Lets Open Policy Agent authorize requests with policies in Rego. API path: {@code /meshes/{mesh}/meshopas}. */
@Value.Enclosing
@Value.Immutable
public interface MeshOPA extends ProxyPolicy<MeshOPA.Conf> {
    /** The kind. */
    MeshResourceType<MeshOPA> TYPE = ResourceType.mesh(
            "MeshOPA", "meshopas", MeshOPA.class, k -> k.trait(PolicyTraits.targetRef(Section.DEFAULT)));

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

    /** Returns a builder with the values of this resource. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshOPA}. */
    final class Builder extends ImmutableMeshOPA.Builder implements ModelBuilder<MeshOPA> {
        Builder() {}

        /** Sets the specification of the policy. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** The specification of a {@link MeshOPA}. */
    @Value.Immutable
    interface Spec extends ProxyPolicy.Spec<Conf> {
        /** Returns the configuration. Its JSON name is {@code default}. */
        @Json(name = "default")
        @Override
        Optional<Conf> conf();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshOPA.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the configuration. Its JSON name is {@code default}. */
            public Builder conf(Consumer<Conf.Builder> conf) {
                return conf(ModelBuilder.build(Conf.builder(), conf));
            }
        }
    }

    /** The configuration of agents. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the start configuration of agents, as YAML. */
        Optional<DataSource> agentConfig();

        /** Returns how proxies call their agent. */
        Optional<AuthConfig> authConfig();

        /** Returns the policies. They are added to those of other resources. */
        List<AppendedPolicy> appendPolicies();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshOPA.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets how proxies call their agent. */
            public Builder authConfig(Consumer<AuthConfig.Builder> authConfig) {
                return authConfig(ModelBuilder.build(AuthConfig.builder(), authConfig));
            }

            /** Adds a policy. */
            public Builder addAppendPolicy(Consumer<AppendedPolicy.Builder> appendPolicy) {
                return addAppendPolicy(ModelBuilder.build(AppendedPolicy.builder(), appendPolicy));
            }
        }
    }

    /** A policy in Rego. */
    @Value.Immutable
    interface AppendedPolicy extends Model {
        /** Returns the text. The control plane requires it. */
        @Schema(required = true)
        Optional<DataSource> rego();

        /** Returns whether the decision is ignored; absent means {@code false}. */
        Optional<Boolean> ignoreDecision();

        /** Returns a policy. To decide, the text must be a module of the package {@code envoy.authz}. */
        static AppendedPolicy rego(String text) {
            return builder().rego(DataSource.inlineString(text)).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link AppendedPolicy}. */
        final class Builder extends ImmutableMeshOPA.AppendedPolicy.Builder implements ModelBuilder<AppendedPolicy> {
            Builder() {}
        }
    }

    /** How proxies call their agent. */
    @Value.Immutable
    interface AuthConfig extends Model {
        /** Returns the timeout of a decision. */
        Optional<Duration> timeout();

        /** Returns the HTTP status of the response when a decision fails. */
        OptionalInt statusOnError();

        /** Returns the action on requests when the agent fails. Default: {@code Deny}. */
        Optional<OnAgentFailure> onAgentFailure();

        /** Returns the part of the body that the agent gets; absent means none. */
        Optional<RequestBody> requestBody();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link AuthConfig}. */
        final class Builder extends ImmutableMeshOPA.AuthConfig.Builder implements ModelBuilder<AuthConfig> {
            Builder() {}

            /** Sets the part of the body that the agent gets. */
            public Builder requestBody(Consumer<RequestBody.Builder> requestBody) {
                return requestBody(ModelBuilder.build(RequestBody.builder(), requestBody));
            }
        }
    }

    /** The part of a request body that the agent gets. */
    @Value.Immutable
    interface RequestBody extends Model {
        /** Returns the maximum number of bytes. Longer bodies are cut; zero means no body. */
        OptionalInt maxSize();

        /** Returns whether the body is sent as bytes instead of UTF-8 text. */
        Optional<Boolean> sendRawBody();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RequestBody}. */
        final class Builder extends ImmutableMeshOPA.RequestBody.Builder implements ModelBuilder<RequestBody> {
            Builder() {}
        }
    }

    /** What happens to requests when the agent fails. */
    final class OnAgentFailure extends OpenEnum {
        /** They are accepted. */
        public static final OnAgentFailure ALLOW = of("Allow");
        /** They are refused. */
        public static final OnAgentFailure DENY = of("Deny");

        private OnAgentFailure(String value) {
            super(value);
        }

        /** Returns the value with this name. It need not have a constant. */
        public static OnAgentFailure of(String value) {
            return new OnAgentFailure(value);
        }
    }
}

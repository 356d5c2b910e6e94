package dev.meshmanager.konnect.kind;

import com.squareup.moshi.Json;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.Schema;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.policy.TargetRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** Lets Open Policy Agent decide about requests, with policies in Rego. API path: {@code /meshes/{mesh}/meshopas}. */
@Value.Enclosing
@Value.Immutable
public interface MeshOPA extends MeshResource {
    /** The kind. */
    ResourceType<MeshOPA> TYPE = ResourceType.mesh("MeshOPA", "meshopas", MeshOPA.class);

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns what the policy says. */
    Spec spec();

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this resource. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshOPA}. */
    final class Builder extends ImmutableMeshOPA.Builder implements ModelBuilder<MeshOPA> {
        Builder() {}

        /** Sets what the policy says. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** What a {@link MeshOPA} says. */
    @Value.Immutable
    interface Spec extends Model {
        /** Returns the proxies that the policy applies to; absent means all of the mesh. */
        Optional<TargetRef> targetRef();

        /** Returns what applies; the member is called {@code default}. */
        @Json(name = "default")
        Optional<Conf> conf();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshOPA.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets what applies. */
            public Builder conf(Consumer<Conf.Builder> conf) {
                return conf(ModelBuilder.build(Conf.builder(), conf));
            }
        }
    }

    /** How agents decide. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the configuration that agents start with, as YAML. */
        Optional<DataSource> agentConfig();

        /** Returns how proxies ask their agent. */
        Optional<AuthConfig> authConfig();

        /** Returns the policies, to which those of other resources are added. */
        List<AppendedPolicy> appendPolicies();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshOPA.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets how proxies ask their agent. */
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
        /** Returns the text; the control plane requires it. */
        @Schema(required = true)
        Optional<DataSource> rego();

        /** Returns whether the result does not count; absent means {@code false}. */
        Optional<Boolean> ignoreDecision();

        /** Returns the policy of this text, which must be a module of the package {@code envoy.authz} to decide. */
        static AppendedPolicy rego(String text) {
            return builder().rego(DataSource.inlineString(text)).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link AppendedPolicy}. */
        final class Builder extends ImmutableMeshOPA.AppendedPolicy.Builder implements ModelBuilder<AppendedPolicy> {
            Builder() {}
        }
    }

    /** How proxies ask their agent. */
    @Value.Immutable
    interface AuthConfig extends Model {
        /** Returns how long a decision may take. */
        Optional<Duration> timeout();

        /** Returns the HTTP status of requests whose decision failed. */
        Optional<Integer> statusOnError();

        /** Returns what becomes of requests when the agent fails; absent means {@code Deny}. */
        Optional<OnAgentFailure> onAgentFailure();

        /** Returns how much of the body the agent gets; absent means nothing. */
        Optional<RequestBody> requestBody();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link AuthConfig}. */
        final class Builder extends ImmutableMeshOPA.AuthConfig.Builder implements ModelBuilder<AuthConfig> {
            Builder() {}

            /** Sets how much of the body the agent gets. */
            public Builder requestBody(Consumer<RequestBody.Builder> requestBody) {
                return requestBody(ModelBuilder.build(RequestBody.builder(), requestBody));
            }
        }
    }

    /** How much of the body of a request the agent gets. */
    @Value.Immutable
    interface RequestBody extends Model {
        /** Returns the number of bytes after which the body is cut; zero means no body. */
        Optional<Integer> maxSize();

        /** Returns whether bytes are sent as they are, not as UTF-8. */
        Optional<Boolean> sendRawBody();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RequestBody}. */
        final class Builder extends ImmutableMeshOPA.RequestBody.Builder implements ModelBuilder<RequestBody> {
            Builder() {}
        }
    }

    /** What becomes of requests when the agent fails. */
    final class OnAgentFailure extends OpenEnum {
        /** They pass. */
        public static final OnAgentFailure ALLOW = of("Allow");
        /** They are refused. */
        public static final OnAgentFailure DENY = of("Deny");

        private OnAgentFailure(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static OnAgentFailure of(String value) {
            return new OnAgentFailure(value);
        }
    }
}

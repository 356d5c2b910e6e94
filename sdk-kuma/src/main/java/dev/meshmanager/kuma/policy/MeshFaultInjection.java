package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.IntOrString;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.policy.target.FromPolicy;
import dev.meshmanager.kuma.policy.target.PolicyItem;
import dev.meshmanager.kuma.policy.target.PolicyItemBuilder;
import dev.meshmanager.kuma.policy.target.PolicyRule;
import dev.meshmanager.kuma.policy.target.PolicyRuleBuilder;
import dev.meshmanager.kuma.policy.target.RulesPolicy;
import dev.meshmanager.kuma.policy.target.ToPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A policy that injects faults into HTTP traffic, to test how services handle them. API path:
 * {@code /meshes/{mesh}/meshfaultinjections}.
 */
@Value.Enclosing
@Value.Immutable
public interface MeshFaultInjection
        extends ToPolicy<MeshFaultInjection.Conf>,
                FromPolicy<MeshFaultInjection.Conf>,
                RulesPolicy<MeshFaultInjection.Conf> {
    /** The kind. */
    MeshResourceType<MeshFaultInjection> TYPE = ResourceType.mesh(
            "MeshFaultInjection", "meshfaultinjections", MeshFaultInjection.class, k -> k.shortName("mfi")
                    .trait(PolicyTraits.targetRef(Section.TO, Section.FROM, Section.RULES)));

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

    /** Builds a {@link MeshFaultInjection}. */
    final class Builder extends ImmutableMeshFaultInjection.Builder implements ModelBuilder<MeshFaultInjection> {
        Builder() {}

        /** Sets the spec. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** The spec of a {@link MeshFaultInjection}. */
    @Value.Immutable
    interface Spec extends ToPolicy.Spec<Conf>, FromPolicy.Spec<Conf>, RulesPolicy.Spec<Conf> {
        /** Returns the faults of traffic to destinations. Only built-in gateways support them. */
        @Override
        List<PolicyItem<Conf>> to();

        /** Returns the faults of traffic from clients. */
        @Override
        List<PolicyItem<Conf>> from();

        /** Returns the faults of inbound traffic. */
        @Schema(elementsNeed = "default")
        @Override
        List<PolicyRule<Conf>> rules();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshFaultInjection.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Adds faults of traffic to a destination. */
            public Builder addTo(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> to) {
                return addTo(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), to));
            }

            /** Adds faults of traffic from a client. */
            public Builder addFrom(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> from) {
                return addFrom(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), from));
            }

            /** Adds faults of inbound traffic. */
            public Builder addRule(Consumer<PolicyRuleBuilder<Conf, Conf.Builder>> rule) {
                return addRule(ModelBuilder.build(PolicyRuleBuilder.of(Conf::builder), rule));
            }
        }
    }

    /** The faults. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the faults of HTTP requests, in order. */
        List<Fault> http();

        /** Returns a configuration with these faults. */
        static Conf of(Fault... faults) {
            return builder().addHttp(faults).build();
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
        final class Builder extends ImmutableMeshFaultInjection.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Adds a fault of HTTP requests. */
            public Builder addHttp(Consumer<Fault.Builder> http) {
                return addHttp(ModelBuilder.build(Fault.builder(), http));
            }
        }
    }

    /** A fault of HTTP requests and their responses. */
    @Value.Immutable
    interface Fault extends Model {
        /** Returns the requests that the proxy aborts. */
        Optional<Abort> abort();

        /** Returns the requests that the proxy delays. */
        Optional<Delay> delay();

        /** Returns the responses whose bandwidth the proxy limits. */
        Optional<ResponseBandwidth> responseBandwidth();

        /** Returns a fault that responds to this percentage of requests with an HTTP status. */
        static Fault abort(int httpStatus, int percentage) {
            return builder()
                    .abort(a -> a.httpStatus(httpStatus).percentage(IntOrString.of(percentage)))
                    .build();
        }

        /** Returns a fault that delays this percentage of requests. */
        static Fault delay(Duration value, int percentage) {
            return builder()
                    .delay(d -> d.value(value).percentage(IntOrString.of(percentage)))
                    .build();
        }

        /** Returns a fault that limits the bandwidth of this percentage of responses, for example to {@code 50kbps}. */
        static Fault responseBandwidth(String limit, int percentage) {
            return builder()
                    .responseBandwidth(r -> r.limit(limit).percentage(IntOrString.of(percentage)))
                    .build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this fault. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Fault}. */
        final class Builder extends ImmutableMeshFaultInjection.Fault.Builder implements ModelBuilder<Fault> {
            Builder() {}

            /** Sets the requests that the proxy aborts. */
            public Builder abort(Consumer<Abort.Builder> abort) {
                return abort(ModelBuilder.build(Abort.builder(), abort));
            }

            /** Sets the requests that the proxy delays. */
            public Builder delay(Consumer<Delay.Builder> delay) {
                return delay(ModelBuilder.build(Delay.builder(), delay));
            }

            /** Sets the responses whose bandwidth the proxy limits. */
            public Builder responseBandwidth(Consumer<ResponseBandwidth.Builder> responseBandwidth) {
                return responseBandwidth(ModelBuilder.build(ResponseBandwidth.builder(), responseBandwidth));
            }
        }
    }

    /** Requests that the proxy responds to instead of the service. */
    @Value.Immutable
    interface Abort extends Model {
        /** Returns the HTTP status of the response. The control plane requires it. */
        @Schema(required = true)
        OptionalInt httpStatus();

        /**
         * Returns the percentage of requests, as a whole number or as a string with a decimal number. The control plane
         * requires it.
         */
        @Schema(required = true)
        Optional<IntOrString> percentage();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this abort. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Abort}. */
        final class Builder extends ImmutableMeshFaultInjection.Abort.Builder implements ModelBuilder<Abort> {
            Builder() {}
        }
    }

    /** Requests that the proxy delays. */
    @Value.Immutable
    interface Delay extends Model {
        /** Returns the delay. The control plane requires it. */
        @Schema(required = true)
        Optional<Duration> value();

        /**
         * Returns the percentage of requests, as a whole number or as a string with a decimal number. The control plane
         * requires it.
         */
        @Schema(required = true)
        Optional<IntOrString> percentage();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this delay. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Delay}. */
        final class Builder extends ImmutableMeshFaultInjection.Delay.Builder implements ModelBuilder<Delay> {
            Builder() {}
        }
    }

    /** Responses whose bandwidth the proxy limits. */
    @Value.Immutable
    interface ResponseBandwidth extends Model {
        /**
         * Returns the bandwidth: a whole number with the unit {@code kbps}, {@code Mbps} or {@code Gbps}. The control
         * plane requires it.
         */
        @Schema(required = true)
        Optional<String> limit();

        /**
         * Returns the percentage of responses, as a whole number or as a string with a decimal number. The control
         * plane requires it.
         */
        @Schema(required = true)
        Optional<IntOrString> percentage();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this limit. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ResponseBandwidth}. */
        final class Builder extends ImmutableMeshFaultInjection.ResponseBandwidth.Builder
                implements ModelBuilder<ResponseBandwidth> {
            Builder() {}
        }
    }
}

package dev.meshmanager.kuma.legacy;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.ProtobufDuration;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.Selector;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * Injects faults into HTTP traffic, to test how clients handle them. Superseded by {@code MeshFaultInjection}. API
 * path: {@code /meshes/{mesh}/fault-injections}.
 */
@Value.Enclosing
@Value.Immutable
public interface FaultInjection extends MeshResource, ConnectionPolicy {
    /** The kind. */
    MeshResourceType<FaultInjection> TYPE =
            ResourceType.mesh("FaultInjection", "fault-injections", FaultInjection.class, PolicyTraits::older);

    @Override
    default String type() {
        return TYPE.name();
    }

    /**
     * Returns the selectors of the client proxies. A proxy is selected if it matches any of them. The control plane
     * requires at least one.
     */
    @Override
    List<Selector> sources();

    /** Returns the selectors of the destination services. Their tags must include {@code kuma.io/protocol}. */
    List<Selector> destinations();

    /** Returns the faults. The control plane requires at least one. */
    Optional<Conf> conf();

    /** Returns an empty builder. {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link FaultInjection}. */
    final class Builder extends ImmutableFaultInjection.Builder implements ModelBuilder<FaultInjection> {
        Builder() {}

        /** Sets the faults. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** The faults. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the delay of requests. */
        Optional<Delay> delay();

        /** Returns the response that replaces that of the service. */
        Optional<Abort> abort();

        /** Returns the bandwidth limit of responses. */
        Optional<ResponseBandwidth> responseBandwidth();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these faults. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableFaultInjection.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets the delay of requests. */
            public Builder delay(Consumer<Delay.Builder> delay) {
                return delay(ModelBuilder.build(Delay.builder(), delay));
            }

            /** Sets the response that replaces that of the service. */
            public Builder abort(Consumer<Abort.Builder> abort) {
                return abort(ModelBuilder.build(Abort.builder(), abort));
            }

            /** Sets the bandwidth limit of responses. */
            public Builder responseBandwidth(Consumer<ResponseBandwidth.Builder> responseBandwidth) {
                return responseBandwidth(ModelBuilder.build(ResponseBandwidth.builder(), responseBandwidth));
            }
        }
    }

    /** A delay of requests. */
    @Value.Immutable
    interface Delay extends Model {
        /** Returns the percentage of requests that are delayed. The control plane requires it. */
        @Schema(keepsZero = true)
        OptionalDouble percentage();

        /** Returns the delay. The control plane requires it. */
        @ProtobufDuration
        Optional<Duration> value();

        /** Returns a delay of this percentage of requests. */
        static Delay of(double percentage, Duration value) {
            return builder().percentage(percentage).value(value).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this delay. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Delay}. */
        final class Builder extends ImmutableFaultInjection.Delay.Builder implements ModelBuilder<Delay> {
            Builder() {}
        }
    }

    /** A response that replaces that of the service. */
    @Value.Immutable
    interface Abort extends Model {
        /** Returns the percentage of requests that are aborted. The control plane requires it. */
        @Schema(keepsZero = true)
        OptionalDouble percentage();

        /** Returns the HTTP status of the response. The control plane requires it. */
        @Schema(keepsZero = true)
        OptionalInt httpStatus();

        /** Returns a response with this HTTP status to this percentage of requests. */
        static Abort of(double percentage, int httpStatus) {
            return builder().percentage(percentage).httpStatus(httpStatus).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this fault. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Abort}. */
        final class Builder extends ImmutableFaultInjection.Abort.Builder implements ModelBuilder<Abort> {
            Builder() {}
        }
    }

    /** A bandwidth limit of responses. */
    @Value.Immutable
    interface ResponseBandwidth extends Model {
        /** Returns the percentage of requests whose responses are limited. The control plane requires it. */
        @Schema(keepsZero = true)
        OptionalDouble percentage();

        /**
         * Returns the bandwidth: a number with the unit {@code bps}, {@code kbps}, {@code mbps} or {@code gbps}, for
         * example {@code 50 mbps}. The control plane requires it.
         */
        @Schema(keepsZero = true)
        Optional<String> limit();

        /** Returns a bandwidth limit, for example {@code 50 mbps}, of the responses to this percentage of requests. */
        static ResponseBandwidth of(double percentage, String limit) {
            return builder().percentage(percentage).limit(limit).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this limit. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ResponseBandwidth}. */
        final class Builder extends ImmutableFaultInjection.ResponseBandwidth.Builder
                implements ModelBuilder<ResponseBandwidth> {
            Builder() {}
        }
    }
}

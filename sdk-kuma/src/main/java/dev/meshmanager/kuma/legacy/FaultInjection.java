package dev.meshmanager.kuma.legacy;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.ProtobufDuration;
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
 * Makes a share of HTTP requests slow or fail, to see how clients cope; succeeded by {@code MeshFaultInjection}. API
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

    /** Returns the proxies that the traffic comes from; one selector suffices, and the control plane requires one. */
    @Override
    List<Selector> sources();

    /** Returns the services that the traffic goes to, told by tags that include {@code kuma.io/protocol}. */
    List<Selector> destinations();

    /** Returns the faults; the control plane requires at least one. */
    Optional<Conf> conf();

    /** Returns a builder with nothing set; it needs {@code mesh} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
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
        /** Returns the delay of answers. */
        Optional<Delay> delay();

        /** Returns the answer instead of that of the service. */
        Optional<Abort> abort();

        /** Returns the limit of the speed of answers. */
        Optional<ResponseBandwidth> responseBandwidth();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these faults. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableFaultInjection.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets the delay of answers. */
            public Builder delay(Consumer<Delay.Builder> delay) {
                return delay(ModelBuilder.build(Delay.builder(), delay));
            }

            /** Sets the answer instead of that of the service. */
            public Builder abort(Consumer<Abort.Builder> abort) {
                return abort(ModelBuilder.build(Abort.builder(), abort));
            }

            /** Sets the limit of the speed of answers. */
            public Builder responseBandwidth(Consumer<ResponseBandwidth.Builder> responseBandwidth) {
                return responseBandwidth(ModelBuilder.build(ResponseBandwidth.builder(), responseBandwidth));
            }
        }
    }

    /** Delays answers. */
    @Value.Immutable
    interface Delay extends Model {
        /** Returns the share of requests that are delayed, in percent. */
        OptionalDouble percentage();

        /** Returns how long they are delayed. */
        @ProtobufDuration
        Optional<Duration> value();

        /** Returns a delay of this share of requests, in percent. */
        static Delay of(double percentage, Duration value) {
            return builder().percentage(percentage).value(value).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this delay. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Delay}. */
        final class Builder extends ImmutableFaultInjection.Delay.Builder implements ModelBuilder<Delay> {
            Builder() {}
        }
    }

    /** Answers in place of the service. */
    @Value.Immutable
    interface Abort extends Model {
        /** Returns the share of requests that are aborted, in percent. */
        OptionalDouble percentage();

        /** Returns the status of the answer. */
        OptionalInt httpStatus();

        /** Returns an answer of this status to this share of requests, in percent. */
        static Abort of(double percentage, int httpStatus) {
            return builder().percentage(percentage).httpStatus(httpStatus).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this fault. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Abort}. */
        final class Builder extends ImmutableFaultInjection.Abort.Builder implements ModelBuilder<Abort> {
            Builder() {}
        }
    }

    /** Limits the speed of answers. */
    @Value.Immutable
    interface ResponseBandwidth extends Model {
        /** Returns the share of requests whose answers are slowed down, in percent. */
        OptionalDouble percentage();

        /**
         * Returns the speed, a number with the unit {@code bps}, {@code kbps}, {@code mbps} or {@code gbps}, as in
         * {@code 50 mbps}.
         */
        Optional<String> limit();

        /** Returns a speed such as {@code 50 mbps} for the answers to this share of requests, in percent. */
        static ResponseBandwidth of(double percentage, String limit) {
            return builder().percentage(percentage).limit(limit).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this limit. */
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

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
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * Ejects failing endpoints and limits connections and requests. Superseded by {@code MeshCircuitBreaker}. API path:
 * {@code /meshes/{mesh}/circuit-breakers}.
 */
@Value.Enclosing
@Value.Immutable
public interface CircuitBreaker extends MeshResource, ConnectionPolicy {
    /** The kind. */
    MeshResourceType<CircuitBreaker> TYPE =
            ResourceType.mesh("CircuitBreaker", "circuit-breakers", CircuitBreaker.class, PolicyTraits::older);

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

    /** Returns the selectors of the destination services. The control plane requires at least one. */
    List<Selector> destinations();

    /** Returns the circuit breaker configuration. The control plane requires it. */
    Optional<Conf> conf();

    /** Returns an empty builder. {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link CircuitBreaker}. */
    final class Builder extends ImmutableCircuitBreaker.Builder implements ModelBuilder<CircuitBreaker> {
        Builder() {}

        /** Sets the circuit breaker configuration. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** The ejection of failing endpoints, and the limits of connections and requests. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the interval between two analyses of the endpoints. Default of Envoy: 10 seconds. */
        @ProtobufDuration
        Optional<Duration> interval();

        /**
         * Returns the base time of an ejection. The actual time is the base time multiplied by the number of ejections
         * of the endpoint. Default of Envoy: 30 seconds.
         */
        @ProtobufDuration
        Optional<Duration> baseEjectionTime();

        /** Returns the maximum percentage of endpoints that are ejected, 0 to 100. Default of Envoy: 10. */
        @Schema(keepsZero = true)
        OptionalInt maxEjectionPercent();

        /** Returns whether connection failures are counted separately from error responses. Default: {@code false}. */
        Optional<Boolean> splitExternalAndLocalErrors();

        /** Returns the detectors of failing endpoints. If absent, no endpoint is ejected. */
        Optional<Detectors> detectors();

        /** Returns the limits of connections and requests. */
        Optional<Thresholds> thresholds();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableCircuitBreaker.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets the detectors of failing endpoints. */
            public Builder detectors(Consumer<Detectors.Builder> detectors) {
                return detectors(ModelBuilder.build(Detectors.builder(), detectors));
            }

            /** Sets the limits of connections and requests. */
            public Builder thresholds(Consumer<Thresholds.Builder> thresholds) {
                return thresholds(ModelBuilder.build(Thresholds.builder(), thresholds));
            }
        }
    }

    /** Detectors of failing endpoints. A detector that is absent is disabled. */
    @Value.Immutable
    interface Detectors extends Model {
        /**
         * Returns the detector of consecutive server errors. Connection failures count too unless
         * {@link Conf#splitExternalAndLocalErrors()} is {@code true}.
         */
        Optional<Errors> totalErrors();

        /** Returns the detector of consecutive responses with the status 502, 503 or 504. */
        Optional<Errors> gatewayErrors();

        /**
         * Returns the detector of consecutive connection failures. It applies only if
         * {@link Conf#splitExternalAndLocalErrors()} is {@code true}.
         */
        Optional<Errors> localErrors();

        /** Returns the detector of endpoints with a success rate below that of the others. */
        Optional<StandardDeviation> standardDeviation();

        /** Returns the detector of endpoints with a failure rate above a fixed limit. */
        Optional<Failure> failure();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these detectors. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Detectors}. */
        final class Builder extends ImmutableCircuitBreaker.Detectors.Builder implements ModelBuilder<Detectors> {
            Builder() {}

            /** Sets the detector of consecutive server errors. */
            public Builder totalErrors(Consumer<Errors.Builder> totalErrors) {
                return totalErrors(ModelBuilder.build(Errors.builder(), totalErrors));
            }

            /** Sets the detector of consecutive gateway errors. */
            public Builder gatewayErrors(Consumer<Errors.Builder> gatewayErrors) {
                return gatewayErrors(ModelBuilder.build(Errors.builder(), gatewayErrors));
            }

            /** Sets the detector of consecutive connection failures. */
            public Builder localErrors(Consumer<Errors.Builder> localErrors) {
                return localErrors(ModelBuilder.build(Errors.builder(), localErrors));
            }

            /** Sets the detector of endpoints with a success rate below that of the others. */
            public Builder standardDeviation(Consumer<StandardDeviation.Builder> standardDeviation) {
                return standardDeviation(ModelBuilder.build(StandardDeviation.builder(), standardDeviation));
            }

            /** Sets the detector of endpoints with a failure rate above a fixed limit. */
            public Builder failure(Consumer<Failure.Builder> failure) {
                return failure(ModelBuilder.build(Failure.builder(), failure));
            }
        }
    }

    /** A detector of consecutive errors. */
    @Value.Immutable
    interface Errors extends Model {
        /** Returns the number of consecutive errors that ejects an endpoint. Default of Envoy: 5. */
        @Schema(keepsZero = true)
        OptionalLong consecutive();

        /** Returns a detector of this number of consecutive errors. */
        static Errors of(long consecutive) {
            return builder().consecutive(consecutive).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this detector. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Errors}. */
        final class Builder extends ImmutableCircuitBreaker.Errors.Builder implements ModelBuilder<Errors> {
            Builder() {}
        }
    }

    /** A detector of endpoints whose success rate is too far below the mean of all endpoints. */
    @Value.Immutable
    interface StandardDeviation extends Model {
        /**
         * Returns the minimum number of requests per interval. Endpoints with fewer are ignored. Default of Envoy: 100.
         */
        @Schema(keepsZero = true)
        OptionalLong requestVolume();

        /**
         * Returns the minimum number of endpoints with {@link #requestVolume()}. With fewer, no endpoint is ejected.
         * Default of Envoy: 5.
         */
        @Schema(keepsZero = true)
        OptionalLong minimumHosts();

        /** Returns the number of standard deviations below the mean that ejects an endpoint. Default of Envoy: 1.9. */
        @Schema(keepsZero = true)
        OptionalDouble factor();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this detector. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link StandardDeviation}. */
        final class Builder extends ImmutableCircuitBreaker.StandardDeviation.Builder
                implements ModelBuilder<StandardDeviation> {
            Builder() {}
        }
    }

    /** A detector of endpoints whose failure rate exceeds a fixed limit. */
    @Value.Immutable
    interface Failure extends Model {
        /**
         * Returns the minimum number of requests per interval. Endpoints with fewer are ignored. Default of Envoy: 50.
         */
        @Schema(keepsZero = true)
        OptionalLong requestVolume();

        /**
         * Returns the minimum number of endpoints with {@link #requestVolume()}. With fewer, no endpoint is ejected.
         * Default of Envoy: 5.
         */
        @Schema(keepsZero = true)
        OptionalLong minimumHosts();

        /** Returns the percentage of failed requests that ejects an endpoint, 0 to 100. Default of Envoy: 85. */
        @Schema(keepsZero = true)
        OptionalInt threshold();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this detector. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Failure}. */
        final class Builder extends ImmutableCircuitBreaker.Failure.Builder implements ModelBuilder<Failure> {
            Builder() {}
        }
    }

    /** Limits of connections and requests to a destination. Traffic that exceeds a limit fails at once. */
    @Value.Immutable
    interface Thresholds extends Model {
        /** Returns the maximum number of connections. Default of Envoy: 1024. */
        @Schema(keepsZero = true)
        OptionalLong maxConnections();

        /** Returns the maximum number of requests that wait for a connection. Default of Envoy: 1024. */
        @Schema(keepsZero = true)
        OptionalLong maxPendingRequests();

        /** Returns the maximum number of concurrent retries. Default of Envoy: 3. */
        @Schema(keepsZero = true)
        OptionalLong maxRetries();

        /** Returns the maximum number of concurrent requests. Default of Envoy: 1024. */
        @Schema(keepsZero = true)
        OptionalLong maxRequests();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these limits. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Thresholds}. */
        final class Builder extends ImmutableCircuitBreaker.Thresholds.Builder implements ModelBuilder<Thresholds> {
            Builder() {}
        }
    }
}

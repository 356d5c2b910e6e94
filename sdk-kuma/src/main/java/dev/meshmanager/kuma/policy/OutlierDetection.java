package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.IntOrString;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.annotation.Schema;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** Passive health checking of a {@link MeshCircuitBreaker}: endpoints that fail are ejected for a while. */
@Value.Enclosing
@Value.Immutable
public interface OutlierDetection extends Model {
    /**
     * Returns whether outlier detection is disabled. If it is {@code true}, the other members are ignored. Default:
     * {@code false}.
     */
    Optional<Boolean> disabled();

    /** Returns the interval between two analyses of the endpoints. Default of Envoy: 10 seconds. */
    Optional<Duration> interval();

    /**
     * Returns the base time of an ejection. The actual time is the base time multiplied by the number of ejections of
     * the endpoint. Default of Envoy: 30 seconds.
     */
    Optional<Duration> baseEjectionTime();

    /**
     * Returns the maximum percentage of endpoints that are ejected. At least one endpoint is ejected regardless of the
     * percentage. Default of Envoy: 10.
     */
    @Schema(minimum = 0)
    OptionalInt maxEjectionPercent();

    /** Returns whether connection failures are counted separately from error responses. Default: {@code false}. */
    Optional<Boolean> splitExternalAndLocalErrors();

    /** Returns the detectors of failing endpoints. The control plane requires them. */
    Optional<Detectors> detectors();

    /**
     * Returns the percentage of healthy endpoints below which traffic goes to all endpoints, as a whole number or as a
     * string with a decimal number. Zero disables this. Default of Envoy: 50.
     */
    Optional<IntOrString> healthyPanicThreshold();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of these settings. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link OutlierDetection}. */
    final class Builder extends ImmutableOutlierDetection.Builder implements ModelBuilder<OutlierDetection> {
        Builder() {}

        /** Sets the detectors of failing endpoints. */
        public Builder detectors(Consumer<Detectors.Builder> detectors) {
            return detectors(ModelBuilder.build(Detectors.builder(), detectors));
        }
    }

    /**
     * Detectors of failing endpoints. A detector that is absent is disabled. The control plane requires at least one.
     */
    @Value.Immutable
    interface Detectors extends Model {
        /**
         * Returns the limit of consecutive failures: HTTP statuses of 500 and above, failed TCP connections, and the
         * like.
         */
        Optional<ConsecutiveFailures> totalFailures();

        /**
         * Returns the limit of consecutive HTTP statuses 502, 503 and 504. Connection failures count too unless
         * {@link #splitExternalAndLocalErrors()} is {@code true}.
         */
        Optional<ConsecutiveFailures> gatewayFailures();

        /**
         * Returns the limit of consecutive connection timeouts and resets. It applies only if
         * {@link #splitExternalAndLocalErrors()} is {@code true}.
         */
        Optional<ConsecutiveFailures> localOriginFailures();

        /** Returns the limit of the success rate, relative to the other endpoints. */
        Optional<SuccessRate> successRate();

        /** Returns the limit of the failure percentage. */
        Optional<FailurePercentage> failurePercentage();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these detectors. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Detectors}. */
        final class Builder extends ImmutableOutlierDetection.Detectors.Builder implements ModelBuilder<Detectors> {
            Builder() {}

            /** Sets the limit of consecutive failures. */
            public Builder totalFailures(Consumer<ConsecutiveFailures.Builder> totalFailures) {
                return totalFailures(ModelBuilder.build(ConsecutiveFailures.builder(), totalFailures));
            }

            /** Sets the limit of consecutive gateway failures. */
            public Builder gatewayFailures(Consumer<ConsecutiveFailures.Builder> gatewayFailures) {
                return gatewayFailures(ModelBuilder.build(ConsecutiveFailures.builder(), gatewayFailures));
            }

            /** Sets the limit of consecutive connection failures. */
            public Builder localOriginFailures(Consumer<ConsecutiveFailures.Builder> localOriginFailures) {
                return localOriginFailures(ModelBuilder.build(ConsecutiveFailures.builder(), localOriginFailures));
            }

            /** Sets the limit of the success rate, relative to the other endpoints. */
            public Builder successRate(Consumer<SuccessRate.Builder> successRate) {
                return successRate(ModelBuilder.build(SuccessRate.builder(), successRate));
            }

            /** Sets the limit of the failure percentage. */
            public Builder failurePercentage(Consumer<FailurePercentage.Builder> failurePercentage) {
                return failurePercentage(ModelBuilder.build(FailurePercentage.builder(), failurePercentage));
            }
        }
    }

    /** A limit of consecutive failures. */
    @Value.Immutable
    interface ConsecutiveFailures extends Model {
        /**
         * Returns the number of consecutive failures that ejects an endpoint, greater than zero. If absent, the
         * detector is disabled.
         */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong consecutive();

        /** Returns a limit of this number of consecutive failures. */
        static ConsecutiveFailures of(long consecutive) {
            return builder().consecutive(consecutive).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this limit. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ConsecutiveFailures}. */
        final class Builder extends ImmutableOutlierDetection.ConsecutiveFailures.Builder
                implements ModelBuilder<ConsecutiveFailures> {
            Builder() {}
        }
    }

    /** A limit of the success rate, relative to the mean of all endpoints. */
    @Value.Immutable
    interface SuccessRate extends Model {
        /**
         * Returns the minimum number of endpoints with {@link #requestVolume()}. With fewer, no endpoint is ejected.
         * Default of Envoy: 5.
         */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong minimumHosts();

        /**
         * Returns the minimum number of requests per interval. Endpoints with fewer are ignored. Default of Envoy: 100.
         */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong requestVolume();

        /**
         * Returns the number of standard deviations below the mean that ejects an endpoint, as a whole number or as a
         * string with a decimal number. Default of Envoy: 1.9.
         */
        Optional<IntOrString> standardDeviationFactor();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this limit. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link SuccessRate}. */
        final class Builder extends ImmutableOutlierDetection.SuccessRate.Builder implements ModelBuilder<SuccessRate> {
            Builder() {}
        }
    }

    /** A limit of the percentage of failed requests. */
    @Value.Immutable
    interface FailurePercentage extends Model {
        /**
         * Returns the minimum number of endpoints with {@link #requestVolume()}. With fewer, no endpoint is ejected.
         * Default of Envoy: 5.
         */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong minimumHosts();

        /**
         * Returns the minimum number of requests per interval. Endpoints with fewer are ignored. Default of Envoy: 50.
         */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong requestVolume();

        /** Returns the percentage of failed requests that ejects an endpoint. Default of Envoy: 85. */
        @Schema(minimum = 0)
        OptionalInt threshold();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this limit. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link FailurePercentage}. */
        final class Builder extends ImmutableOutlierDetection.FailurePercentage.Builder
                implements ModelBuilder<FailurePercentage> {
            Builder() {}
        }
    }
}

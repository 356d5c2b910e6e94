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

/**
 * When endpoints that fail are set aside for a while, as {@link MeshCircuitBreaker} has it: passive health checking.
 */
@Value.Enclosing
@Value.Immutable
public interface OutlierDetection extends Model {
    /** Returns whether no endpoint is set aside, whatever the other members say; absent means {@code false}. */
    Optional<Boolean> disabled();

    /** Returns the time from one look at the endpoints to the next; the proxy's default is 10 seconds. */
    Optional<Duration> interval();

    /** Returns how long an endpoint is set aside, times how often it has been; the proxy's default is 30 seconds. */
    Optional<Duration> baseEjectionTime();

    /** Returns the percentage of endpoints that are set aside at most, though always one; the proxy's default is 10. */
    @Schema(minimum = 0)
    OptionalInt maxEjectionPercent();

    /**
     * Returns whether failures of the connection are counted apart from those that the endpoint answers; absent means
     * {@code false}.
     */
    Optional<Boolean> splitExternalAndLocalErrors();

    /** Returns what counts as failing; the control plane requires it. */
    Optional<Detectors> detectors();

    /**
     * Returns the percentage of healthy endpoints below which traffic goes to all of them, a whole number or a decimal
     * in a string; zero switches this off, the proxy's default is 50.
     */
    Optional<IntOrString> healthyPanicThreshold();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from these settings. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link OutlierDetection}. */
    final class Builder extends ImmutableOutlierDetection.Builder implements ModelBuilder<OutlierDetection> {
        Builder() {}

        /** Sets what counts as failing. */
        public Builder detectors(Consumer<Detectors.Builder> detectors) {
            return detectors(ModelBuilder.build(Detectors.builder(), detectors));
        }
    }

    /**
     * What counts as failing; the control plane requires one of the members. A member that is absent is switched off.
     */
    @Value.Immutable
    interface Detectors extends Model {
        /**
         * Returns the limit of failures in a row: HTTP statuses of 500 and above, TCP connections that fail, and the
         * like.
         */
        Optional<ConsecutiveFailures> totalFailures();

        /**
         * Returns the limit of HTTP statuses 502, 503 and 504 in a row; failures of the connection count too unless
         * they are split.
         */
        Optional<ConsecutiveFailures> gatewayFailures();

        /**
         * Returns the limit of connections in a row that time out or are reset; it works only if failures are split.
         */
        Optional<ConsecutiveFailures> localOriginFailures();

        /** Returns how far below the other endpoints the rate of success may be. */
        Optional<SuccessRate> successRate();

        /** Returns the limit of the percentage of failures. */
        Optional<FailurePercentage> failurePercentage();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these detectors. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Detectors}. */
        final class Builder extends ImmutableOutlierDetection.Detectors.Builder implements ModelBuilder<Detectors> {
            Builder() {}

            /** Sets the limit of failures in a row. */
            public Builder totalFailures(Consumer<ConsecutiveFailures.Builder> totalFailures) {
                return totalFailures(ModelBuilder.build(ConsecutiveFailures.builder(), totalFailures));
            }

            /** Sets the limit of gateway failures in a row. */
            public Builder gatewayFailures(Consumer<ConsecutiveFailures.Builder> gatewayFailures) {
                return gatewayFailures(ModelBuilder.build(ConsecutiveFailures.builder(), gatewayFailures));
            }

            /** Sets the limit of failures of the connection in a row. */
            public Builder localOriginFailures(Consumer<ConsecutiveFailures.Builder> localOriginFailures) {
                return localOriginFailures(ModelBuilder.build(ConsecutiveFailures.builder(), localOriginFailures));
            }

            /** Sets how far below the other endpoints the rate of success may be. */
            public Builder successRate(Consumer<SuccessRate.Builder> successRate) {
                return successRate(ModelBuilder.build(SuccessRate.builder(), successRate));
            }

            /** Sets the limit of the percentage of failures. */
            public Builder failurePercentage(Consumer<FailurePercentage.Builder> failurePercentage) {
                return failurePercentage(ModelBuilder.build(FailurePercentage.builder(), failurePercentage));
            }
        }
    }

    /** A limit of failures in a row. */
    @Value.Immutable
    interface ConsecutiveFailures extends Model {
        /**
         * Returns the number of failures in a row that set an endpoint aside, greater than zero; absent switches the
         * detector off.
         */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong consecutive();

        /** Returns the limit of this number of failures in a row. */
        static ConsecutiveFailures of(long consecutive) {
            return builder().consecutive(consecutive).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this limit. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ConsecutiveFailures}. */
        final class Builder extends ImmutableOutlierDetection.ConsecutiveFailures.Builder
                implements ModelBuilder<ConsecutiveFailures> {
            Builder() {}
        }
    }

    /** A limit of how far the rate of success may be below the average of all endpoints. */
    @Value.Immutable
    interface SuccessRate extends Model {
        /**
         * Returns the number of endpoints with enough requests below which nothing is set aside; the proxy's default is
         * 5.
         */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong minimumHosts();

        /** Returns the number of requests in an interval from which an endpoint counts; the proxy's default is 100. */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong requestVolume();

        /**
         * Returns the number of standard deviations below the average that set an endpoint aside, a whole number or a
         * decimal in a string; the proxy's default is 1.9.
         */
        Optional<IntOrString> standardDeviationFactor();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this limit. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link SuccessRate}. */
        final class Builder extends ImmutableOutlierDetection.SuccessRate.Builder implements ModelBuilder<SuccessRate> {
            Builder() {}
        }
    }

    /** A limit of the percentage of requests that fail. */
    @Value.Immutable
    interface FailurePercentage extends Model {
        /** Returns the number of endpoints below which nothing is set aside; the proxy's default is 5. */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong minimumHosts();

        /** Returns the number of requests in an interval from which an endpoint counts; the proxy's default is 50. */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong requestVolume();

        /** Returns the percentage of failures that sets an endpoint aside; the proxy's default is 85. */
        @Schema(minimum = 0)
        OptionalInt threshold();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this limit. */
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

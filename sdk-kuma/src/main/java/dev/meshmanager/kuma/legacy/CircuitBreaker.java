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
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * Takes failing endpoints out of service and limits what is in flight; succeeded by {@code MeshCircuitBreaker}. API
 * path: {@code /meshes/{mesh}/circuit-breakers}.
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

    /** Returns the proxies that the traffic comes from; one selector suffices, and the control plane requires one. */
    @Override
    List<Selector> sources();

    /** Returns the services that the traffic goes to; the control plane requires one. */
    List<Selector> destinations();

    /** Returns what breaks the circuit; the control plane requires it. */
    Optional<Conf> conf();

    /** Returns a builder with nothing set; it needs {@code mesh} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link CircuitBreaker}. */
    final class Builder extends ImmutableCircuitBreaker.Builder implements ModelBuilder<CircuitBreaker> {
        Builder() {}

        /** Sets what breaks the circuit. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** When endpoints are ejected, and what may be in flight. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the time between two analyses; the proxy's default is 10 seconds. */
        @ProtobufDuration
        Optional<Duration> interval();

        /**
         * Returns how long the first ejection of an endpoint lasts, each further one lasts that much longer; the
         * proxy's default is 30 seconds.
         */
        @ProtobufDuration
        Optional<Duration> baseEjectionTime();

        /** Returns how many endpoints may be ejected at a time, in percent; the proxy's default is 10. */
        OptionalInt maxEjectionPercent();

        /** Returns whether failures of the connection are counted apart from those that the service answers. */
        Optional<Boolean> splitExternalAndLocalErrors();

        /** Returns what counts as failing. */
        Optional<Detectors> detectors();

        /** Returns the limits of what may be in flight. */
        Optional<Thresholds> thresholds();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableCircuitBreaker.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets what counts as failing. */
            public Builder detectors(Consumer<Detectors.Builder> detectors) {
                return detectors(ModelBuilder.build(Detectors.builder(), detectors));
            }

            /** Sets the limits of what may be in flight. */
            public Builder thresholds(Consumer<Thresholds.Builder> thresholds) {
                return thresholds(ModelBuilder.build(Thresholds.builder(), thresholds));
            }
        }
    }

    /** What counts as failing; a detector that is absent is off. */
    @Value.Immutable
    interface Detectors extends Model {
        /** Returns the detector of server errors in a row; without the split, failures of the connection count too. */
        Optional<Errors> totalErrors();

        /** Returns the detector of answers 502, 503 and 504 in a row. */
        Optional<Errors> gatewayErrors();

        /** Returns the detector of failed connections in a row; it needs the split. */
        Optional<Errors> localErrors();

        /** Returns the detector of endpoints that succeed less often than the others. */
        Optional<StandardDeviation> standardDeviation();

        /** Returns the detector of endpoints that fail too often. */
        Optional<Failure> failure();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these detectors. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Detectors}. */
        final class Builder extends ImmutableCircuitBreaker.Detectors.Builder implements ModelBuilder<Detectors> {
            Builder() {}

            /** Sets the detector of server errors in a row. */
            public Builder totalErrors(Consumer<Errors.Builder> totalErrors) {
                return totalErrors(ModelBuilder.build(Errors.builder(), totalErrors));
            }

            /** Sets the detector of gateway errors in a row. */
            public Builder gatewayErrors(Consumer<Errors.Builder> gatewayErrors) {
                return gatewayErrors(ModelBuilder.build(Errors.builder(), gatewayErrors));
            }

            /** Sets the detector of failed connections in a row. */
            public Builder localErrors(Consumer<Errors.Builder> localErrors) {
                return localErrors(ModelBuilder.build(Errors.builder(), localErrors));
            }

            /** Sets the detector of endpoints that succeed less often than the others. */
            public Builder standardDeviation(Consumer<StandardDeviation.Builder> standardDeviation) {
                return standardDeviation(ModelBuilder.build(StandardDeviation.builder(), standardDeviation));
            }

            /** Sets the detector of endpoints that fail too often. */
            public Builder failure(Consumer<Failure.Builder> failure) {
                return failure(ModelBuilder.build(Failure.builder(), failure));
            }
        }
    }

    /** Detects errors in a row. */
    @Value.Immutable
    interface Errors extends Model {
        /** Returns how many errors in a row eject an endpoint; the proxy's default is 5. */
        OptionalLong consecutive();

        /** Returns a detector of this many errors in a row. */
        static Errors of(long consecutive) {
            return builder().consecutive(consecutive).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this detector. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Errors}. */
        final class Builder extends ImmutableCircuitBreaker.Errors.Builder implements ModelBuilder<Errors> {
            Builder() {}
        }
    }

    /** Detects endpoints whose rate of success is too far below the mean of all. */
    @Value.Immutable
    interface StandardDeviation extends Model {
        /**
         * Returns how many requests an endpoint must have had in an interval to be looked at; the proxy's default is
         * 100.
         */
        OptionalLong requestVolume();

        /** Returns how many endpoints of that volume there must be; the proxy's default is 5. */
        OptionalLong minimumHosts();

        /** Returns how many standard deviations below the mean are too far; the proxy's default is 1.9. */
        OptionalDouble factor();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this detector. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link StandardDeviation}. */
        final class Builder extends ImmutableCircuitBreaker.StandardDeviation.Builder
                implements ModelBuilder<StandardDeviation> {
            Builder() {}
        }
    }

    /** Detects endpoints that fail more often than a fixed rate. */
    @Value.Immutable
    interface Failure extends Model {
        /**
         * Returns how many requests an endpoint must have had in an interval to be looked at; the proxy's default is
         * 50.
         */
        OptionalLong requestVolume();

        /** Returns how many endpoints of that volume there must be; the proxy's default is 5. */
        OptionalLong minimumHosts();

        /** Returns the rate of failures that ejects an endpoint, in percent; the proxy's default is 85. */
        OptionalInt threshold();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this detector. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Failure}. */
        final class Builder extends ImmutableCircuitBreaker.Failure.Builder implements ModelBuilder<Failure> {
            Builder() {}
        }
    }

    /** Limits of what may be in flight to a destination; what exceeds them fails at once. */
    @Value.Immutable
    interface Thresholds extends Model {
        /** Returns how many connections may be open; the proxy's default is 1024. */
        OptionalLong maxConnections();

        /** Returns how many requests may wait for a connection; the proxy's default is 1024. */
        OptionalLong maxPendingRequests();

        /** Returns how many retries may be under way; the proxy's default is 3. */
        OptionalLong maxRetries();

        /** Returns how many requests may be under way; the proxy's default is 1024. */
        OptionalLong maxRequests();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these limits. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Thresholds}. */
        final class Builder extends ImmutableCircuitBreaker.Thresholds.Builder implements ModelBuilder<Thresholds> {
            Builder() {}
        }
    }
}

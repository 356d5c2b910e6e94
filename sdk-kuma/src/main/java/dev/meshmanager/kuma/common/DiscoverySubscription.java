package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** One connection of a proxy to a control plane. The proxy receives its configuration over it. */
@Value.Enclosing
@Value.Immutable
public interface DiscoverySubscription extends Subscription {
    /** Returns the id of the control plane instance that served the proxy. */
    Optional<String> controlPlaneInstanceId();

    /** Returns the counts of the configurations that were sent over the connection. */
    Optional<Status> status();

    /** Returns the versions of the proxy's software. */
    Optional<Version> version();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this connection. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link DiscoverySubscription}. */
    final class Builder extends ImmutableDiscoverySubscription.Builder implements ModelBuilder<DiscoverySubscription> {
        Builder() {}

        /** Sets the counts of the configurations that were sent over the connection. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }

        /** Sets the versions of the proxy's software. */
        public Builder version(Consumer<Version.Builder> version) {
            return version(ModelBuilder.build(Version.builder(), version));
        }
    }

    /** The counts of the configurations that were sent over a {@link DiscoverySubscription}, in total and by type. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns the time when the counts last changed. */
        Optional<Instant> lastUpdateTime();

        /** Returns the counts of all configurations. */
        Optional<DeliveryStats> total();

        /** Returns the counts of clusters. */
        Optional<DeliveryStats> cds();

        /** Returns the counts of endpoints. */
        Optional<DeliveryStats> eds();

        /** Returns the counts of listeners. */
        Optional<DeliveryStats> lds();

        /** Returns the counts of routes. */
        Optional<DeliveryStats> rds();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableDiscoverySubscription.Status.Builder implements ModelBuilder<Status> {
            Builder() {}

            /** Sets the counts of all configurations. */
            public Builder total(Consumer<DeliveryStats.Builder> total) {
                return total(ModelBuilder.build(DeliveryStats.builder(), total));
            }

            /** Sets the counts of clusters. */
            public Builder cds(Consumer<DeliveryStats.Builder> cds) {
                return cds(ModelBuilder.build(DeliveryStats.builder(), cds));
            }

            /** Sets the counts of endpoints. */
            public Builder eds(Consumer<DeliveryStats.Builder> eds) {
                return eds(ModelBuilder.build(DeliveryStats.builder(), eds));
            }

            /** Sets the counts of listeners. */
            public Builder lds(Consumer<DeliveryStats.Builder> lds) {
                return lds(ModelBuilder.build(DeliveryStats.builder(), lds));
            }

            /** Sets the counts of routes. */
            public Builder rds(Consumer<DeliveryStats.Builder> rds) {
                return rds(ModelBuilder.build(DeliveryStats.builder(), rds));
            }
        }
    }

    /** The versions of a proxy's software. */
    @Value.Immutable
    interface Version extends Model {
        /** Returns the version of {@code kuma-dp}. */
        Optional<KumaDpVersion> kumaDp();

        /** Returns the version of Envoy. */
        Optional<EnvoyVersion> envoy();

        /** Returns the versions of the other dependencies by name, for example {@code coredns}. */
        Map<String, String> dependencies();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these versions. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Version}. */
        final class Builder extends ImmutableDiscoverySubscription.Version.Builder implements ModelBuilder<Version> {
            Builder() {}

            /** Sets the version of {@code kuma-dp}. */
            public Builder kumaDp(Consumer<KumaDpVersion.Builder> kumaDp) {
                return kumaDp(ModelBuilder.build(KumaDpVersion.builder(), kumaDp));
            }

            /** Sets the version of Envoy. */
            public Builder envoy(Consumer<EnvoyVersion.Builder> envoy) {
                return envoy(ModelBuilder.build(EnvoyVersion.builder(), envoy));
            }
        }
    }

    /** A build of {@code kuma-dp}. */
    @Value.Immutable
    interface KumaDpVersion extends Model {
        /** Returns the version, for example {@code 2.14.3}. */
        Optional<String> version();

        /** Returns the Git tag of the build. */
        Optional<String> gitTag();

        /** Returns the Git commit of the build. */
        Optional<String> gitCommit();

        /** Returns the time of the build, as the build wrote it. */
        Optional<String> buildDate();

        /** Returns whether the control plane supports this version; absent means no. */
        Optional<Boolean> kumaCpCompatible();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this version. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link KumaDpVersion}. */
        final class Builder extends ImmutableDiscoverySubscription.KumaDpVersion.Builder
                implements ModelBuilder<KumaDpVersion> {
            Builder() {}
        }
    }

    /** A build of Envoy. */
    @Value.Immutable
    interface EnvoyVersion extends Model {
        /** Returns the version, for example {@code 1.37.0}. */
        Optional<String> version();

        /** Returns the full name of the build. */
        Optional<String> build();

        /** Returns whether {@code kuma-dp} supports this version; absent means no. */
        Optional<Boolean> kumaDpCompatible();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this version. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link EnvoyVersion}. */
        final class Builder extends ImmutableDiscoverySubscription.EnvoyVersion.Builder
                implements ModelBuilder<EnvoyVersion> {
            Builder() {}
        }
    }
}

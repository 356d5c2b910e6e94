package dev.meshmanager.kuma.common;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** One connection of a proxy to a control plane, over which it gets its configuration. */
@Value.Enclosing
@Value.Immutable
public interface DiscoverySubscription extends Model {
    /** Returns the id, unique among the connections of the proxy. */
    Optional<String> id();

    /** Returns the id of the instance of the control plane that served the proxy. */
    Optional<String> controlPlaneInstanceId();

    /** Returns when the proxy connected. */
    Optional<Instant> connectTime();

    /** Returns when the proxy disconnected; absent while it is connected. */
    Optional<Instant> disconnectTime();

    /** Returns what was sent over the connection. */
    Optional<Status> status();

    /** Returns the versions of what runs in the proxy. */
    Optional<Version> version();

    /** Returns a number that rises whenever the control plane stores the connection. */
    OptionalLong generation();

    /** Returns whether the connection has begun and has not ended. */
    default boolean isConnected() {
        return connectTime().isPresent() && disconnectTime().isEmpty();
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this connection. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link DiscoverySubscription}. */
    final class Builder extends ImmutableDiscoverySubscription.Builder implements ModelBuilder<DiscoverySubscription> {
        Builder() {}

        /** Sets what was sent over the connection. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }

        /** Sets the versions of what runs in the proxy. */
        public Builder version(Consumer<Version.Builder> version) {
            return version(ModelBuilder.build(Version.builder(), version));
        }
    }

    /** What was sent over a {@link DiscoverySubscription}, in all and by the sort of configuration. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns when the counts last changed. */
        Optional<Instant> lastUpdateTime();

        /** Returns the counts of everything. */
        Optional<DeliveryStats> total();

        /** Returns the counts of clusters. */
        Optional<DeliveryStats> cds();

        /** Returns the counts of endpoints. */
        Optional<DeliveryStats> eds();

        /** Returns the counts of listeners. */
        Optional<DeliveryStats> lds();

        /** Returns the counts of routes. */
        Optional<DeliveryStats> rds();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableDiscoverySubscription.Status.Builder implements ModelBuilder<Status> {
            Builder() {}

            /** Sets the counts of everything. */
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

    /** The versions of what runs in a proxy. */
    @Value.Immutable
    interface Version extends Model {
        /** Returns the version of {@code kuma-dp}. */
        Optional<KumaDpVersion> kumaDp();

        /** Returns the version of Envoy. */
        Optional<EnvoyVersion> envoy();

        /** Returns the versions of the rest, by name, as in {@code coredns}. */
        Map<String, String> dependencies();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these versions. */
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
        /** Returns the version, as in {@code 2.14.3}. */
        Optional<String> version();

        /** Returns the Git tag that was built. */
        Optional<String> gitTag();

        /** Returns the Git commit that was built. */
        Optional<String> gitCommit();

        /** Returns when it was built. */
        Optional<String> buildDate();

        /** Returns whether the control plane can work with this version; absent means no. */
        Optional<Boolean> kumaCpCompatible();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this version. */
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
        /** Returns the version, as in {@code 1.37.0}. */
        Optional<String> version();

        /** Returns the full name of the build. */
        Optional<String> build();

        /** Returns whether {@code kuma-dp} can work with this version; absent means no. */
        Optional<Boolean> kumaDpCompatible();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this version. */
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

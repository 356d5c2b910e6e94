package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.kuma.common.DeliveryStats;
import dev.meshmanager.kuma.common.Subscription;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A connection of a zone to the global control plane. Resources are synchronized over it. */
@Value.Enclosing
@Value.Immutable
public interface KdsSubscription extends Subscription {
    /** Returns the id of the instance of the global control plane that serves the connection. */
    Optional<String> globalInstanceId();

    /** Returns the counts of messages on the connection. */
    Optional<Status> status();

    /** Returns the version of the control plane of the zone. */
    Optional<Version> version();

    /** Returns the configuration of the control plane of the zone: JSON text without secrets. */
    Optional<String> config();

    /** Returns whether the zone sent a token. Default: {@code false}. */
    Optional<Boolean> authTokenProvided();

    /** Returns the id of the instance of the zone control plane that connected. */
    Optional<String> zoneInstanceId();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this connection. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link KdsSubscription}. */
    final class Builder extends ImmutableKdsSubscription.Builder implements ModelBuilder<KdsSubscription> {
        Builder() {}

        /** Sets the counts of messages on the connection. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }

        /** Sets the version of the control plane of the zone. */
        public Builder version(Consumer<Version.Builder> version) {
            return version(ModelBuilder.build(Version.builder(), version));
        }
    }

    /** The counts of messages on a {@link KdsSubscription}. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns when the counts last changed. */
        Optional<Instant> lastUpdateTime();

        /** Returns the counts of all kinds together. */
        Optional<DeliveryStats> total();

        /** Returns the counts by kind, for example {@code MeshTimeout}. */
        Map<String, DeliveryStats> stat();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableKdsSubscription.Status.Builder implements ModelBuilder<Status> {
            Builder() {}

            /** Sets the counts of all kinds together. */
            public Builder total(Consumer<DeliveryStats.Builder> total) {
                return total(ModelBuilder.build(DeliveryStats.builder(), total));
            }
        }
    }

    /** The version of the control plane of a zone. */
    @Value.Immutable
    interface Version extends Model {
        /** Returns the version of {@code kuma-cp}. */
        Optional<KumaCpVersion> kumaCp();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these versions. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Version}. */
        final class Builder extends ImmutableKdsSubscription.Version.Builder implements ModelBuilder<Version> {
            Builder() {}

            /** Sets the version of {@code kuma-cp}. */
            public Builder kumaCp(Consumer<KumaCpVersion.Builder> kumaCp) {
                return kumaCp(ModelBuilder.build(KumaCpVersion.builder(), kumaCp));
            }
        }
    }

    /** A version of {@code kuma-cp}. */
    @Value.Immutable
    interface KumaCpVersion extends Model {
        /** Returns the version, for example {@code 2.14.3}. */
        Optional<String> version();

        /** Returns the Git tag of the build. */
        Optional<String> gitTag();

        /** Returns the Git commit of the build. */
        Optional<String> gitCommit();

        /** Returns the date of the build. */
        Optional<String> buildDate();

        /** Returns whether the global control plane supports this version. Default: {@code false}. */
        Optional<Boolean> kumaCpGlobalCompatible();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this version. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link KumaCpVersion}. */
        final class Builder extends ImmutableKdsSubscription.KumaCpVersion.Builder
                implements ModelBuilder<KumaCpVersion> {
            Builder() {}
        }
    }
}

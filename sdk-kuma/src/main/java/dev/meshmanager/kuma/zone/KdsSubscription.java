package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.kuma.common.DeliveryStats;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** One connection of a zone to the global control plane, over which resources are synchronized. */
@Value.Enclosing
@Value.Immutable
public interface KdsSubscription extends Model {
    /** Returns the id, unique among the connections of the zone. */
    Optional<String> id();

    /** Returns the id of the instance of the global control plane that served the zone. */
    Optional<String> globalInstanceId();

    /** Returns when the zone connected. */
    Optional<Instant> connectTime();

    /** Returns when the zone disconnected; absent while it is connected. */
    Optional<Instant> disconnectTime();

    /** Returns what was sent over the connection. */
    Optional<Status> status();

    /** Returns the version of the control plane of the zone. */
    Optional<Version> version();

    /** Returns a number that rises whenever the global control plane stores the connection. */
    OptionalLong generation();

    /** Returns the configuration of the control plane of the zone, as JSON text without its secrets. */
    Optional<String> config();

    /** Returns whether the zone came with a token; absent means no. */
    Optional<Boolean> authTokenProvided();

    /** Returns the id of the instance of the zone's control plane that connected. */
    Optional<String> zoneInstanceId();

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

    /** Builds a {@link KdsSubscription}. */
    final class Builder extends ImmutableKdsSubscription.Builder implements ModelBuilder<KdsSubscription> {
        Builder() {}

        /** Sets what was sent over the connection. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }

        /** Sets the version of the control plane of the zone. */
        public Builder version(Consumer<Version.Builder> version) {
            return version(ModelBuilder.build(Version.builder(), version));
        }
    }

    /** What was sent over a {@link KdsSubscription}, in all and by kind of resource. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns when the counts last changed. */
        Optional<Instant> lastUpdateTime();

        /** Returns the counts of everything. */
        Optional<DeliveryStats> total();

        /** Returns the counts by kind, as in {@code MeshTimeout}. */
        Map<String, DeliveryStats> stat();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableKdsSubscription.Status.Builder implements ModelBuilder<Status> {
            Builder() {}

            /** Sets the counts of everything. */
            public Builder total(Consumer<DeliveryStats.Builder> total) {
                return total(ModelBuilder.build(DeliveryStats.builder(), total));
            }
        }
    }

    /** The versions of what runs in the control plane of a zone. */
    @Value.Immutable
    interface Version extends Model {
        /** Returns the version of {@code kuma-cp}. */
        Optional<KumaCpVersion> kumaCp();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these versions. */
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

    /** A build of {@code kuma-cp}. */
    @Value.Immutable
    interface KumaCpVersion extends Model {
        /** Returns the version, as in {@code 2.14.3}. */
        Optional<String> version();

        /** Returns the Git tag that was built. */
        Optional<String> gitTag();

        /** Returns the Git commit that was built. */
        Optional<String> gitCommit();

        /** Returns when it was built. */
        Optional<String> buildDate();

        /** Returns whether the global control plane can work with this version; absent means no. */
        Optional<Boolean> kumaCpGlobalCompatible();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this version. */
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

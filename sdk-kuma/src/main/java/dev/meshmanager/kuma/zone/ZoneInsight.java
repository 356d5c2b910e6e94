package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** The connections of a zone, recorded by the global control plane. Read-only. API path: {@code /zone-insights}. */
@Value.Enclosing
@Value.Immutable
public interface ZoneInsight extends GlobalResource, ZoneInsightSpec {
    /** The kind. */
    GlobalResourceType<ZoneInsight> TYPE = ResourceType.global(
            "ZoneInsight", "zone-insights", ZoneInsight.class, k -> k.flat().asInsight());

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns an empty builder. {@code name} is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this insight. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ZoneInsight}. */
    final class Builder extends ImmutableZoneInsight.Builder implements ModelBuilder<ZoneInsight> {
        Builder() {}

        /** Adds a connection of the zone to the global control plane. */
        public Builder addSubscription(Consumer<KdsSubscription.Builder> subscription) {
            return addSubscription(ModelBuilder.build(KdsSubscription.builder(), subscription));
        }

        /** Sets the instances that serve the admin streams. Deprecated. */
        public Builder envoyAdminStreams(Consumer<EnvoyAdminStreams.Builder> envoyAdminStreams) {
            return envoyAdminStreams(ModelBuilder.build(EnvoyAdminStreams.builder(), envoyAdminStreams));
        }

        /** Sets the last health check of the zone. */
        public Builder healthCheck(Consumer<HealthCheck.Builder> healthCheck) {
            return healthCheck(ModelBuilder.build(HealthCheck.builder(), healthCheck));
        }

        /** Sets the open streams between the zone and the global control plane. */
        public Builder kdsStreams(Consumer<KdsStreams.Builder> kdsStreams) {
            return kdsStreams(ModelBuilder.build(KdsStreams.builder(), kdsStreams));
        }
    }

    /**
     * The instances of the global control plane that read from the admin API of Envoy in a zone. Deprecated in favour
     * of {@link KdsStreams}.
     */
    @Value.Immutable
    interface EnvoyAdminStreams extends Model {
        /** Returns the id of the instance that reads the configuration of proxies. */
        Optional<String> configDumpGlobalInstanceId();

        /** Returns the id of the instance that reads the statistics of proxies. */
        Optional<String> statsGlobalInstanceId();

        /** Returns the id of the instance that reads the clusters of proxies. */
        Optional<String> clustersGlobalInstanceId();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these streams. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link EnvoyAdminStreams}. */
        final class Builder extends ImmutableZoneInsight.EnvoyAdminStreams.Builder
                implements ModelBuilder<EnvoyAdminStreams> {
            Builder() {}
        }
    }

    /** The last health check of a zone. */
    @Value.Immutable
    interface HealthCheck extends Model {
        /** Returns when the global control plane received it. */
        Optional<Instant> time();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this sign. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link HealthCheck}. */
        final class Builder extends ImmutableZoneInsight.HealthCheck.Builder implements ModelBuilder<HealthCheck> {
            Builder() {}
        }
    }

    /** The open streams between a zone and the global control plane. */
    @Value.Immutable
    interface KdsStreams extends Model {
        /** Returns the stream for the clusters of proxies. */
        Optional<KdsStream> clusters();

        /** Returns the stream for the configuration of proxies. */
        Optional<KdsStream> configDump();

        /** Returns the stream for the statistics of proxies. */
        Optional<KdsStream> stats();

        /** Returns the stream for resources from the global control plane to the zone. */
        Optional<KdsStream> globalToZone();

        /** Returns the stream for resources from the zone to the global control plane. */
        Optional<KdsStream> zoneToGlobal();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these streams. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link KdsStreams}. */
        final class Builder extends ImmutableZoneInsight.KdsStreams.Builder implements ModelBuilder<KdsStreams> {
            Builder() {}

            /** Sets the stream for the clusters of proxies. */
            public Builder clusters(Consumer<KdsStream.Builder> clusters) {
                return clusters(ModelBuilder.build(KdsStream.builder(), clusters));
            }

            /** Sets the stream for the configuration of proxies. */
            public Builder configDump(Consumer<KdsStream.Builder> configDump) {
                return configDump(ModelBuilder.build(KdsStream.builder(), configDump));
            }

            /** Sets the stream for the statistics of proxies. */
            public Builder stats(Consumer<KdsStream.Builder> stats) {
                return stats(ModelBuilder.build(KdsStream.builder(), stats));
            }

            /** Sets the stream for resources from the global control plane to the zone. */
            public Builder globalToZone(Consumer<KdsStream.Builder> globalToZone) {
                return globalToZone(ModelBuilder.build(KdsStream.builder(), globalToZone));
            }

            /** Sets the stream for resources from the zone to the global control plane. */
            public Builder zoneToGlobal(Consumer<KdsStream.Builder> zoneToGlobal) {
                return zoneToGlobal(ModelBuilder.build(KdsStream.builder(), zoneToGlobal));
            }
        }
    }

    /** A stream between a zone and the global control plane. */
    @Value.Immutable
    interface KdsStream extends Model {
        /** Returns the id of the instance of the global control plane that serves it. */
        Optional<String> globalInstanceId();

        /** Returns when it was opened. */
        Optional<Instant> connectTime();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this stream. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link KdsStream}. */
        final class Builder extends ImmutableZoneInsight.KdsStream.Builder implements ModelBuilder<KdsStream> {
            Builder() {}
        }
    }
}

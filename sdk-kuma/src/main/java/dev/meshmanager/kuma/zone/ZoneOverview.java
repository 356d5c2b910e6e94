package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.proxy.ProxyStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A zone together with its insight. Read-only. API path: {@code /zones/_overview}. */
@Value.Enclosing
@Value.Immutable
public interface ZoneOverview extends GlobalResource {
    @Override
    default String type() {
        return "ZoneOverview";
    }

    /** Returns the configuration of the zone. */
    Optional<Spec> zone();

    /** Returns the insight of the zone. Empty if the zone never connected. */
    Optional<Insight> zoneInsight();

    /** Returns the status of the zone, by the rule of the control plane. */
    default ZoneStatus status() {
        return status(ProxyStatus.Rule.CONTROL_PLANE);
    }

    /** Returns the status of the zone, by the rule of the control plane or of the GUI. */
    default ZoneStatus status(ProxyStatus.Rule rule) {
        return ZoneStatus.of(this, rule);
    }

    /** Returns the reasons why the zone is not online, by the rule of the control plane. Empty if it is online. */
    default List<String> statusReasons() {
        return switch (status()) {
            case ONLINE -> List.of();
            case DISABLED -> List.of("the zone is disabled");
            case OFFLINE -> List.of("not connected to the global control plane");
        };
    }

    /**
     * Returns the version of the zone control plane. It is taken from the connection that was updated last. Empty if
     * the zone never sent one.
     */
    default Optional<String> version() {
        return ZoneWarnings.version(this).flatMap(KdsSubscription.KumaCpVersion::version);
    }

    /**
     * Returns the warnings that the GUI shows for the zone, except those that need the version of the global control
     * plane. Makes no call.
     */
    default List<Warning> warnings() {
        return ZoneWarnings.of(this, Optional.empty());
    }

    /**
     * Returns the warnings that the GUI shows for the zone. Makes no call.
     *
     * @param globalVersion the version of the global control plane, for example {@code 2.14.3}
     */
    default List<Warning> warnings(String globalVersion) {
        return ZoneWarnings.of(this, Optional.of(globalVersion));
    }

    /** Returns an empty builder. {@code name} is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this overview. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ZoneOverview}. */
    final class Builder extends ImmutableZoneOverview.Builder implements ModelBuilder<ZoneOverview> {
        Builder() {}

        /** Sets the configuration of the zone. */
        public Builder zone(Consumer<Spec.Builder> zone) {
            return zone(ModelBuilder.build(Spec.builder(), zone));
        }

        /** Sets the insight of the zone. */
        public Builder zoneInsight(Consumer<Insight.Builder> zoneInsight) {
            return zoneInsight(ModelBuilder.build(Insight.builder(), zoneInsight));
        }
    }

    /** The configuration of the zone. */
    @Value.Immutable
    interface Spec extends ZoneSpec {
        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this zone. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableZoneOverview.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}
        }
    }

    /** The insight of the zone. */
    @Value.Immutable
    interface Insight extends ZoneInsightSpec {
        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this insight. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Insight}. */
        final class Builder extends ImmutableZoneOverview.Insight.Builder implements ModelBuilder<Insight> {
            Builder() {}

            /** Adds a connection of the zone to the global control plane. */
            public Builder addSubscription(Consumer<KdsSubscription.Builder> subscription) {
                return addSubscription(ModelBuilder.build(KdsSubscription.builder(), subscription));
            }

            /** Sets the instances that serve the admin streams. Deprecated. */
            public Builder envoyAdminStreams(Consumer<ZoneInsight.EnvoyAdminStreams.Builder> envoyAdminStreams) {
                return envoyAdminStreams(
                        ModelBuilder.build(ZoneInsight.EnvoyAdminStreams.builder(), envoyAdminStreams));
            }

            /** Sets the last health check of the zone. */
            public Builder healthCheck(Consumer<ZoneInsight.HealthCheck.Builder> healthCheck) {
                return healthCheck(ModelBuilder.build(ZoneInsight.HealthCheck.builder(), healthCheck));
            }

            /** Sets the open streams between the zone and the global control plane. */
            public Builder kdsStreams(Consumer<ZoneInsight.KdsStreams.Builder> kdsStreams) {
                return kdsStreams(ModelBuilder.build(ZoneInsight.KdsStreams.builder(), kdsStreams));
            }
        }
    }
}

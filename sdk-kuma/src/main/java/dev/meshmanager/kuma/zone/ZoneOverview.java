package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.proxy.ProxyStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A zone together with what the global control plane has seen of it. Read-only; API path: {@code /zones/_overview}. */
@Value.Enclosing
@Value.Immutable
public interface ZoneOverview extends GlobalResource {
    @Override
    default String type() {
        return "ZoneOverview";
    }

    /** Returns what the zone is. */
    Optional<Spec> zone();

    /** Returns what the global control plane has seen of the zone; absent if it never connected. */
    Optional<Insight> zoneInsight();

    /** Returns whether the zone is connected, by the rule of the control plane. */
    default ZoneStatus status() {
        return status(ProxyStatus.Rule.CONTROL_PLANE);
    }

    /** Returns whether the zone is connected, by the rule of the control plane or of the GUI. */
    default ZoneStatus status(ProxyStatus.Rule rule) {
        return ZoneStatus.of(this, rule);
    }

    /** Returns why the zone is not online, by the rule of the control plane; empty when it is. */
    default List<String> statusReasons() {
        return switch (status()) {
            case ONLINE -> List.of();
            case DISABLED -> List.of("the zone is disabled");
            case OFFLINE -> List.of("not connected to the global control plane");
        };
    }

    /**
     * Returns the version of the zone's control plane, by the connection that was updated last; empty if the zone never
     * told one.
     */
    default Optional<String> version() {
        return ZoneWarnings.version(this).flatMap(KdsSubscription.KumaCpVersion::version);
    }

    /** Returns what the GUI warns of, but for the version of the global control plane. */
    default List<Warning> warnings() {
        return ZoneWarnings.of(this, Optional.empty());
    }

    /** Returns what the GUI of a global control plane of this version, as in {@code 2.14.3}, warns of. */
    default List<Warning> warnings(String globalVersion) {
        return ZoneWarnings.of(this, Optional.of(globalVersion));
    }

    /** Returns a builder with nothing set; it needs {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this overview. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ZoneOverview}. */
    final class Builder extends ImmutableZoneOverview.Builder implements ModelBuilder<ZoneOverview> {
        Builder() {}

        /** Sets what the zone is. */
        public Builder zone(Consumer<Spec.Builder> zone) {
            return zone(ModelBuilder.build(Spec.builder(), zone));
        }

        /** Sets what the global control plane has seen of the zone. */
        public Builder zoneInsight(Consumer<Insight.Builder> zoneInsight) {
            return zoneInsight(ModelBuilder.build(Insight.builder(), zoneInsight));
        }
    }

    /** What the zone is. */
    @Value.Immutable
    interface Spec extends ZoneSpec {
        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this zone. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableZoneOverview.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}
        }
    }

    /** What the global control plane has seen of the zone. */
    @Value.Immutable
    interface Insight extends ZoneInsightSpec {
        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this insight. */
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

            /** Sets who serves the streams for looking into proxies; deprecated. */
            public Builder envoyAdminStreams(Consumer<ZoneInsight.EnvoyAdminStreams.Builder> envoyAdminStreams) {
                return envoyAdminStreams(
                        ModelBuilder.build(ZoneInsight.EnvoyAdminStreams.builder(), envoyAdminStreams));
            }

            /** Sets the latest sign of life of the zone. */
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

package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.kuma.common.DiscoverySubscription;
import dev.meshmanager.kuma.proxy.ProxyStatus;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The egress of a zone together with what a control plane has seen of it. Read-only; API path:
 * {@code /zoneegresses/_overview}.
 */
@Value.Enclosing
@Value.Immutable
public interface ZoneEgressOverview extends GlobalResource {
    @Override
    default String type() {
        return "ZoneEgressOverview";
    }

    /** Returns what the egress is. */
    Optional<Spec> zoneEgress();

    /** Returns what the control plane has seen of the egress; absent if it never connected. */
    Optional<Insight> zoneEgressInsight();

    /** Returns whether the zone egress is connected to a control plane; not if no insight of it is known. */
    default boolean isOnline() {
        return isOnline(ProxyStatus.Rule.CONTROL_PLANE);
    }

    /** Returns whether the proxy is connected to a control plane, by the rule of the control plane or of the GUI. */
    default boolean isOnline(ProxyStatus.Rule rule) {
        return zoneEgressInsight().filter(insight -> insight.isOnline(rule)).isPresent();
    }

    /** Returns a builder with nothing set; it needs {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this overview. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ZoneEgressOverview}. */
    final class Builder extends ImmutableZoneEgressOverview.Builder implements ModelBuilder<ZoneEgressOverview> {
        Builder() {}

        /** Sets what the egress is. */
        public Builder zoneEgress(Consumer<Spec.Builder> zoneEgress) {
            return zoneEgress(ModelBuilder.build(Spec.builder(), zoneEgress));
        }

        /** Sets what the control plane has seen of the egress. */
        public Builder zoneEgressInsight(Consumer<Insight.Builder> zoneEgressInsight) {
            return zoneEgressInsight(ModelBuilder.build(Insight.builder(), zoneEgressInsight));
        }
    }

    /** What the egress is. */
    @Value.Immutable
    interface Spec extends ZoneEgressSpec {
        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this egress. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableZoneEgressOverview.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets where the egress listens. */
            public Builder networking(Consumer<ZoneEgress.Networking.Builder> networking) {
                return networking(ModelBuilder.build(ZoneEgress.Networking.builder(), networking));
            }
        }
    }

    /** What the control plane has seen of the egress. */
    @Value.Immutable
    interface Insight extends ZoneProxyInsightSpec {
        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this insight. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Insight}. */
        final class Builder extends ImmutableZoneEgressOverview.Insight.Builder implements ModelBuilder<Insight> {
            Builder() {}

            /** Adds a connection of the proxy to a control plane. */
            public Builder addSubscription(Consumer<DiscoverySubscription.Builder> subscription) {
                return addSubscription(ModelBuilder.build(DiscoverySubscription.builder(), subscription));
            }
        }
    }
}

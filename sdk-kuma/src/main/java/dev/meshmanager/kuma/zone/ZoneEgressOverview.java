package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.kuma.common.DiscoverySubscription;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** The egress of a zone together with its insight. Read-only. API path: {@code /zoneegresses/_overview}. */
@Value.Enclosing
@Value.Immutable
public interface ZoneEgressOverview extends ZoneProxyOverview {
    @Override
    default String type() {
        return "ZoneEgressOverview";
    }

    /** Returns the configuration of the egress. */
    Optional<Spec> zoneEgress();

    /** Returns the insight of the egress. Empty if the egress never connected. */
    Optional<Insight> zoneEgressInsight();

    @Override
    default Optional<Spec> proxy() {
        return zoneEgress();
    }

    @Override
    default Optional<Insight> insight() {
        return zoneEgressInsight();
    }

    /** Returns an empty builder. {@code name} is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this overview. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ZoneEgressOverview}. */
    final class Builder extends ImmutableZoneEgressOverview.Builder implements ModelBuilder<ZoneEgressOverview> {
        Builder() {}

        /** Sets the configuration of the egress. */
        public Builder zoneEgress(Consumer<Spec.Builder> zoneEgress) {
            return zoneEgress(ModelBuilder.build(Spec.builder(), zoneEgress));
        }

        /** Sets the insight of the egress. */
        public Builder zoneEgressInsight(Consumer<Insight.Builder> zoneEgressInsight) {
            return zoneEgressInsight(ModelBuilder.build(Insight.builder(), zoneEgressInsight));
        }
    }

    /** The configuration of the egress. */
    @Value.Immutable
    interface Spec extends ZoneEgressSpec {
        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this egress. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableZoneEgressOverview.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the address and ports of the egress. */
            public Builder networking(Consumer<ZoneEgress.Networking.Builder> networking) {
                return networking(ModelBuilder.build(ZoneEgress.Networking.builder(), networking));
            }
        }
    }

    /** The insight of the egress. */
    @Value.Immutable
    interface Insight extends ZoneProxyInsightSpec {
        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this insight. */
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

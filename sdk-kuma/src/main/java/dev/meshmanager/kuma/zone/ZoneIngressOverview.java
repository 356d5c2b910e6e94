package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.kuma.common.DiscoverySubscription;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** The ingress of a zone together with its insight. Read-only. API path: {@code /zoneingresses/_overview}. */
@Value.Enclosing
@Value.Immutable
public interface ZoneIngressOverview extends ZoneProxyOverview {
    @Override
    default String type() {
        return "ZoneIngressOverview";
    }

    /** Returns the configuration of the ingress. */
    Optional<Spec> zoneIngress();

    /** Returns the insight of the ingress. Empty if the ingress never connected. */
    Optional<Insight> zoneIngressInsight();

    @Override
    default Optional<Spec> proxy() {
        return zoneIngress();
    }

    @Override
    default Optional<Insight> insight() {
        return zoneIngressInsight();
    }

    /** Returns an empty builder. {@code name} is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this overview. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ZoneIngressOverview}. */
    final class Builder extends ImmutableZoneIngressOverview.Builder implements ModelBuilder<ZoneIngressOverview> {
        Builder() {}

        /** Sets the configuration of the ingress. */
        public Builder zoneIngress(Consumer<Spec.Builder> zoneIngress) {
            return zoneIngress(ModelBuilder.build(Spec.builder(), zoneIngress));
        }

        /** Sets the insight of the ingress. */
        public Builder zoneIngressInsight(Consumer<Insight.Builder> zoneIngressInsight) {
            return zoneIngressInsight(ModelBuilder.build(Insight.builder(), zoneIngressInsight));
        }
    }

    /** The configuration of the ingress. */
    @Value.Immutable
    interface Spec extends ZoneIngressSpec {
        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this ingress. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableZoneIngressOverview.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the addresses and ports of the ingress. */
            public Builder networking(Consumer<ZoneIngress.Networking.Builder> networking) {
                return networking(ModelBuilder.build(ZoneIngress.Networking.builder(), networking));
            }

            /** Adds a service that other zones reach through the ingress. */
            public Builder addAvailableService(Consumer<ZoneIngress.AvailableService.Builder> availableService) {
                return addAvailableService(
                        ModelBuilder.build(ZoneIngress.AvailableService.builder(), availableService));
            }
        }
    }

    /** The insight of the ingress. */
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
        final class Builder extends ImmutableZoneIngressOverview.Insight.Builder implements ModelBuilder<Insight> {
            Builder() {}

            /** Adds a connection of the proxy to a control plane. */
            public Builder addSubscription(Consumer<DiscoverySubscription.Builder> subscription) {
                return addSubscription(ModelBuilder.build(DiscoverySubscription.builder(), subscription));
            }
        }
    }
}

package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.kuma.common.DiscoverySubscription;
import dev.meshmanager.kuma.proxy.ProxyStatus;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The ingress of a zone together with what a control plane has seen of it. Read-only; API path:
 * {@code /zoneingresses/_overview}.
 */
@Value.Enclosing
@Value.Immutable
public interface ZoneIngressOverview extends GlobalResource {
    @Override
    default String type() {
        return "ZoneIngressOverview";
    }

    /** Returns what the ingress is. */
    Optional<Spec> zoneIngress();

    /** Returns what the control plane has seen of the ingress; absent if it never connected. */
    Optional<Insight> zoneIngressInsight();

    /** Returns whether the zone ingress is connected to a control plane; not if no insight of it is known. */
    default boolean isOnline() {
        return isOnline(ProxyStatus.Rule.CONTROL_PLANE);
    }

    /** Returns whether the proxy is connected to a control plane, by the rule of the control plane or of the GUI. */
    default boolean isOnline(ProxyStatus.Rule rule) {
        return zoneIngressInsight().filter(insight -> insight.isOnline(rule)).isPresent();
    }

    /** Returns a builder with nothing set; it needs {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this overview. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ZoneIngressOverview}. */
    final class Builder extends ImmutableZoneIngressOverview.Builder implements ModelBuilder<ZoneIngressOverview> {
        Builder() {}

        /** Sets what the ingress is. */
        public Builder zoneIngress(Consumer<Spec.Builder> zoneIngress) {
            return zoneIngress(ModelBuilder.build(Spec.builder(), zoneIngress));
        }

        /** Sets what the control plane has seen of the ingress. */
        public Builder zoneIngressInsight(Consumer<Insight.Builder> zoneIngressInsight) {
            return zoneIngressInsight(ModelBuilder.build(Insight.builder(), zoneIngressInsight));
        }
    }

    /** What the ingress is. */
    @Value.Immutable
    interface Spec extends ZoneIngressSpec {
        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this ingress. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableZoneIngressOverview.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets where the ingress listens. */
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

    /** What the control plane has seen of the ingress. */
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
        final class Builder extends ImmutableZoneIngressOverview.Insight.Builder implements ModelBuilder<Insight> {
            Builder() {}

            /** Adds a connection of the proxy to a control plane. */
            public Builder addSubscription(Consumer<DiscoverySubscription.Builder> subscription) {
                return addSubscription(ModelBuilder.build(DiscoverySubscription.builder(), subscription));
            }
        }
    }
}

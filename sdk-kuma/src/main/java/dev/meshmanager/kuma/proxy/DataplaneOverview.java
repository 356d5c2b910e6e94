package dev.meshmanager.kuma.proxy;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.kuma.common.DiscoverySubscription;
import dev.meshmanager.kuma.common.Warning;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A data plane proxy together with its insight. Read-only. API path: {@code /meshes/{mesh}/dataplanes/_overview}. */
@Value.Enclosing
@Value.Immutable
public interface DataplaneOverview extends MeshResource {
    @Override
    default String type() {
        return "DataplaneOverview";
    }

    /** Returns the configuration of the proxy. */
    Optional<Spec> dataplane();

    /** Returns the insight of the proxy. Empty if the proxy never connected. */
    Optional<Insight> dataplaneInsight();

    /** Returns the status of the proxy, by the rule of the control plane. */
    default ProxyStatus status() {
        return status(ProxyStatus.Rule.CONTROL_PLANE);
    }

    /** Returns the status of the proxy, by the rule of the control plane or of the GUI. */
    default ProxyStatus status(ProxyStatus.Rule rule) {
        return ProxyHealth.of(this, rule);
    }

    /** Returns whether the status is {@link ProxyStatus.State#ONLINE}, by the rule of the control plane. */
    default boolean isOnline() {
        return status().state() == ProxyStatus.State.ONLINE;
    }

    /** Returns the certificate of the proxy with its state at this moment, by the clock of the system. */
    default ProxyCertificate mtls() {
        return certificate(Clock.systemUTC());
    }

    /** Returns the certificate of the proxy with its state at this moment. */
    default ProxyCertificate certificate(Clock clock) {
        return ProxyCertificate.of(this, clock.instant());
    }

    /** Returns the warnings that the GUI of a zone control plane shows for the proxy at this moment. Makes no call. */
    default List<Warning> warnings(Clock clock) {
        return ProxyWarnings.of(this, clock.instant(), false);
    }

    /**
     * Returns the warnings that the GUI of a global control plane shows for the proxy at this moment. Makes no call.
     */
    default List<Warning> warningsOnGlobal(Clock clock) {
        return ProxyWarnings.of(this, clock.instant(), true);
    }

    /** Returns an empty builder. {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this overview. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link DataplaneOverview}. */
    final class Builder extends ImmutableDataplaneOverview.Builder implements ModelBuilder<DataplaneOverview> {
        Builder() {}

        /** Sets the configuration of the proxy. */
        public Builder dataplane(Consumer<Spec.Builder> dataplane) {
            return dataplane(ModelBuilder.build(Spec.builder(), dataplane));
        }

        /** Sets the insight of the proxy. */
        public Builder dataplaneInsight(Consumer<Insight.Builder> dataplaneInsight) {
            return dataplaneInsight(ModelBuilder.build(Insight.builder(), dataplaneInsight));
        }
    }

    /** The configuration of the proxy. */
    @Value.Immutable
    interface Spec extends DataplaneSpec {
        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this proxy. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableDataplaneOverview.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the addresses, inbounds and outbounds of the proxy. */
            public Builder networking(Consumer<Networking.Builder> networking) {
                return networking(ModelBuilder.build(Networking.builder(), networking));
            }

            /** Sets the health checks that the proxy publishes without TLS. Deprecated. */
            public Builder probes(Consumer<Probes.Builder> probes) {
                return probes(ModelBuilder.build(Probes.builder(), probes));
            }
        }
    }

    /** The insight of the proxy. */
    @Value.Immutable
    interface Insight extends DataplaneInsightSpec {
        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this insight. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Insight}. */
        final class Builder extends ImmutableDataplaneOverview.Insight.Builder implements ModelBuilder<Insight> {
            Builder() {}

            /** Adds a connection of the proxy to a control plane. */
            public Builder addSubscription(Consumer<DiscoverySubscription.Builder> subscription) {
                return addSubscription(ModelBuilder.build(DiscoverySubscription.builder(), subscription));
            }

            /** Sets the certificate of the proxy. */
            public Builder mTLS(Consumer<DataplaneInsight.Mtls.Builder> mTLS) {
                return mTLS(ModelBuilder.build(DataplaneInsight.Mtls.builder(), mTLS));
            }

            /** Sets the states of the OpenTelemetry backends of the proxy. */
            public Builder openTelemetry(Consumer<DataplaneInsight.OpenTelemetry.Builder> openTelemetry) {
                return openTelemetry(ModelBuilder.build(DataplaneInsight.OpenTelemetry.builder(), openTelemetry));
            }
        }
    }
}

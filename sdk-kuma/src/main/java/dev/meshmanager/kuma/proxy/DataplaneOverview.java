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

/**
 * A data plane proxy together with what a control plane has seen of it. Read-only; API path:
 * {@code /meshes/{mesh}/dataplanes/_overview}.
 */
@Value.Enclosing
@Value.Immutable
public interface DataplaneOverview extends MeshResource {
    @Override
    default String type() {
        return "DataplaneOverview";
    }

    /** Returns what the proxy is. */
    Optional<Spec> dataplane();

    /** Returns what the control plane has seen of the proxy; absent if it never connected. */
    Optional<Insight> dataplaneInsight();

    /** Returns whether the proxy serves, by the rule of the control plane. */
    default ProxyStatus status() {
        return status(ProxyStatus.Rule.CONTROL_PLANE);
    }

    /** Returns whether the proxy serves, by the rule of the control plane or of the GUI. */
    default ProxyStatus status(ProxyStatus.Rule rule) {
        return ProxyHealth.of(this, rule);
    }

    /** Returns whether all of the proxy serves, by the rule of the control plane. */
    default boolean isOnline() {
        return status().state() == ProxyStatus.State.ONLINE;
    }

    /** Returns the certificate of the proxy as it is now by the clock of the system. */
    default ProxyCertificate mtls() {
        return certificate(Clock.systemUTC());
    }

    /** Returns the certificate of the proxy as it is now. */
    default ProxyCertificate certificate(Clock clock) {
        return ProxyCertificate.of(this, clock.instant());
    }

    /** Returns what the GUI of a zone would warn of now. */
    default List<Warning> warnings(Clock clock) {
        return ProxyWarnings.of(this, clock.instant(), false);
    }

    /** Returns what the GUI of a global control plane would warn of now. */
    default List<Warning> warningsOnGlobal(Clock clock) {
        return ProxyWarnings.of(this, clock.instant(), true);
    }

    /** Returns a builder with nothing set; it needs {@code mesh} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this overview. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link DataplaneOverview}. */
    final class Builder extends ImmutableDataplaneOverview.Builder implements ModelBuilder<DataplaneOverview> {
        Builder() {}

        /** Sets what the proxy is. */
        public Builder dataplane(Consumer<Spec.Builder> dataplane) {
            return dataplane(ModelBuilder.build(Spec.builder(), dataplane));
        }

        /** Sets what the control plane has seen of the proxy. */
        public Builder dataplaneInsight(Consumer<Insight.Builder> dataplaneInsight) {
            return dataplaneInsight(ModelBuilder.build(Insight.builder(), dataplaneInsight));
        }
    }

    /** What the proxy is. */
    @Value.Immutable
    interface Spec extends DataplaneSpec {
        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this proxy. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableDataplaneOverview.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets where the proxy listens and what it reaches. */
            public Builder networking(Consumer<Networking.Builder> networking) {
                return networking(ModelBuilder.build(Networking.builder(), networking));
            }

            /** Sets the health checks of the application that are offered without TLS; deprecated. */
            public Builder probes(Consumer<Probes.Builder> probes) {
                return probes(ModelBuilder.build(Probes.builder(), probes));
            }
        }
    }

    /** What the control plane has seen of the proxy. */
    @Value.Immutable
    interface Insight extends DataplaneInsightSpec {
        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this insight. */
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

            /** Sets the certificate that the proxy has. */
            public Builder mTLS(Consumer<DataplaneInsight.Mtls.Builder> mTLS) {
                return mTLS(ModelBuilder.build(DataplaneInsight.Mtls.builder(), mTLS));
            }

            /** Sets what became of the telemetry backends that the proxy should send to. */
            public Builder openTelemetry(Consumer<DataplaneInsight.OpenTelemetry.Builder> openTelemetry) {
                return openTelemetry(ModelBuilder.build(DataplaneInsight.OpenTelemetry.builder(), openTelemetry));
            }
        }
    }
}

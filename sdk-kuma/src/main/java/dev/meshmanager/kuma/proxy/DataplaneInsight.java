package dev.meshmanager.kuma.proxy;

import dev.meshmanager.core.KubernetesForm;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.DiscoverySubscription;
import dev.meshmanager.kuma.common.KindSync;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * What a control plane has seen of a data plane proxy. Read-only; API path: {@code /meshes/{mesh}/dataplane-insights}.
 */
@Value.Enclosing
@Value.Immutable
public interface DataplaneInsight extends MeshResource, DataplaneInsightSpec {
    /** The kind. */
    MeshResourceType<DataplaneInsight> TYPE =
            ResourceType.mesh("DataplaneInsight", "dataplane-insights", DataplaneInsight.class, k -> k.flat()
                    .asInsight()
                    .kubernetes(KubernetesForm.STATUS_IN_NAMESPACE)
                    .trait(KindSync.TO_GLOBAL));

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns a builder with nothing set; it needs {@code mesh} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this insight. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link DataplaneInsight}. */
    final class Builder extends ImmutableDataplaneInsight.Builder implements ModelBuilder<DataplaneInsight> {
        Builder() {}

        /** Adds a connection of the proxy to a control plane. */
        public Builder addSubscription(Consumer<DiscoverySubscription.Builder> subscription) {
            return addSubscription(ModelBuilder.build(DiscoverySubscription.builder(), subscription));
        }

        /** Sets the certificate that the proxy has. */
        public Builder mTLS(Consumer<Mtls.Builder> mTLS) {
            return mTLS(ModelBuilder.build(Mtls.builder(), mTLS));
        }

        /** Sets what became of the telemetry backends that the proxy should send to. */
        public Builder openTelemetry(Consumer<OpenTelemetry.Builder> openTelemetry) {
            return openTelemetry(ModelBuilder.build(OpenTelemetry.builder(), openTelemetry));
        }
    }

    /** The certificate of a data plane proxy. */
    @Value.Immutable
    interface Mtls extends Model {
        /** Returns when the certificate expires. */
        Optional<Instant> certificateExpirationTime();

        /** Returns when the certificate was issued. */
        Optional<Instant> lastCertificateRegeneration();

        /** Returns how many certificates the proxy got so far. */
        OptionalLong certificateRegenerations();

        /** Returns the name of the certificate authority that issued the certificate. */
        Optional<String> issuedBackend();

        /** Returns the names of the certificate authorities that the proxy trusts. */
        List<String> supportedBackends();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this certificate. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Mtls}. */
        final class Builder extends ImmutableDataplaneInsight.Mtls.Builder implements ModelBuilder<Mtls> {
            Builder() {}
        }
    }

    /** What became of the telemetry backends that a proxy should send to. */
    @Value.Immutable
    interface OpenTelemetry extends Model {
        /** Returns the backends. */
        List<Backend> backends();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these backends. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link OpenTelemetry}. */
        final class Builder extends ImmutableDataplaneInsight.OpenTelemetry.Builder
                implements ModelBuilder<OpenTelemetry> {
            Builder() {}

            /** Adds a backend. */
            public Builder addBackend(Consumer<Backend.Builder> backend) {
                return addBackend(ModelBuilder.build(Backend.builder(), backend));
            }
        }
    }

    /** What became of a telemetry backend. */
    @Value.Immutable
    interface Backend extends Model {
        /** Returns the name. */
        Optional<String> name();

        /** Returns what became of the traces. */
        Optional<Signal> traces();

        /** Returns what became of the access logs. */
        Optional<Signal> logs();

        /** Returns what became of the metrics. */
        Optional<Signal> metrics();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this backend. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Backend}. */
        final class Builder extends ImmutableDataplaneInsight.Backend.Builder implements ModelBuilder<Backend> {
            Builder() {}

            /** Sets what became of the traces. */
            public Builder traces(Consumer<Signal.Builder> traces) {
                return traces(ModelBuilder.build(Signal.builder(), traces));
            }

            /** Sets what became of the access logs. */
            public Builder logs(Consumer<Signal.Builder> logs) {
                return logs(ModelBuilder.build(Signal.builder(), logs));
            }

            /** Sets what became of the metrics. */
            public Builder metrics(Consumer<Signal.Builder> metrics) {
                return metrics(ModelBuilder.build(Signal.builder(), metrics));
            }
        }
    }

    /** What became of one sort of telemetry. */
    @Value.Immutable
    interface Signal extends Model {
        /** Returns whether it is sent; absent means no. */
        Optional<Boolean> enabled();

        /** Returns whether environment variables of the proxy may change where it is sent; absent means no. */
        Optional<Boolean> envAllowed();

        /** Returns whether the proxy has such environment variables; absent means no. */
        Optional<Boolean> envInputPresent();

        /** Returns whether it can be sent. */
        Optional<SignalState> state();

        /** Returns the settings that environment variables of this sort of telemetry change. */
        List<String> overrideKinds();

        /** Returns the settings that are missing. */
        List<String> missingFields();

        /** Returns the reasons against sending it, as in {@code EnvDisabledByPolicy}. */
        List<String> blockedReasons();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this sort. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Signal}. */
        final class Builder extends ImmutableDataplaneInsight.Signal.Builder implements ModelBuilder<Signal> {
            Builder() {}
        }
    }

    /** Whether a sort of telemetry can be sent. */
    final class SignalState extends OpenEnum {
        /** It can. */
        public static final SignalState READY = of("ready");
        /** It may not. */
        public static final SignalState BLOCKED = of("blocked");
        /** A setting is missing. */
        public static final SignalState MISSING = of("missing");
        /** More than one backend claims it. */
        public static final SignalState AMBIGUOUS = of("ambiguous");

        private SignalState(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static SignalState of(String value) {
            return new SignalState(value);
        }
    }
}

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
 * The connections, certificate and telemetry backends of a data plane proxy, recorded by the control plane. Read-only.
 * API path: {@code /meshes/{mesh}/dataplane-insights}.
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

    /** Returns an empty builder. {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this insight. */
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

        /** Sets the certificate of the proxy. */
        public Builder mTLS(Consumer<Mtls.Builder> mTLS) {
            return mTLS(ModelBuilder.build(Mtls.builder(), mTLS));
        }

        /** Sets the states of the OpenTelemetry backends of the proxy. */
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

        /** Returns the number of certificates that were issued to the proxy so far. */
        OptionalLong certificateRegenerations();

        /** Returns the name of the certificate authority that issued the certificate. */
        Optional<String> issuedBackend();

        /** Returns the names of the certificate authorities that the proxy trusts. */
        List<String> supportedBackends();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this certificate. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Mtls}. */
        final class Builder extends ImmutableDataplaneInsight.Mtls.Builder implements ModelBuilder<Mtls> {
            Builder() {}
        }
    }

    /** The states of the OpenTelemetry backends of a data plane proxy. */
    @Value.Immutable
    interface OpenTelemetry extends Model {
        /** Returns the backends. */
        List<Backend> backends();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these backends. */
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

    /** The state of an OpenTelemetry backend of a data plane proxy. */
    @Value.Immutable
    interface Backend extends Model {
        /** Returns the name. */
        Optional<String> name();

        /** Returns the state of the traces. */
        Optional<Signal> traces();

        /** Returns the state of the access logs. */
        Optional<Signal> logs();

        /** Returns the state of the metrics. */
        Optional<Signal> metrics();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this backend. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Backend}. */
        final class Builder extends ImmutableDataplaneInsight.Backend.Builder implements ModelBuilder<Backend> {
            Builder() {}

            /** Sets the state of the traces. */
            public Builder traces(Consumer<Signal.Builder> traces) {
                return traces(ModelBuilder.build(Signal.builder(), traces));
            }

            /** Sets the state of the access logs. */
            public Builder logs(Consumer<Signal.Builder> logs) {
                return logs(ModelBuilder.build(Signal.builder(), logs));
            }

            /** Sets the state of the metrics. */
            public Builder metrics(Consumer<Signal.Builder> metrics) {
                return metrics(ModelBuilder.build(Signal.builder(), metrics));
            }
        }
    }

    /** The state of one signal: traces, access logs or metrics. */
    @Value.Immutable
    interface Signal extends Model {
        /** Returns whether the proxy sends the signal to the backend. Default: {@code false}. */
        Optional<Boolean> enabled();

        /**
         * Returns whether environment variables of the proxy may override the settings of the backend. Default:
         * {@code false}.
         */
        Optional<Boolean> envAllowed();

        /** Returns whether the proxy has such environment variables. Default: {@code false}. */
        Optional<Boolean> envInputPresent();

        /** Returns whether the signal can be sent. */
        Optional<SignalState> state();

        /** Returns the settings that environment variables for this signal override. */
        List<String> overrideKinds();

        /** Returns the settings that are missing. */
        List<String> missingFields();

        /** Returns the reasons why the signal is blocked, for example {@code EnvDisabledByPolicy}. */
        List<String> blockedReasons();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this signal. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Signal}. */
        final class Builder extends ImmutableDataplaneInsight.Signal.Builder implements ModelBuilder<Signal> {
            Builder() {}
        }
    }

    /** Whether a signal can be sent. */
    final class SignalState extends OpenEnum {
        /** The signal can be sent. */
        public static final SignalState READY = of("ready");
        /** The signal is blocked. {@link Signal#blockedReasons()} has the reasons. */
        public static final SignalState BLOCKED = of("blocked");
        /** A setting is missing. {@link Signal#missingFields()} has the names. */
        public static final SignalState MISSING = of("missing");
        /** More than one backend is configured for the signal. */
        public static final SignalState AMBIGUOUS = of("ambiguous");

        private SignalState(String value) {
            super(value);
        }

        /** Returns the value with this name. Names that the SDK does not know are allowed. */
        public static SignalState of(String value) {
            return new SignalState(value);
        }
    }
}

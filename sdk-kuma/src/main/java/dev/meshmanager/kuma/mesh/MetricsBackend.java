package dev.meshmanager.kuma.mesh;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.annotation.JsonUnion;
import dev.meshmanager.core.annotation.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A way in which data plane proxies publish metrics. It is set for a mesh, or for one proxy in {@code Dataplane}. */
@JsonUnion(value = "type", optional = true)
@Value.Enclosing
public sealed interface MetricsBackend extends Model {
    /** Returns the type, for example {@code prometheus}. It is empty if the document has no type. */
    String type();

    /** Returns the name. {@link Metrics#enabledBackend()} refers to it. */
    Optional<String> name();

    /** Returns a backend for Prometheus, which scrapes this port and path of each proxy. */
    static Prometheus prometheus(String name, int port, String path) {
        return Prometheus.builder()
                .name(name)
                .conf(c -> c.port(port).path(path))
                .build();
    }

    /** An endpoint of each proxy that Prometheus scrapes. */
    @Value.Immutable
    non-sealed interface Prometheus extends MetricsBackend {
        @Override
        default String type() {
            return "prometheus";
        }

        /** Returns the configuration. */
        @Schema(decodedAs = "conf")
        Optional<PrometheusConf> conf();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this backend. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Prometheus}. */
        final class Builder extends ImmutableMetricsBackend.Prometheus.Builder implements ModelBuilder<Prometheus> {
            Builder() {}

            /** Sets the configuration. */
            public Builder conf(Consumer<PrometheusConf.Builder> conf) {
                return conf(ModelBuilder.build(PrometheusConf.builder(), conf));
            }
        }
    }

    /** A backend of any other type. */
    @Value.Immutable
    non-sealed interface Unknown extends MetricsBackend {
        /** Returns the configuration. Its members depend on the type. */
        Optional<JsonObject> conf();

        /** Returns an empty builder. {@code type} is required. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this backend. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Unknown}. */
        final class Builder extends ImmutableMetricsBackend.Unknown.Builder implements ModelBuilder<Unknown> {
            Builder() {}
        }
    }

    /** The configuration of a {@link Prometheus} backend. */
    @Value.Immutable
    interface PrometheusConf extends Model {
        /** Returns the port. Default on a mesh: 5670, which the control plane stores. */
        OptionalInt port();

        /** Returns the path. Default on a mesh: {@code /metrics}, which the control plane stores. */
        Optional<String> path();

        /**
         * Returns the tags of the endpoint. Default on a mesh: {@code kuma.io/service: dataplane-metrics}, which the
         * control plane stores.
         */
        Map<String, String> tags();

        /**
         * Returns whether the endpoint is plain text although the mesh has mTLS. Default: {@code false}. The control
         * plane refuses it together with {@link #tls()}.
         */
        @Schema(keepsZero = true)
        Optional<Boolean> skipMTLS();

        /** Returns the endpoints of applications whose metrics the proxy adds to its own. */
        List<Aggregate> aggregate();

        /** Returns the filter for the metrics of Envoy. */
        Optional<Envoy> envoy();

        /** Returns the TLS settings of the endpoint. */
        Optional<Tls> tls();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link PrometheusConf}. */
        final class Builder extends ImmutableMetricsBackend.PrometheusConf.Builder
                implements ModelBuilder<PrometheusConf> {
            Builder() {}

            /** Adds the endpoint of an application. */
            public Builder addAggregate(Consumer<Aggregate.Builder> aggregate) {
                return addAggregate(ModelBuilder.build(Aggregate.builder(), aggregate));
            }

            /** Sets the filter for the metrics of Envoy. */
            public Builder envoy(Consumer<Envoy.Builder> envoy) {
                return envoy(ModelBuilder.build(Envoy.builder(), envoy));
            }

            /** Sets the TLS settings of the endpoint. */
            public Builder tls(Consumer<Tls.Builder> tls) {
                return tls(ModelBuilder.build(Tls.builder(), tls));
            }
        }
    }

    /** An endpoint of an application. The proxy adds its metrics to its own. */
    @Value.Immutable
    interface Aggregate extends Model {
        /** Returns the name. An endpoint of a proxy replaces the endpoint of the mesh with the same name. */
        Optional<String> name();

        /** Returns the port. */
        OptionalInt port();

        /** Returns the path. */
        Optional<String> path();

        /** Returns whether the endpoint is scraped. Default: {@code true}. */
        @Schema(keepsZero = true)
        Optional<Boolean> enabled();

        /** Returns the IP address or host name. Default: the address of the proxy. */
        Optional<String> address();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this endpoint. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Aggregate}. */
        final class Builder extends ImmutableMetricsBackend.Aggregate.Builder implements ModelBuilder<Aggregate> {
            Builder() {}
        }
    }

    /** A filter for the metrics of Envoy. */
    @Value.Immutable
    interface Envoy extends Model {
        /** Returns the regular expression that the names of metrics must match. Default: all metrics. */
        Optional<String> filterRegex();

        /** Returns whether metrics that Envoy never updated are omitted. Default: {@code false}. */
        @Schema(keepsZero = true)
        Optional<Boolean> usedOnly();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this filter. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Envoy}. */
        final class Builder extends ImmutableMetricsBackend.Envoy.Builder implements ModelBuilder<Envoy> {
            Builder() {}
        }
    }

    /** The TLS settings of a metrics endpoint. */
    @Value.Immutable
    interface Tls extends Model {
        /** Returns the source of the certificate. Default: {@code activeMTLSBackend}. */
        Optional<TlsMode> mode();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tls}. */
        final class Builder extends ImmutableMetricsBackend.Tls.Builder implements ModelBuilder<Tls> {
            Builder() {}
        }
    }

    /** The source of the certificate of a metrics endpoint. */
    final class TlsMode extends OpenEnum {
        /** The certificate authority of the mesh. Prometheus must run in the mesh. */
        public static final TlsMode ACTIVE_MTLS_BACKEND = of("activeMTLSBackend");
        /** The files that environment variables of the proxy name. */
        public static final TlsMode PROVIDED_TLS = of("providedTLS");
        /** No certificate. The endpoint is plain text. */
        public static final TlsMode DISABLED = of("disabled");

        private TlsMode(String value) {
            super(value);
        }

        /** Returns the value with this name. Names that the SDK does not know are allowed. */
        public static TlsMode of(String value) {
            return new TlsMode(value);
        }
    }
}

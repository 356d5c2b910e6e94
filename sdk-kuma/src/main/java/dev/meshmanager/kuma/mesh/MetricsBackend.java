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

/** How data plane proxies offer their metrics: of all proxies in a mesh, or of one that has settings of its own. */
@JsonUnion(value = "type", optional = true)
@Value.Enclosing
public sealed interface MetricsBackend extends Model {
    /** Returns the type, for example {@code prometheus}; empty if the document names none. */
    String type();

    /** Returns the name, which {@link Metrics#enabledBackend()} refers to. */
    Optional<String> name();

    /** Returns a backend from which Prometheus scrapes this port and path of a proxy. */
    static Prometheus prometheus(String name, int port, String path) {
        return Prometheus.builder()
                .name(name)
                .conf(c -> c.port(port).path(path))
                .build();
    }

    /** An endpoint that Prometheus scrapes. */
    @Value.Immutable
    non-sealed interface Prometheus extends MetricsBackend {
        @Override
        default String type() {
            return "prometheus";
        }

        /** Returns the configuration. */
        @Schema(decodedAs = "conf")
        Optional<PrometheusConf> conf();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this backend. */
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

    /** A backend of another type. */
    @Value.Immutable
    non-sealed interface Unknown extends MetricsBackend {
        /** Returns the configuration, whose shape the type decides. */
        Optional<JsonObject> conf();

        /** Returns a builder with nothing set; it needs {@code type}. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this backend. */
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
        /** Returns the port; the control plane stores 5670 if it is absent on a mesh. */
        OptionalInt port();

        /** Returns the path; the control plane stores {@code /metrics} if it is absent on a mesh. */
        Optional<String> path();

        /**
         * Returns the tags of the endpoint; the control plane stores the service {@code dataplane-metrics} if there are
         * none on a mesh.
         */
        Map<String, String> tags();

        /** Returns whether the endpoint is plain text; {@link #tls()} says more. */
        Optional<Boolean> skipMTLS();

        /** Returns the endpoints of applications whose metrics the proxy adds to its own. */
        List<Aggregate> aggregate();

        /** Returns which metrics of Envoy are offered. */
        Optional<Envoy> envoy();

        /** Returns how the endpoint is secured. */
        Optional<Tls> tls();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this configuration. */
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

            /** Sets which metrics of Envoy are offered. */
            public Builder envoy(Consumer<Envoy.Builder> envoy) {
                return envoy(ModelBuilder.build(Envoy.builder(), envoy));
            }

            /** Sets how the endpoint is secured. */
            public Builder tls(Consumer<Tls.Builder> tls) {
                return tls(ModelBuilder.build(Tls.builder(), tls));
            }
        }
    }

    /** An endpoint of an application, whose metrics a proxy adds to its own. */
    @Value.Immutable
    interface Aggregate extends Model {
        /** Returns the name, by which a proxy overrides what the mesh says. */
        Optional<String> name();

        /** Returns the port. */
        OptionalInt port();

        /** Returns the path. */
        Optional<String> path();

        /** Returns whether it is scraped; absent means yes. */
        Optional<Boolean> enabled();

        /** Returns the address; absent means that of the proxy. */
        Optional<String> address();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this endpoint. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Aggregate}. */
        final class Builder extends ImmutableMetricsBackend.Aggregate.Builder implements ModelBuilder<Aggregate> {
            Builder() {}
        }
    }

    /** Which metrics of Envoy are offered. */
    @Value.Immutable
    interface Envoy extends Model {
        /** Returns a regular expression that the names of metrics match; absent means all. */
        Optional<String> filterRegex();

        /** Returns whether only metrics are offered that Envoy has updated; absent means no. */
        Optional<Boolean> usedOnly();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this filter. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Envoy}. */
        final class Builder extends ImmutableMetricsBackend.Envoy.Builder implements ModelBuilder<Envoy> {
            Builder() {}
        }
    }

    /** How an endpoint of metrics is secured. */
    @Value.Immutable
    interface Tls extends Model {
        /** Returns where the certificate comes from; absent means {@code activeMTLSBackend}. */
        Optional<TlsMode> mode();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tls}. */
        final class Builder extends ImmutableMetricsBackend.Tls.Builder implements ModelBuilder<Tls> {
            Builder() {}
        }
    }

    /** Where the certificate of an endpoint of metrics comes from. */
    final class TlsMode extends OpenEnum {
        /** The mesh's own authority: Prometheus runs in the mesh. */
        public static final TlsMode ACTIVE_MTLS_BACKEND = of("activeMTLSBackend");
        /** Files that the environment of the proxy names. */
        public static final TlsMode PROVIDED_TLS = of("providedTLS");
        /** Nowhere: the endpoint is plain text. */
        public static final TlsMode DISABLED = of("disabled");

        private TlsMode(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static TlsMode of(String value) {
            return new TlsMode(value);
        }
    }
}

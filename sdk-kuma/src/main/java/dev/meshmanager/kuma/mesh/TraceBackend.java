package dev.meshmanager.kuma.mesh;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.annotation.JsonUnion;
import dev.meshmanager.core.annotation.Schema;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** Where traces go. */
@JsonUnion(value = "type", optional = true)
@Value.Enclosing
public sealed interface TraceBackend extends Model {
    /** Returns the type, for example {@code zipkin}; empty if the document names none. */
    String type();

    /** Returns the name, which {@link Tracing#defaultBackend()} and policies refer to. */
    Optional<String> name();

    /** Returns which percentage of traces is sent, from 0 to 100; absent means all. */
    OptionalDouble sampling();

    /**
     * Returns a backend called {@code tracing} that sends all traces to this URL of a Zipkin collector, whose port must
     * be written out.
     */
    static Zipkin zipkin(String url) {
        return Zipkin.builder().name("tracing").conf(c -> c.url(url)).build();
    }

    /** Returns a backend called {@code tracing} that takes spans at this port of a Datadog agent. */
    static Datadog datadog(String address, int port) {
        return Datadog.builder()
                .name("tracing")
                .conf(c -> c.address(address).port(port))
                .build();
    }

    /** A collector that speaks Zipkin's protocol. */
    @Value.Immutable
    non-sealed interface Zipkin extends TraceBackend {
        @Override
        default String type() {
            return "zipkin";
        }

        /** Returns the configuration. */
        @Schema(decodedAs = "config")
        Optional<ZipkinConf> conf();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this backend. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Returns this backend under another name, which {@link Tracing#defaultBackend()} and policies refer to. */
        default Zipkin named(String name) {
            return toBuilder().name(name).build();
        }

        /** Builds a {@link Zipkin}. */
        final class Builder extends ImmutableTraceBackend.Zipkin.Builder implements ModelBuilder<Zipkin> {
            Builder() {}

            /** Sets the configuration. */
            public Builder conf(Consumer<ZipkinConf.Builder> conf) {
                return conf(ModelBuilder.build(ZipkinConf.builder(), conf));
            }
        }
    }

    /** A Datadog agent. */
    @Value.Immutable
    non-sealed interface Datadog extends TraceBackend {
        @Override
        default String type() {
            return "datadog";
        }

        /** Returns the configuration. */
        @Schema(decodedAs = "config")
        Optional<DatadogConf> conf();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this backend. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Returns this backend under another name, which {@link Tracing#defaultBackend()} and policies refer to. */
        default Datadog named(String name) {
            return toBuilder().name(name).build();
        }

        /** Builds a {@link Datadog}. */
        final class Builder extends ImmutableTraceBackend.Datadog.Builder implements ModelBuilder<Datadog> {
            Builder() {}

            /** Sets the configuration. */
            public Builder conf(Consumer<DatadogConf.Builder> conf) {
                return conf(ModelBuilder.build(DatadogConf.builder(), conf));
            }
        }
    }

    /** A backend of another type. */
    @Value.Immutable
    non-sealed interface Unknown extends TraceBackend {
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
        final class Builder extends ImmutableTraceBackend.Unknown.Builder implements ModelBuilder<Unknown> {
            Builder() {}
        }
    }

    /** The configuration of a {@link Zipkin} backend. */
    @Value.Immutable
    interface ZipkinConf extends Model {
        /** Returns where spans go, with the port written out, as in {@code http://jaeger.example:9411/api/v2/spans}. */
        Optional<String> url();

        /** Returns whether trace ids have 128 bits; absent means no. */
        Optional<Boolean> traceId128bit();

        /** Returns the version of the API; absent means {@code httpJson}. */
        @Schema(anyText = true)
        Optional<ApiVersion> apiVersion();

        /** Returns whether the client and the server write the same span; absent means yes. */
        Optional<Boolean> sharedSpanContext();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ZipkinConf}. */
        final class Builder extends ImmutableTraceBackend.ZipkinConf.Builder implements ModelBuilder<ZipkinConf> {
            Builder() {}
        }
    }

    /** The configuration of a {@link Datadog} backend. */
    @Value.Immutable
    interface DatadogConf extends Model {
        /** Returns the address of the agent. */
        Optional<String> address();

        /** Returns the port of the agent. */
        OptionalInt port();

        /** Returns whether names of services tell the direction and the destination of traffic; absent means no. */
        Optional<Boolean> splitService();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link DatadogConf}. */
        final class Builder extends ImmutableTraceBackend.DatadogConf.Builder implements ModelBuilder<DatadogConf> {
            Builder() {}
        }
    }

    /** A version of Zipkin's API. */
    final class ApiVersion extends OpenEnum {
        /** Version 2, as JSON. */
        public static final ApiVersion HTTP_JSON = of("httpJson");
        /** Version 1, as JSON. */
        public static final ApiVersion HTTP_JSON_V1 = of("httpJsonV1");
        /** Version 2, as protobuf. */
        public static final ApiVersion HTTP_PROTO = of("httpProto");

        private ApiVersion(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static ApiVersion of(String value) {
            return new ApiVersion(value);
        }
    }
}

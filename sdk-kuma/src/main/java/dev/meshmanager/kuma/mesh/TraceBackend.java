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

/** A destination of traces. */
@JsonUnion(value = "type", optional = true)
@Value.Enclosing
public sealed interface TraceBackend extends Model {
    /** Returns the type, for example {@code zipkin}. It is empty if the document has no type. */
    String type();

    /** Returns the name. {@link Tracing#defaultBackend()} and policies refer to it. */
    Optional<String> name();

    /** Returns the percentage of requests that are traced, from 0 to 100. Default: 100. */
    @Schema(keepsZero = true)
    OptionalDouble sampling();

    /**
     * Returns a backend with the name {@code tracing} that sends all traces to this URL of a Zipkin collector. The URL
     * must contain the port.
     */
    static Zipkin zipkin(String url) {
        return Zipkin.builder().name("tracing").conf(c -> c.url(url)).build();
    }

    /** Returns a backend with the name {@code tracing} that sends all traces to this Datadog agent. */
    static Datadog datadog(String address, int port) {
        return Datadog.builder()
                .name("tracing")
                .conf(c -> c.address(address).port(port))
                .build();
    }

    /** A collector for the protocol of Zipkin. */
    @Value.Immutable
    non-sealed interface Zipkin extends TraceBackend {
        @Override
        default String type() {
            return "zipkin";
        }

        /** Returns the configuration. */
        @Schema(decodedAs = "config")
        Optional<ZipkinConf> conf();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this backend. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Returns this backend with another name. {@link Tracing#defaultBackend()} and policies refer to the name. */
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

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this backend. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Returns this backend with another name. {@link Tracing#defaultBackend()} and policies refer to the name. */
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

    /** A backend of any other type. */
    @Value.Immutable
    non-sealed interface Unknown extends TraceBackend {
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
        final class Builder extends ImmutableTraceBackend.Unknown.Builder implements ModelBuilder<Unknown> {
            Builder() {}
        }
    }

    /** The configuration of a {@link Zipkin} backend. */
    @Value.Immutable
    interface ZipkinConf extends Model {
        /**
         * Returns the URL that spans are sent to, for example {@code http://jaeger.example:9411/api/v2/spans}. It must
         * contain the port.
         */
        Optional<String> url();

        /** Returns whether trace ids have 128 bits instead of 64. Default: {@code false}. */
        Optional<Boolean> traceId128bit();

        /** Returns the version of the API. Default: {@code httpJson}. */
        @Schema(anyText = true)
        Optional<ApiVersion> apiVersion();

        /** Returns whether client and server share one span. Default: {@code true}. */
        Optional<Boolean> sharedSpanContext();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this configuration. */
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
        /** Returns the IP address or host name of the agent. */
        Optional<String> address();

        /** Returns the port of the agent. */
        OptionalInt port();

        /**
         * Returns whether the names of services in Datadog contain the direction and the destination of traffic.
         * Default: {@code false}.
         */
        Optional<Boolean> splitService();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link DatadogConf}. */
        final class Builder extends ImmutableTraceBackend.DatadogConf.Builder implements ModelBuilder<DatadogConf> {
            Builder() {}
        }
    }

    /** A version of the API of Zipkin. */
    final class ApiVersion extends OpenEnum {
        /** Version 2 in JSON. */
        public static final ApiVersion HTTP_JSON = of("httpJson");
        /** Version 1 in JSON. */
        public static final ApiVersion HTTP_JSON_V1 = of("httpJsonV1");
        /** Version 2 in protobuf. */
        public static final ApiVersion HTTP_PROTO = of("httpProto");

        private ApiVersion(String value) {
            super(value);
        }

        /** Returns the value with this name. Names that the SDK does not know are allowed. */
        public static ApiVersion of(String value) {
            return new ApiVersion(value);
        }
    }
}

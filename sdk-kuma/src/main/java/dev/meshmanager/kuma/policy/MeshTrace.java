package dev.meshmanager.kuma.policy;

import com.squareup.moshi.Json;
import dev.meshmanager.core.IntOrString;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.UnionBuilder;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.core.annotation.UnionMember;
import dev.meshmanager.kuma.common.Condition;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.policy.target.ProxyPolicy;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A policy that configures tracing: which requests are traced, and where the spans are sent. API path:
 * {@code /meshes/{mesh}/meshtraces}.
 */
@Value.Enclosing
@Value.Immutable
public interface MeshTrace extends ProxyPolicy<MeshTrace.Conf> {
    /** The kind. */
    MeshResourceType<MeshTrace> TYPE =
            ResourceType.mesh("MeshTrace", "meshtraces", MeshTrace.class, k -> k.shortName("mtr")
                    .trait(PolicyTraits.targetRef(Section.DEFAULT)));

    @Override
    default String type() {
        return TYPE.name();
    }

    @Override
    Spec spec();

    /** Returns the status that the control plane computed. A status that a client sends is ignored. */
    Optional<Status> status();

    /** Returns an empty builder. {@code mesh}, {@code name} and {@code spec} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshTrace}. */
    final class Builder extends ImmutableMeshTrace.Builder implements ModelBuilder<MeshTrace> {
        Builder() {}

        /** Sets the spec. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }

        /** Sets the status. The control plane ignores it. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }
    }

    /** The spec of a {@link MeshTrace}. */
    @Value.Immutable
    interface Spec extends ProxyPolicy.Spec<Conf> {
        /** Returns the tracing configuration. Its JSON name is {@code default}. */
        @Json(name = "default")
        @Override
        Optional<Conf> conf();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshTrace.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the tracing configuration. */
            public Builder conf(Consumer<Conf.Builder> conf) {
                return conf(ModelBuilder.build(Conf.builder(), conf));
            }
        }
    }

    /** The tracing configuration. */
    @Value.Immutable
    interface Conf extends Model {
        /**
         * Returns the backends that receive the spans, at most one. The control plane requires the list. An empty list
         * disables tracing.
         */
        @Schema(maxItems = 1)
        List<Backend> backends();

        /** Returns the sampling. Default: all requests are traced. */
        Optional<Sampling> sampling();

        /** Returns the tags that are added to every span. */
        List<Tag> tags();

        /** Returns a configuration that disables tracing. */
        static Conf off() {
            return builder()
                    // The control plane requires the member, but an empty list alone is not written.
                    .unknownFields(JsonObject.of("backends", List.of()))
                    .build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshTrace.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Adds the backend that receives the spans. */
            public Builder addBackend(Consumer<Backend.Builder> backend) {
                return addBackend(ModelBuilder.build(Backend.builder(), backend));
            }

            /** Sets the sampling. */
            public Builder sampling(Consumer<Sampling.Builder> sampling) {
                return sampling(ModelBuilder.build(Sampling.builder(), sampling));
            }

            /** Adds a tag that is added to every span. */
            public Builder addTag(Consumer<Tag.Builder> tag) {
                return addTag(ModelBuilder.build(Tag.builder(), tag));
            }
        }
    }

    /** A backend that receives spans. {@code type} names the one member that is set. */
    @Value.Immutable(builder = false, copy = false)
    interface Backend extends Model {
        /** Returns the type, which names the member that is set. The control plane requires it. */
        @Schema(required = true)
        Optional<BackendType> type();

        /** Returns the Zipkin collector. */
        @UnionMember
        Optional<Zipkin> zipkin();

        /** Returns the Datadog agent. */
        @UnionMember
        Optional<Datadog> datadog();

        /** Returns the OpenTelemetry collector. */
        @UnionMember
        Optional<OpenTelemetry> openTelemetry();

        /**
         * Returns a backend that sends spans to the Zipkin collector at a URL, for example
         * {@code http://jaeger-collector:9411/api/v2/spans}.
         */
        static Backend zipkin(String url) {
            return builder().zipkin(z -> z.url(url)).build();
        }

        /** Returns a backend that sends spans to the Datadog agent at a URL, for example {@code http://agent:8126}. */
        static Backend datadog(String url) {
            return builder().datadog(d -> d.url(url)).build();
        }

        /**
         * Returns a backend that sends spans to the OpenTelemetry collector at an endpoint, for example
         * {@code otel-collector:4317}.
         */
        static Backend openTelemetry(String endpoint) {
            return builder().openTelemetry(o -> o.endpoint(endpoint)).build();
        }

        /** Returns a backend that sends spans to the collector of a {@code MeshOpenTelemetryBackend}. */
        static Backend openTelemetry(BackendResourceRef backend) {
            return builder().openTelemetry(o -> o.backendRef(backend)).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this backend. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Backend}. */
        final class Builder extends UnionBuilder<Backend, Builder> {
            Builder() {
                super(ImmutableMeshTrace.Backend.class);
            }

            /** Sets only the type. Setting a member also sets its type. */
            public Builder type(BackendType type) {
                return with("type", type);
            }

            /** Sets the Zipkin collector. */
            public Builder zipkin(Zipkin zipkin) {
                return choose(BackendType.ZIPKIN, "zipkin", zipkin);
            }

            /** Sets the Datadog agent. */
            public Builder datadog(Datadog datadog) {
                return choose(BackendType.DATADOG, "datadog", datadog);
            }

            /** Sets the OpenTelemetry collector. */
            public Builder openTelemetry(OpenTelemetry openTelemetry) {
                return choose(BackendType.OPEN_TELEMETRY, "openTelemetry", openTelemetry);
            }

            /** Sets the Zipkin collector. */
            public Builder zipkin(Consumer<Zipkin.Builder> zipkin) {
                return zipkin(ModelBuilder.build(Zipkin.builder(), zipkin));
            }

            /** Sets the Datadog agent. */
            public Builder datadog(Consumer<Datadog.Builder> datadog) {
                return datadog(ModelBuilder.build(Datadog.builder(), datadog));
            }

            /** Sets the OpenTelemetry collector. */
            public Builder openTelemetry(Consumer<OpenTelemetry.Builder> openTelemetry) {
                return openTelemetry(ModelBuilder.build(OpenTelemetry.builder(), openTelemetry));
            }
        }
    }

    /** The type of a {@link Backend}. */
    final class BackendType extends OpenEnum {
        /** A Zipkin collector, or another collector with the same API. */
        public static final BackendType ZIPKIN = of("Zipkin");
        /** A Datadog agent. */
        public static final BackendType DATADOG = of("Datadog");
        /** An OpenTelemetry collector. */
        public static final BackendType OPEN_TELEMETRY = of("OpenTelemetry");

        private BackendType(String value) {
            super(value);
        }

        /** Returns the type with this name. Unknown names are accepted. */
        public static BackendType of(String value) {
            return new BackendType(value);
        }
    }

    /** A Zipkin collector. */
    @Value.Immutable
    interface Zipkin extends Model {
        /** Returns the URL that spans are posted to. The control plane requires it. */
        @Schema(required = true)
        Optional<String> url();

        /** Returns whether trace ids have 128 bits instead of 64. Default: {@code false}. */
        @Schema(defaultsTo = "false")
        Optional<Boolean> traceId128bit();

        /** Returns the encoding of spans. Default: {@link ZipkinApiVersion#HTTP_JSON}. */
        @Schema(defaultsTo = "\"httpJson\"")
        Optional<ZipkinApiVersion> apiVersion();

        /** Returns whether the spans of client and server share one id. Default: {@code true}. */
        @Schema(defaultsTo = "true")
        Optional<Boolean> sharedSpanContext();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this collector. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Zipkin}. */
        final class Builder extends ImmutableMeshTrace.Zipkin.Builder implements ModelBuilder<Zipkin> {
            Builder() {}
        }
    }

    /** The encoding of spans for Zipkin. */
    final class ZipkinApiVersion extends OpenEnum {
        /** JSON. */
        public static final ZipkinApiVersion HTTP_JSON = of("httpJson");
        /** Protobuf. */
        public static final ZipkinApiVersion HTTP_PROTO = of("httpProto");

        private ZipkinApiVersion(String value) {
            super(value);
        }

        /** Returns the version with this name. Unknown names are accepted. */
        public static ZipkinApiVersion of(String value) {
            return new ZipkinApiVersion(value);
        }
    }

    /** A Datadog agent. */
    @Value.Immutable
    interface Datadog extends Model {
        /** Returns the URL of the agent. It has only scheme, host and port. The control plane requires it. */
        @Schema(required = true)
        Optional<String> url();

        /**
         * Returns whether the service name in Datadog contains the direction and destination of the traffic. Default:
         * {@code false}.
         */
        @Schema(defaultsTo = "false")
        Optional<Boolean> splitService();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this agent. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Datadog}. */
        final class Builder extends ImmutableMeshTrace.Datadog.Builder implements ModelBuilder<Datadog> {
            Builder() {}
        }
    }

    /** An OpenTelemetry collector, by endpoint or by reference. */
    @Value.Immutable
    interface OpenTelemetry extends OpenTelemetryCollector {
        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this collector. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link OpenTelemetry}. */
        final class Builder extends ImmutableMeshTrace.OpenTelemetry.Builder implements ModelBuilder<OpenTelemetry> {
            Builder() {}
        }
    }

    /**
     * The percentages of requests that are traced, 0 to 100, as a whole number or as a string with a decimal number.
     */
    @Value.Immutable
    interface Sampling extends Model {
        /** Returns the upper limit of the percentage of all requests. Default: 100. */
        Optional<IntOrString> overall();

        /** Returns the percentage of requests with the header {@code x-client-trace-id}. Default: 100. */
        Optional<IntOrString> client();

        /** Returns the percentage of all other requests. Default: 100. */
        Optional<IntOrString> random();

        /** Returns a sampling with this upper limit in percent. */
        static Sampling overall(int percent) {
            return builder().overall(IntOrString.of(percent)).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this sampling. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Sampling}. */
        final class Builder extends ImmutableMeshTrace.Sampling.Builder implements ModelBuilder<Sampling> {
            Builder() {}
        }
    }

    /** A tag of a span. Its value is a literal or is read from a request header. */
    @Value.Immutable
    interface Tag extends Model {
        /** Returns the name of the tag. The control plane requires it. */
        @Schema(required = true)
        Optional<String> name();

        /** Returns the literal value. Empty if {@link #header()} is set. */
        Optional<String> literal();

        /** Returns the header with the value. Empty if {@link #literal()} is set. */
        Optional<HeaderTag> header();

        /** Returns a tag with this value. */
        static Tag literal(String name, String value) {
            return builder().name(name).literal(value).build();
        }

        /** Returns a tag whose value is that of a request header. Requests without the header get no tag. */
        static Tag header(String name, String header) {
            return builder().name(name).header(h -> h.name(header)).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this tag. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tag}. */
        final class Builder extends ImmutableMeshTrace.Tag.Builder implements ModelBuilder<Tag> {
            Builder() {}

            /** Sets the header with the value. */
            public Builder header(Consumer<HeaderTag.Builder> header) {
                return header(ModelBuilder.build(HeaderTag.builder(), header));
            }
        }
    }

    /** The request header with the value of a tag. */
    @Value.Immutable
    interface HeaderTag extends Model {
        /** Returns the name of the header. The control plane requires it. */
        @Schema(required = true)
        Optional<String> name();

        /**
         * Returns the value for requests without the header. If absent, they get no tag. Its JSON name is
         * {@code default}.
         */
        @Json(name = "default")
        Optional<String> defaultValue();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this header. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link HeaderTag}. */
        final class Builder extends ImmutableMeshTrace.HeaderTag.Builder implements ModelBuilder<HeaderTag> {
            Builder() {}
        }
    }

    /** The status of a {@link MeshTrace}, which the control plane computes. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns the conditions. */
        List<Condition> conditions();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableMeshTrace.Status.Builder implements ModelBuilder<Status> {
            Builder() {}
        }
    }
}

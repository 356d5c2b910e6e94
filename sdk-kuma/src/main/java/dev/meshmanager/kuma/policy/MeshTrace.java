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

/** Which requests are traced, and where the spans go. API path: {@code /meshes/{mesh}/meshtraces}. */
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

    /** Returns what the control plane found; it ignores what a client sends. */
    Optional<Status> status();

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshTrace}. */
    final class Builder extends ImmutableMeshTrace.Builder implements ModelBuilder<MeshTrace> {
        Builder() {}

        /** Sets what the policy says. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }

        /** Sets what the control plane found. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }
    }

    /** What a {@link MeshTrace} says. */
    @Value.Immutable
    interface Spec extends ProxyPolicy.Spec<Conf> {
        /** Returns the tracing; the member is called {@code default}. */
        @Json(name = "default")
        @Override
        Optional<Conf> conf();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshTrace.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the tracing. */
            public Builder conf(Consumer<Conf.Builder> conf) {
                return conf(ModelBuilder.build(Conf.builder(), conf));
            }
        }
    }

    /** The tracing. */
    @Value.Immutable
    interface Conf extends Model {
        /**
         * Returns where spans go, one backend at most; the control plane requires the list, an empty one switches
         * tracing off.
         */
        @Schema(maxItems = 1)
        List<Backend> backends();

        /** Returns how many requests are traced; absent means all. */
        Optional<Sampling> sampling();

        /** Returns the tags that every span gets. */
        List<Tag> tags();

        /** Returns a configuration that switches tracing off. */
        static Conf off() {
            return builder()
                    // The control plane requires the member, and an empty list alone would not be written.
                    .unknownFields(JsonObject.of("backends", List.of()))
                    .build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshTrace.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Adds the backend that spans go to. */
            public Builder addBackend(Consumer<Backend.Builder> backend) {
                return addBackend(ModelBuilder.build(Backend.builder(), backend));
            }

            /** Sets how many requests are traced. */
            public Builder sampling(Consumer<Sampling.Builder> sampling) {
                return sampling(ModelBuilder.build(Sampling.builder(), sampling));
            }

            /** Adds a tag that every span gets. */
            public Builder addTag(Consumer<Tag.Builder> tag) {
                return addTag(ModelBuilder.build(Tag.builder(), tag));
            }
        }
    }

    /** Where spans go: one type, and the member of that type. */
    @Value.Immutable(builder = false, copy = false)
    interface Backend extends Model {
        /** Returns which member is set; the control plane requires it. */
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

        /** Returns the Zipkin collector at this URL, as in {@code http://jaeger-collector:9411/api/v2/spans}. */
        static Backend zipkin(String url) {
            return builder().zipkin(z -> z.url(url)).build();
        }

        /** Returns the Datadog agent at this URL, as in {@code http://agent:8126}. */
        static Backend datadog(String url) {
            return builder().datadog(d -> d.url(url)).build();
        }

        /** Returns the OpenTelemetry collector at this endpoint, as in {@code otel-collector:4317}. */
        static Backend openTelemetry(String endpoint) {
            return builder().openTelemetry(o -> o.endpoint(endpoint)).build();
        }

        /** Returns the OpenTelemetry collector of a {@code MeshOpenTelemetryBackend}. */
        static Backend openTelemetry(BackendResourceRef backend) {
            return builder().openTelemetry(o -> o.backendRef(backend)).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this backend. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Backend}. */
        final class Builder extends UnionBuilder<Backend, Builder> {
            Builder() {
                super(ImmutableMeshTrace.Backend.class);
            }

            /** Sets the type itself; setting the member that it names sets it too. */
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
        /** A Zipkin collector, or one that speaks its API. */
        public static final BackendType ZIPKIN = of("Zipkin");
        /** A Datadog agent. */
        public static final BackendType DATADOG = of("Datadog");
        /** An OpenTelemetry collector. */
        public static final BackendType OPEN_TELEMETRY = of("OpenTelemetry");

        private BackendType(String value) {
            super(value);
        }

        /** Returns the type of this name, known or not. */
        public static BackendType of(String value) {
            return new BackendType(value);
        }
    }

    /** A Zipkin collector. */
    @Value.Immutable
    interface Zipkin extends Model {
        /** Returns the URL that spans are posted to; the control plane requires it. */
        @Schema(required = true)
        Optional<String> url();

        /** Returns whether trace ids have 128 bits; absent means 64. */
        @Schema(hasDefault = true)
        Optional<Boolean> traceId128bit();

        /** Returns the encoding of spans; absent means JSON. */
        @Schema(hasDefault = true)
        Optional<ZipkinApiVersion> apiVersion();

        /** Returns whether the spans of client and server have one id; absent means {@code true}. */
        @Schema(hasDefault = true)
        Optional<Boolean> sharedSpanContext();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this collector. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Zipkin}. */
        final class Builder extends ImmutableMeshTrace.Zipkin.Builder implements ModelBuilder<Zipkin> {
            Builder() {}
        }
    }

    /** How spans are encoded for Zipkin. */
    final class ZipkinApiVersion extends OpenEnum {
        /** JSON. */
        public static final ZipkinApiVersion HTTP_JSON = of("httpJson");
        /** Protobuf. */
        public static final ZipkinApiVersion HTTP_PROTO = of("httpProto");

        private ZipkinApiVersion(String value) {
            super(value);
        }

        /** Returns the version of this name, known or not. */
        public static ZipkinApiVersion of(String value) {
            return new ZipkinApiVersion(value);
        }
    }

    /** A Datadog agent. */
    @Value.Immutable
    interface Datadog extends Model {
        /** Returns the URL of the agent, of scheme, host and port only; the control plane requires it. */
        @Schema(required = true)
        Optional<String> url();

        /**
         * Returns whether the service name tells direction and destination of the traffic; absent means {@code false}.
         */
        @Schema(hasDefault = true)
        Optional<Boolean> splitService();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this agent. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Datadog}. */
        final class Builder extends ImmutableMeshTrace.Datadog.Builder implements ModelBuilder<Datadog> {
            Builder() {}
        }
    }

    /** An OpenTelemetry collector: an endpoint or a reference. */
    @Value.Immutable
    interface OpenTelemetry extends OpenTelemetryCollector {
        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this collector. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link OpenTelemetry}. */
        final class Builder extends ImmutableMeshTrace.OpenTelemetry.Builder implements ModelBuilder<OpenTelemetry> {
            Builder() {}
        }
    }

    /** How many requests are traced, in percent from 0 to 100: a whole number, or a text such as {@code 12.5}. */
    @Value.Immutable
    interface Sampling extends Model {
        /** Returns the upper bound of all sampling; absent means 100. */
        Optional<IntOrString> overall();

        /** Returns the share of requests with the header {@code x-client-trace-id}; absent means 100. */
        Optional<IntOrString> client();

        /** Returns the share of the other requests; absent means 100. */
        Optional<IntOrString> random();

        /** Returns a sampling of at most so many percent of the requests. */
        static Sampling overall(int percent) {
            return builder().overall(IntOrString.of(percent)).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this sampling. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Sampling}. */
        final class Builder extends ImmutableMeshTrace.Sampling.Builder implements ModelBuilder<Sampling> {
            Builder() {}
        }
    }

    /** A tag of a span, whose value is a literal or comes from a header of the request. */
    @Value.Immutable
    interface Tag extends Model {
        /** Returns the name of the tag; the control plane requires it. */
        @Schema(required = true)
        Optional<String> name();

        /** Returns the value. */
        Optional<String> literal();

        /** Returns the header that the value comes from. */
        Optional<HeaderTag> header();

        /** Returns a tag of this value. */
        static Tag literal(String name, String value) {
            return builder().name(name).literal(value).build();
        }

        /** Returns a tag whose value is that of a header; without the header there is no tag. */
        static Tag header(String name, String header) {
            return builder().name(name).header(h -> h.name(header)).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this tag. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tag}. */
        final class Builder extends ImmutableMeshTrace.Tag.Builder implements ModelBuilder<Tag> {
            Builder() {}

            /** Sets the header that the value comes from. */
            public Builder header(Consumer<HeaderTag.Builder> header) {
                return header(ModelBuilder.build(HeaderTag.builder(), header));
            }
        }
    }

    /** The header that the value of a tag comes from. */
    @Value.Immutable
    interface HeaderTag extends Model {
        /** Returns the name of the header; the control plane requires it. */
        @Schema(required = true)
        Optional<String> name();

        /** Returns the value without the header, absent means no tag; the member is called {@code default}. */
        @Json(name = "default")
        Optional<String> defaultValue();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this header. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link HeaderTag}. */
        final class Builder extends ImmutableMeshTrace.HeaderTag.Builder implements ModelBuilder<HeaderTag> {
            Builder() {}
        }
    }

    /** What the control plane found about a {@link MeshTrace}. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns the findings. */
        List<Condition> conditions();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableMeshTrace.Status.Builder implements ModelBuilder<Status> {
            Builder() {}
        }
    }
}

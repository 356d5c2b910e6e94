package dev.meshmanager.kuma.legacy;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.ProtobufDuration;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.HttpMethod;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.Selector;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** Configures retries. Superseded by {@code MeshRetry}. API path: {@code /meshes/{mesh}/retries}. */
@Value.Enclosing
@Value.Immutable
public interface Retry extends MeshResource, ConnectionPolicy {
    /** The kind. */
    MeshResourceType<Retry> TYPE = ResourceType.mesh("Retry", "retries", Retry.class, PolicyTraits::older);

    @Override
    default String type() {
        return TYPE.name();
    }

    /**
     * Returns the selectors of the client proxies. A proxy is selected if it matches any of them. The control plane
     * requires at least one.
     */
    @Override
    List<Selector> sources();

    /** Returns the selectors of the destination services. The control plane requires at least one. */
    List<Selector> destinations();

    /** Returns the retries. The control plane requires them. */
    Optional<Conf> conf();

    /** Returns an empty builder. {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Retry}. */
    final class Builder extends ImmutableRetry.Builder implements ModelBuilder<Retry> {
        Builder() {}

        /** Sets the retries. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** The retries, by protocol of the service. The control plane requires at least one member. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the retries of HTTP requests. */
        Optional<Http> http();

        /** Returns the retries of TCP connections. */
        Optional<Tcp> tcp();

        /** Returns the retries of gRPC calls. */
        Optional<Grpc> grpc();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableRetry.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets the retries of HTTP requests. */
            public Builder http(Consumer<Http.Builder> http) {
                return http(ModelBuilder.build(Http.builder(), http));
            }

            /** Sets the retries of TCP connections. */
            public Builder tcp(Consumer<Tcp.Builder> tcp) {
                return tcp(ModelBuilder.build(Tcp.builder(), tcp));
            }

            /** Sets the retries of gRPC calls. */
            public Builder grpc(Consumer<Grpc.Builder> grpc) {
                return grpc(ModelBuilder.build(Grpc.builder(), grpc));
            }
        }
    }

    /** Exponential backoff with a random factor. */
    @Value.Immutable
    interface BackOff extends Model {
        /** Returns the base interval. Default of Envoy: 25 milliseconds, but the control plane requires it. */
        @ProtobufDuration
        Optional<Duration> baseInterval();

        /** Returns the maximum interval. Default of Envoy: 10 times the base interval. */
        @ProtobufDuration
        Optional<Duration> maxInterval();

        /** Returns a backoff with this base interval and maximum interval. */
        static BackOff of(Duration baseInterval, Duration maxInterval) {
            return builder().baseInterval(baseInterval).maxInterval(maxInterval).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these waits. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link BackOff}. */
        final class Builder extends ImmutableRetry.BackOff.Builder implements ModelBuilder<BackOff> {
            Builder() {}
        }
    }

    /** Retries of HTTP requests. */
    @Value.Immutable
    interface Http extends Model {
        /** Returns the maximum number of retries. Default of Envoy: 1. */
        @Schema(keepsZero = true)
        OptionalLong numRetries();

        /** Returns the timeout of one attempt. Default: the timeout of the whole request. */
        @ProtobufDuration
        Optional<Duration> perTryTimeout();

        /** Returns the backoff between attempts. */
        Optional<BackOff> backOff();

        /** Returns the HTTP statuses that cause a retry, in addition to {@link #retryOn()}. */
        List<Integer> retriableStatusCodes();

        /** Returns the methods of requests that are retried. If empty, all methods. */
        List<HttpMethod> retriableMethods();

        /** Returns the failures that cause a retry. If empty: gateway errors, connect failures and refused streams. */
        List<HttpRetryOn> retryOn();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Http}. */
        final class Builder extends ImmutableRetry.Http.Builder implements ModelBuilder<Http> {
            Builder() {}

            /** Sets the backoff between attempts. */
            public Builder backOff(Consumer<BackOff.Builder> backOff) {
                return backOff(ModelBuilder.build(BackOff.builder(), backOff));
            }
        }
    }

    /** Retries of TCP connections. */
    @Value.Immutable
    interface Tcp extends Model {
        /** Returns the maximum number of connection attempts. Default of Envoy: 1. */
        OptionalLong maxConnectAttempts();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tcp}. */
        final class Builder extends ImmutableRetry.Tcp.Builder implements ModelBuilder<Tcp> {
            Builder() {}
        }
    }

    /** Retries of gRPC calls. */
    @Value.Immutable
    interface Grpc extends Model {
        /** Returns the failures that cause a retry. If empty, Kuma's default conditions apply. */
        List<GrpcRetryOn> retryOn();

        /** Returns the maximum number of retries. Default of Envoy: 1. */
        @Schema(keepsZero = true)
        OptionalLong numRetries();

        /** Returns the timeout of one attempt. Default: the timeout of the whole request. */
        @ProtobufDuration
        Optional<Duration> perTryTimeout();

        /** Returns the backoff between attempts. */
        Optional<BackOff> backOff();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Grpc}. */
        final class Builder extends ImmutableRetry.Grpc.Builder implements ModelBuilder<Grpc> {
            Builder() {}

            /** Sets the backoff between attempts. */
            public Builder backOff(Consumer<BackOff.Builder> backOff) {
                return backOff(ModelBuilder.build(BackOff.builder(), backOff));
            }
        }
    }

    /** A failure of an HTTP request that causes a retry. */
    final class HttpRetryOn extends OpenEnum {
        /** An HTTP status of 500 or above, or no response. */
        public static final HttpRetryOn ALL_5XX = of("all_5xx");
        /** A response with the status 502, 503 or 504. */
        public static final HttpRetryOn GATEWAY_ERROR = of("gateway_error");
        /** The connection was reset or timed out. */
        public static final HttpRetryOn RESET = of("reset");
        /** The connection could not be established. */
        public static final HttpRetryOn CONNECT_FAILURE = of("connect_failure");
        /** A response with the header {@code x-envoy-ratelimited}. */
        public static final HttpRetryOn ENVOY_RATELIMITED = of("envoy_ratelimited");
        /** A client error that may be temporary. At present only the status 409. */
        public static final HttpRetryOn RETRIABLE_4XX = of("retriable_4xx");
        /** The server refused the stream before processing it. */
        public static final HttpRetryOn REFUSED_STREAM = of("refused_stream");
        /** A response with one of the statuses of {@link Http#retriableStatusCodes()}. */
        public static final HttpRetryOn RETRIABLE_STATUS_CODES = of("retriable_status_codes");
        /** A response with one of the retriable headers that Envoy is configured with. */
        public static final HttpRetryOn RETRIABLE_HEADERS = of("retriable_headers");
        /** An HTTP/3 failure after the connection was established. */
        public static final HttpRetryOn HTTP3_POST_CONNECT_FAILURE = of("http3_post_connect_failure");

        private HttpRetryOn(String value) {
            super(value);
        }

        /** Returns the failure with this name. Unknown names are accepted. */
        public static HttpRetryOn of(String value) {
            return new HttpRetryOn(value);
        }
    }

    /** A gRPC status that causes a retry. */
    final class GrpcRetryOn extends OpenEnum {
        /** The call was cancelled. */
        public static final GrpcRetryOn CANCELLED = of("cancelled");
        /** The deadline passed. */
        public static final GrpcRetryOn DEADLINE_EXCEEDED = of("deadline_exceeded");
        /** An internal error of the server. */
        public static final GrpcRetryOn INTERNAL = of("internal");
        /** A quota or resource is exhausted. */
        public static final GrpcRetryOn RESOURCE_EXHAUSTED = of("resource_exhausted");
        /** The service is unavailable. */
        public static final GrpcRetryOn UNAVAILABLE = of("unavailable");

        private GrpcRetryOn(String value) {
            super(value);
        }

        /** Returns the status with this name. Unknown names are accepted. */
        public static GrpcRetryOn of(String value) {
            return new GrpcRetryOn(value);
        }
    }
}

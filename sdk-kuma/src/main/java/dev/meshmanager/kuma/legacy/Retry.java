package dev.meshmanager.kuma.legacy;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.ProtobufDuration;
import dev.meshmanager.kuma.common.HttpMethod;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.Selector;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** Repeats what failed; succeeded by {@code MeshRetry}. API path: {@code /meshes/{mesh}/retries}. */
@Value.Enclosing
@Value.Immutable
public interface Retry extends MeshResource, ConnectionPolicy {
    /** The kind. */
    MeshResourceType<Retry> TYPE = ResourceType.mesh("Retry", "retries", Retry.class, PolicyTraits::older);

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns the proxies that the traffic comes from; one selector suffices, and the control plane requires one. */
    @Override
    List<Selector> sources();

    /** Returns the services that the traffic goes to; the control plane requires one. */
    List<Selector> destinations();

    /** Returns what is repeated; the control plane requires it. */
    Optional<Conf> conf();

    /** Returns a builder with nothing set; it needs {@code mesh} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Retry}. */
    final class Builder extends ImmutableRetry.Builder implements ModelBuilder<Retry> {
        Builder() {}

        /** Sets what is repeated. */
        public Builder conf(Consumer<Conf.Builder> conf) {
            return conf(ModelBuilder.build(Conf.builder(), conf));
        }
    }

    /** What is repeated, by protocol of the service; the control plane requires at least one. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns what is repeated of HTTP. */
        Optional<Http> http();

        /** Returns what is repeated of TCP. */
        Optional<Tcp> tcp();

        /** Returns what is repeated of gRPC. */
        Optional<Grpc> grpc();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableRetry.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets what is repeated of HTTP. */
            public Builder http(Consumer<Http.Builder> http) {
                return http(ModelBuilder.build(Http.builder(), http));
            }

            /** Sets what is repeated of TCP. */
            public Builder tcp(Consumer<Tcp.Builder> tcp) {
                return tcp(ModelBuilder.build(Tcp.builder(), tcp));
            }

            /** Sets what is repeated of gRPC. */
            public Builder grpc(Consumer<Grpc.Builder> grpc) {
                return grpc(ModelBuilder.build(Grpc.builder(), grpc));
            }
        }
    }

    /** How long to wait between attempts: a random time that doubles. */
    @Value.Immutable
    interface BackOff extends Model {
        /**
         * Returns the base of the waits; the proxy's default is 25 milliseconds, the control plane requires it here.
         */
        @ProtobufDuration
        Optional<Duration> baseInterval();

        /** Returns the longest wait; the proxy's default is ten times the base. */
        @ProtobufDuration
        Optional<Duration> maxInterval();

        /** Returns waits between this base and this limit. */
        static BackOff of(Duration baseInterval, Duration maxInterval) {
            return builder().baseInterval(baseInterval).maxInterval(maxInterval).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these waits. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link BackOff}. */
        final class Builder extends ImmutableRetry.BackOff.Builder implements ModelBuilder<BackOff> {
            Builder() {}
        }
    }

    /** Which HTTP requests are repeated, and how. */
    @Value.Immutable
    interface Http extends Model {
        /** Returns how many attempts may follow the first; the proxy's default is 1. */
        OptionalLong numRetries();

        /** Returns how long an attempt may take; absent means as long as the whole request may. */
        @ProtobufDuration
        Optional<Duration> perTryTimeout();

        /** Returns how long to wait between attempts. */
        Optional<BackOff> backOff();

        /**
         * Returns the statuses of answers after which a request is repeated, besides the failures of
         * {@link #retryOn()}.
         */
        List<Integer> retriableStatusCodes();

        /** Returns the methods of requests that are repeated; empty means all. */
        List<HttpMethod> retriableMethods();

        /** Returns which failures are repeated; empty means gateway errors, failed connections and refused streams. */
        List<HttpRetryOn> retryOn();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Http}. */
        final class Builder extends ImmutableRetry.Http.Builder implements ModelBuilder<Http> {
            Builder() {}

            /** Sets how long to wait between attempts. */
            public Builder backOff(Consumer<BackOff.Builder> backOff) {
                return backOff(ModelBuilder.build(BackOff.builder(), backOff));
            }
        }
    }

    /** How often connecting is tried. */
    @Value.Immutable
    interface Tcp extends Model {
        /** Returns how many attempts there are in all; the proxy's default is 1. */
        OptionalLong maxConnectAttempts();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tcp}. */
        final class Builder extends ImmutableRetry.Tcp.Builder implements ModelBuilder<Tcp> {
            Builder() {}
        }
    }

    /** Which gRPC calls are repeated, and how. */
    @Value.Immutable
    interface Grpc extends Model {
        /** Returns which failures are repeated; empty means the usual ones that may pass. */
        List<GrpcRetryOn> retryOn();

        /** Returns how many attempts may follow the first; the proxy's default is 1. */
        OptionalLong numRetries();

        /** Returns how long an attempt may take; absent means as long as the whole request may. */
        @ProtobufDuration
        Optional<Duration> perTryTimeout();

        /** Returns how long to wait between attempts. */
        Optional<BackOff> backOff();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Grpc}. */
        final class Builder extends ImmutableRetry.Grpc.Builder implements ModelBuilder<Grpc> {
            Builder() {}

            /** Sets how long to wait between attempts. */
            public Builder backOff(Consumer<BackOff.Builder> backOff) {
                return backOff(ModelBuilder.build(BackOff.builder(), backOff));
            }
        }
    }

    /** A failure of an HTTP request. */
    final class HttpRetryOn extends OpenEnum {
        /** Any server error, or no answer at all. */
        public static final HttpRetryOn ALL_5XX = of("all_5xx");
        /** An answer of 502, 503 or 504. */
        public static final HttpRetryOn GATEWAY_ERROR = of("gateway_error");
        /** The connection broke, or was silent for too long. */
        public static final HttpRetryOn RESET = of("reset");
        /** The connection could not be made. */
        public static final HttpRetryOn CONNECT_FAILURE = of("connect_failure");
        /** A rate limit of another proxy turned the request away. */
        public static final HttpRetryOn ENVOY_RATELIMITED = of("envoy_ratelimited");
        /** A client error that may pass, at present 409. */
        public static final HttpRetryOn RETRIABLE_4XX = of("retriable_4xx");
        /** The server refused the stream before it looked at the request. */
        public static final HttpRetryOn REFUSED_STREAM = of("refused_stream");
        /** An answer of one of the statuses listed. */
        public static final HttpRetryOn RETRIABLE_STATUS_CODES = of("retriable_status_codes");
        /** An answer with one of the headers that the proxy is told of. */
        public static final HttpRetryOn RETRIABLE_HEADERS = of("retriable_headers");
        /** HTTP/3 failed after the connection was made. */
        public static final HttpRetryOn HTTP3_POST_CONNECT_FAILURE = of("http3_post_connect_failure");

        private HttpRetryOn(String value) {
            super(value);
        }

        /** Returns the failure of this name, known or not. */
        public static HttpRetryOn of(String value) {
            return new HttpRetryOn(value);
        }
    }

    /** The status of a gRPC call that failed. */
    final class GrpcRetryOn extends OpenEnum {
        /** The call was given up. */
        public static final GrpcRetryOn CANCELLED = of("cancelled");
        /** The call took too long. */
        public static final GrpcRetryOn DEADLINE_EXCEEDED = of("deadline_exceeded");
        /** The server failed. */
        public static final GrpcRetryOn INTERNAL = of("internal");
        /** The server ran out of something. */
        public static final GrpcRetryOn RESOURCE_EXHAUSTED = of("resource_exhausted");
        /** The server is not available. */
        public static final GrpcRetryOn UNAVAILABLE = of("unavailable");

        private GrpcRetryOn(String value) {
            super(value);
        }

        /** Returns the status of this name, known or not. */
        public static GrpcRetryOn of(String value) {
            return new GrpcRetryOn(value);
        }
    }
}

package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.policy.target.PolicyItem;
import dev.meshmanager.kuma.policy.target.PolicyItemBuilder;
import dev.meshmanager.kuma.policy.target.ToPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A policy that configures retries. API path: {@code /meshes/{mesh}/meshretries}. */
@Value.Enclosing
@Value.Immutable
public interface MeshRetry extends ToPolicy<MeshRetry.Conf> {
    /** The kind. */
    MeshResourceType<MeshRetry> TYPE =
            ResourceType.mesh("MeshRetry", "meshretries", MeshRetry.class, k -> k.shortName("mr")
                    .trait(PolicyTraits.targetRef(Section.TO)));

    @Override
    default String type() {
        return TYPE.name();
    }

    @Override
    Spec spec();

    /** Returns an empty builder. {@code mesh}, {@code name} and {@code spec} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshRetry}. */
    final class Builder extends ImmutableMeshRetry.Builder implements ModelBuilder<MeshRetry> {
        Builder() {}

        /** Sets the spec. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** The spec of a {@link MeshRetry}. */
    @Value.Immutable
    interface Spec extends ToPolicy.Spec<Conf> {
        /** Returns the retries of traffic to destinations. */
        @Override
        List<PolicyItem<Conf>> to();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshRetry.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Adds retries of traffic to a destination. */
            public Builder addTo(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> to) {
                return addTo(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), to));
            }
        }
    }

    /** The retries. The control plane requires at least one member. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the retries of TCP connections. */
        Optional<Tcp> tcp();

        /** Returns the retries of HTTP requests. */
        Optional<Http> http();

        /** Returns the retries of gRPC calls. */
        Optional<Grpc> grpc();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these retries. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshRetry.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets the retries of TCP connections. */
            public Builder tcp(Consumer<Tcp.Builder> tcp) {
                return tcp(ModelBuilder.build(Tcp.builder(), tcp));
            }

            /** Sets the retries of HTTP requests. */
            public Builder http(Consumer<Http.Builder> http) {
                return http(ModelBuilder.build(Http.builder(), http));
            }

            /** Sets the retries of gRPC calls. */
            public Builder grpc(Consumer<Grpc.Builder> grpc) {
                return grpc(ModelBuilder.build(Grpc.builder(), grpc));
            }
        }
    }

    /** Retries of TCP connections. */
    @Value.Immutable
    interface Tcp extends Model {
        /** Returns the maximum number of connection attempts, greater than zero. The control plane requires it. */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong maxConnectAttempt();

        /** Returns retries with this maximum number of connection attempts. */
        static Tcp of(long maxConnectAttempt) {
            return builder().maxConnectAttempt(maxConnectAttempt).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these retries. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tcp}. */
        final class Builder extends ImmutableMeshRetry.Tcp.Builder implements ModelBuilder<Tcp> {
            Builder() {}
        }
    }

    /** Retries of HTTP requests. */
    @Value.Immutable
    interface Http extends Model {
        /** Returns the maximum number of retries. Default of Envoy: 1. */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong numRetries();

        /** Returns the timeout of one attempt. Zero disables it. Default: the request timeout of the route. */
        Optional<Duration> perTryTimeout();

        /** Returns the backoff between attempts. */
        Optional<BackOff> backOff();

        /** Returns the backoff that a server asks for in response headers. */
        Optional<RateLimitedBackOff> rateLimitedBackOff();

        /** Returns the conditions for a retry. If empty: gateway errors, connect failures and refused streams. */
        @Schema(anyText = true)
        List<HttpRetryOn> retryOn();

        /** Returns the response headers that cause a retry. One match suffices. */
        List<HeaderMatch> retriableResponseHeaders();

        /** Returns the request headers that are required for a retry. */
        List<HeaderMatch> retriableRequestHeaders();

        /** Returns the endpoints that a retry avoids. */
        List<HostSelection> hostSelection();

        /**
         * Returns the maximum number of repeated selections of an endpoint. After that the last one is used. Default of
         * Envoy: 1.
         */
        @Schema(bits = 64)
        OptionalLong hostSelectionMaxAttempts();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these retries. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Http}. */
        final class Builder extends ImmutableMeshRetry.Http.Builder implements ModelBuilder<Http> {
            Builder() {}

            /** Adds a condition by its name, for example {@code 5xx} or {@code 503}. */
            public Builder addRetryOn(String retryOn) {
                return addRetryOn(HttpRetryOn.of(retryOn));
            }

            /** Sets the backoff between attempts. */
            public Builder backOff(Consumer<BackOff.Builder> backOff) {
                return backOff(ModelBuilder.build(BackOff.builder(), backOff));
            }

            /** Sets the backoff that a server asks for in response headers. */
            public Builder rateLimitedBackOff(Consumer<RateLimitedBackOff.Builder> rateLimitedBackOff) {
                return rateLimitedBackOff(ModelBuilder.build(RateLimitedBackOff.builder(), rateLimitedBackOff));
            }

            /** Adds a response header that causes a retry. */
            public Builder addRetriableResponseHeader(Consumer<HeaderMatch.Builder> retriableResponseHeader) {
                return addRetriableResponseHeader(ModelBuilder.build(HeaderMatch.builder(), retriableResponseHeader));
            }

            /** Adds a request header that is required for a retry. */
            public Builder addRetriableRequestHeader(Consumer<HeaderMatch.Builder> retriableRequestHeader) {
                return addRetriableRequestHeader(ModelBuilder.build(HeaderMatch.builder(), retriableRequestHeader));
            }

            /** Adds endpoints that a retry avoids. */
            public Builder addHostSelection(Consumer<HostSelection.Builder> hostSelection) {
                return addHostSelection(ModelBuilder.build(HostSelection.builder(), hostSelection));
            }
        }
    }

    /** Retries of gRPC calls. */
    @Value.Immutable
    interface Grpc extends Model {
        /** Returns the maximum number of retries. Default of Envoy: 1. */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong numRetries();

        /** Returns the timeout of one attempt. Zero disables it. Default: the request timeout of the route. */
        Optional<Duration> perTryTimeout();

        /** Returns the backoff between attempts. */
        Optional<BackOff> backOff();

        /** Returns the backoff that a server asks for in response headers. */
        Optional<RateLimitedBackOff> rateLimitedBackOff();

        /**
         * Returns the gRPC statuses that cause a retry. If empty, Kuma's default conditions apply, for example gateway
         * errors, resets and {@link GrpcRetryOn#UNAVAILABLE}.
         */
        List<GrpcRetryOn> retryOn();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these retries. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Grpc}. */
        final class Builder extends ImmutableMeshRetry.Grpc.Builder implements ModelBuilder<Grpc> {
            Builder() {}

            /** Adds a condition by its name, for example {@code Unavailable}. */
            public Builder addRetryOn(String retryOn) {
                return addRetryOn(GrpcRetryOn.of(retryOn));
            }

            /** Sets the backoff between attempts. */
            public Builder backOff(Consumer<BackOff.Builder> backOff) {
                return backOff(ModelBuilder.build(BackOff.builder(), backOff));
            }

            /** Sets the backoff that a server asks for in response headers. */
            public Builder rateLimitedBackOff(Consumer<RateLimitedBackOff.Builder> rateLimitedBackOff) {
                return rateLimitedBackOff(ModelBuilder.build(RateLimitedBackOff.builder(), rateLimitedBackOff));
            }
        }
    }

    /** A condition for the retry of an HTTP request. The conditions on methods restrict retries to those methods. */
    final class HttpRetryOn extends OpenEnum {
        /** An HTTP status of 500 or above, or no response. */
        public static final HttpRetryOn ALL_5XX = of("5xx");
        /** The HTTP statuses 502, 503 and 504. */
        public static final HttpRetryOn GATEWAY_ERROR = of("GatewayError");
        /** No response: a disconnect, a reset or a read timeout. */
        public static final HttpRetryOn RESET = of("Reset");
        /** The HTTP status 409. */
        public static final HttpRetryOn RETRIABLE_4XX = of("Retriable4xx");
        /** The connection could not be established. */
        public static final HttpRetryOn CONNECT_FAILURE = of("ConnectFailure");
        /** A response with the header {@code x-envoy-ratelimited}. */
        public static final HttpRetryOn ENVOY_RATELIMITED = of("EnvoyRatelimited");
        /** The server refused the stream before processing it. */
        public static final HttpRetryOn REFUSED_STREAM = of("RefusedStream");
        /** An HTTP/3 failure after the connection was established. */
        public static final HttpRetryOn HTTP3_POST_CONNECT_FAILURE = of("Http3PostConnectFailure");
        /** Requests with the method CONNECT. */
        public static final HttpRetryOn HTTP_METHOD_CONNECT = of("HttpMethodConnect");
        /** Requests with the method DELETE. */
        public static final HttpRetryOn HTTP_METHOD_DELETE = of("HttpMethodDelete");
        /** Requests with the method GET. */
        public static final HttpRetryOn HTTP_METHOD_GET = of("HttpMethodGet");
        /** Requests with the method HEAD. */
        public static final HttpRetryOn HTTP_METHOD_HEAD = of("HttpMethodHead");
        /** Requests with the method OPTIONS. */
        public static final HttpRetryOn HTTP_METHOD_OPTIONS = of("HttpMethodOptions");
        /** Requests with the method PATCH. */
        public static final HttpRetryOn HTTP_METHOD_PATCH = of("HttpMethodPatch");
        /** Requests with the method POST. */
        public static final HttpRetryOn HTTP_METHOD_POST = of("HttpMethodPost");
        /** Requests with the method PUT. */
        public static final HttpRetryOn HTTP_METHOD_PUT = of("HttpMethodPut");
        /** Requests with the method TRACE. */
        public static final HttpRetryOn HTTP_METHOD_TRACE = of("HttpMethodTrace");

        private HttpRetryOn(String value) {
            super(value);
        }

        /** Returns the condition with this name. Unknown names are accepted. */
        public static HttpRetryOn of(String value) {
            return new HttpRetryOn(value);
        }

        /** Returns the condition that a response has this HTTP status. */
        public static HttpRetryOn status(int status) {
            return of(Integer.toString(status));
        }
    }

    /** A gRPC status that causes a retry. */
    final class GrpcRetryOn extends OpenEnum {
        /** The call was cancelled (1). */
        public static final GrpcRetryOn CANCELED = of("Canceled");
        /** The deadline passed (4). */
        public static final GrpcRetryOn DEADLINE_EXCEEDED = of("DeadlineExceeded");
        /** A quota or resource is exhausted (8). */
        public static final GrpcRetryOn RESOURCE_EXHAUSTED = of("ResourceExhausted");
        /** An internal error of the server (13). */
        public static final GrpcRetryOn INTERNAL = of("Internal");
        /** The service is unavailable (14). */
        public static final GrpcRetryOn UNAVAILABLE = of("Unavailable");

        private GrpcRetryOn(String value) {
            super(value);
        }

        /** Returns the status with this name. Unknown names are accepted. */
        public static GrpcRetryOn of(String value) {
            return new GrpcRetryOn(value);
        }
    }

    /** Exponential backoff. */
    @Value.Immutable
    interface BackOff extends Model {
        /**
         * Returns the base interval, greater than zero. Values below 1 millisecond are rounded up to it. Default: 25
         * milliseconds.
         */
        Optional<Duration> baseInterval();

        /** Returns the maximum interval. Default: 10 times the base interval. */
        Optional<Duration> maxInterval();

        /** Returns a backoff with this base interval and maximum interval. */
        static BackOff of(Duration baseInterval, Duration maxInterval) {
            return builder().baseInterval(baseInterval).maxInterval(maxInterval).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these pauses. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link BackOff}. */
        final class Builder extends ImmutableMeshRetry.BackOff.Builder implements ModelBuilder<BackOff> {
            Builder() {}
        }
    }

    /** Backoff that a server asks for in response headers. Without a usable header the exponential backoff applies. */
    @Value.Immutable
    interface RateLimitedBackOff extends Model {
        /**
         * Returns the headers that are read, in this order. The first usable one applies. The control plane requires at
         * least one.
         */
        List<ResetHeader> resetHeaders();

        /** Returns the maximum interval. Default: 300 seconds. */
        Optional<Duration> maxInterval();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these pauses. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RateLimitedBackOff}. */
        final class Builder extends ImmutableMeshRetry.RateLimitedBackOff.Builder
                implements ModelBuilder<RateLimitedBackOff> {
            Builder() {}

            /** Adds a header that is read. */
            public Builder addResetHeader(Consumer<ResetHeader.Builder> resetHeader) {
                return addResetHeader(ModelBuilder.build(ResetHeader.builder(), resetHeader));
            }
        }
    }

    /** A response header with the time of the next attempt. */
    @Value.Immutable
    interface ResetHeader extends Model {
        /** Returns the name of the header, for example {@code retry-after}. The control plane requires it. */
        @Schema(required = true, minLength = 1, maxLength = 256, pattern = "^[a-z0-9!#$%&'*+\\-.^_\\x60|~]+$")
        Optional<String> name();

        /** Returns the format of the value. The control plane requires it. */
        @Schema(required = true)
        Optional<RateLimitFormat> format();

        /** Returns a header whose value is the number of seconds to wait. */
        static ResetHeader seconds(String name) {
            return builder().name(name).format(RateLimitFormat.SECONDS).build();
        }

        /** Returns a header whose value is the time of the next attempt, in seconds since 1970. */
        static ResetHeader unixTimestamp(String name) {
            return builder().name(name).format(RateLimitFormat.UNIX_TIMESTAMP).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this header. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ResetHeader}. */
        final class Builder extends ImmutableMeshRetry.ResetHeader.Builder implements ModelBuilder<ResetHeader> {
            Builder() {}
        }
    }

    /** The format of the value of a {@link ResetHeader}. */
    final class RateLimitFormat extends OpenEnum {
        /** The number of seconds to wait. */
        public static final RateLimitFormat SECONDS = of("Seconds");
        /** The time of the next attempt, in seconds since 1970. */
        public static final RateLimitFormat UNIX_TIMESTAMP = of("UnixTimestamp");

        private RateLimitFormat(String value) {
            super(value);
        }

        /** Returns the format with this name. Unknown names are accepted. */
        public static RateLimitFormat of(String value) {
            return new RateLimitFormat(value);
        }
    }

    /** Endpoints that a retry avoids. */
    @Value.Immutable
    interface HostSelection extends Model {
        /** Returns which endpoints are avoided. The control plane requires it. */
        @Schema(required = true)
        Optional<HostPredicate> predicate();

        /** Returns the tags of the endpoints to avoid. {@link HostPredicate#OMIT_HOSTS_WITH_TAGS} requires them. */
        Map<String, String> tags();

        /**
         * Returns the number of attempts after which the load of the priorities is updated. It is for
         * {@link HostPredicate#OMIT_PREVIOUS_PRIORITIES}. Default: 2.
         */
        @Schema(defaultsTo = "2")
        OptionalInt updateFrequency();

        /** Returns a selection that avoids the endpoints of earlier attempts. */
        static HostSelection omitPreviousHosts() {
            return builder().predicate(HostPredicate.OMIT_PREVIOUS_HOSTS).build();
        }

        /** Returns a selection that avoids the endpoints with all of these tags. */
        static HostSelection omitHostsWithTags(Map<String, String> tags) {
            return builder()
                    .predicate(HostPredicate.OMIT_HOSTS_WITH_TAGS)
                    .tags(tags)
                    .build();
        }

        /**
         * Returns a selection that avoids the priorities of earlier attempts and updates their load after this number
         * of attempts.
         */
        static HostSelection omitPreviousPriorities(int updateFrequency) {
            return builder()
                    .predicate(HostPredicate.OMIT_PREVIOUS_PRIORITIES)
                    .updateFrequency(updateFrequency)
                    .build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this selection. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link HostSelection}. */
        final class Builder extends ImmutableMeshRetry.HostSelection.Builder implements ModelBuilder<HostSelection> {
            Builder() {}
        }
    }

    /** The endpoints that a {@link HostSelection} avoids. */
    final class HostPredicate extends OpenEnum {
        /** The endpoints of earlier attempts. */
        public static final HostPredicate OMIT_PREVIOUS_HOSTS = of("OmitPreviousHosts");
        /** The endpoints with the given tags. */
        public static final HostPredicate OMIT_HOSTS_WITH_TAGS = of("OmitHostsWithTags");
        /** The endpoints of the priorities of earlier attempts. At most one entry. */
        public static final HostPredicate OMIT_PREVIOUS_PRIORITIES = of("OmitPreviousPriorities");

        private HostPredicate(String value) {
            super(value);
        }

        /** Returns the predicate with this name. Unknown names are accepted. */
        public static HostPredicate of(String value) {
            return new HostPredicate(value);
        }
    }
}

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

/** When and how often proxies repeat what failed. API path: {@code /meshes/{mesh}/meshretries}. */
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

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshRetry}. */
    final class Builder extends ImmutableMeshRetry.Builder implements ModelBuilder<MeshRetry> {
        Builder() {}

        /** Sets what the policy says. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** What a {@link MeshRetry} says. */
    @Value.Immutable
    interface Spec extends ToPolicy.Spec<Conf> {
        /** Returns the retries of traffic to destinations. */
        @Override
        List<PolicyItem<Conf>> to();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this spec. */
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

    /** The retries. At least one member is set. */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the retries of TCP connections. */
        Optional<Tcp> tcp();

        /** Returns the retries of HTTP requests. */
        Optional<Http> http();

        /** Returns the retries of gRPC calls. */
        Optional<Grpc> grpc();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these retries. */
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
        /** Returns how many times connecting is tried; the control plane requires it, above zero. */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong maxConnectAttempt();

        /** Returns retries that try to connect so many times. */
        static Tcp of(long maxConnectAttempt) {
            return builder().maxConnectAttempt(maxConnectAttempt).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these retries. */
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
        /** Returns how many times a request is repeated; the proxy's default is 1. */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong numRetries();

        /** Returns how long one attempt may take; zero switches it off, absent means the timeout of the route. */
        Optional<Duration> perTryTimeout();

        /** Returns the pauses between attempts. */
        Optional<BackOff> backOff();

        /** Returns the pauses that a server asks for in headers of its answer. */
        Optional<RateLimitedBackOff> rateLimitedBackOff();

        /** Returns what a request is repeated on. */
        @Schema(anyText = true)
        List<HttpRetryOn> retryOn();

        /** Returns the headers of an answer any of which makes the request be repeated. */
        List<HeaderMatch> retriableResponseHeaders();

        /** Returns the headers without which a request is not repeated. */
        List<HeaderMatch> retriableRequestHeaders();

        /** Returns the endpoints that a repeated request avoids. */
        List<HostSelection> hostSelection();

        /**
         * Returns how many times an endpoint is chosen anew before the last choice is taken; the proxy's default is 1.
         */
        @Schema(bits = 64)
        OptionalLong hostSelectionMaxAttempts();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these retries. */
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

            /** Sets the pauses between attempts. */
            public Builder backOff(Consumer<BackOff.Builder> backOff) {
                return backOff(ModelBuilder.build(BackOff.builder(), backOff));
            }

            /** Sets the pauses that a server asks for in headers of its answer. */
            public Builder rateLimitedBackOff(Consumer<RateLimitedBackOff.Builder> rateLimitedBackOff) {
                return rateLimitedBackOff(ModelBuilder.build(RateLimitedBackOff.builder(), rateLimitedBackOff));
            }

            /** Adds a header of an answer that makes the request be repeated. */
            public Builder addRetriableResponseHeader(Consumer<HeaderMatch.Builder> retriableResponseHeader) {
                return addRetriableResponseHeader(ModelBuilder.build(HeaderMatch.builder(), retriableResponseHeader));
            }

            /** Adds a header without which a request is not repeated. */
            public Builder addRetriableRequestHeader(Consumer<HeaderMatch.Builder> retriableRequestHeader) {
                return addRetriableRequestHeader(ModelBuilder.build(HeaderMatch.builder(), retriableRequestHeader));
            }

            /** Adds endpoints that a repeated request avoids. */
            public Builder addHostSelection(Consumer<HostSelection.Builder> hostSelection) {
                return addHostSelection(ModelBuilder.build(HostSelection.builder(), hostSelection));
            }
        }
    }

    /** Retries of gRPC calls. */
    @Value.Immutable
    interface Grpc extends Model {
        /** Returns how many times a request is repeated; the proxy's default is 1. */
        @Schema(minimum = 0, maximum = 4294967295L)
        OptionalLong numRetries();

        /** Returns how long one attempt may take; zero switches it off, absent means the timeout of the route. */
        Optional<Duration> perTryTimeout();

        /** Returns the pauses between attempts. */
        Optional<BackOff> backOff();

        /** Returns the pauses that a server asks for in headers of its answer. */
        Optional<RateLimitedBackOff> rateLimitedBackOff();

        /** Returns the statuses that a call is repeated on. */
        List<GrpcRetryOn> retryOn();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these retries. */
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

            /** Sets the pauses between attempts. */
            public Builder backOff(Consumer<BackOff.Builder> backOff) {
                return backOff(ModelBuilder.build(BackOff.builder(), backOff));
            }

            /** Sets the pauses that a server asks for in headers of its answer. */
            public Builder rateLimitedBackOff(Consumer<RateLimitedBackOff.Builder> rateLimitedBackOff) {
                return rateLimitedBackOff(ModelBuilder.build(RateLimitedBackOff.builder(), rateLimitedBackOff));
            }
        }
    }

    /** What an HTTP request is repeated on; the methods narrow it to requests of these methods. */
    final class HttpRetryOn extends OpenEnum {
        /** Any status of 500 or above, or no answer. */
        public static final HttpRetryOn ALL_5XX = of("5xx");
        /** The statuses 502, 503 and 504. */
        public static final HttpRetryOn GATEWAY_ERROR = of("GatewayError");
        /** No answer at all: disconnect, reset or timeout of reading. */
        public static final HttpRetryOn RESET = of("Reset");
        /** The status 409. */
        public static final HttpRetryOn RETRIABLE_4XX = of("Retriable4xx");
        /** No connection. */
        public static final HttpRetryOn CONNECT_FAILURE = of("ConnectFailure");
        /** An answer with the header {@code x-envoy-ratelimited}. */
        public static final HttpRetryOn ENVOY_RATELIMITED = of("EnvoyRatelimited");
        /** A stream that the server refused before it did anything. */
        public static final HttpRetryOn REFUSED_STREAM = of("RefusedStream");
        /** A failure of HTTP/3 after the connection stood. */
        public static final HttpRetryOn HTTP3_POST_CONNECT_FAILURE = of("Http3PostConnectFailure");
        /** Requests of the method CONNECT. */
        public static final HttpRetryOn HTTP_METHOD_CONNECT = of("HttpMethodConnect");
        /** Requests of the method DELETE. */
        public static final HttpRetryOn HTTP_METHOD_DELETE = of("HttpMethodDelete");
        /** Requests of the method GET. */
        public static final HttpRetryOn HTTP_METHOD_GET = of("HttpMethodGet");
        /** Requests of the method HEAD. */
        public static final HttpRetryOn HTTP_METHOD_HEAD = of("HttpMethodHead");
        /** Requests of the method OPTIONS. */
        public static final HttpRetryOn HTTP_METHOD_OPTIONS = of("HttpMethodOptions");
        /** Requests of the method PATCH. */
        public static final HttpRetryOn HTTP_METHOD_PATCH = of("HttpMethodPatch");
        /** Requests of the method POST. */
        public static final HttpRetryOn HTTP_METHOD_POST = of("HttpMethodPost");
        /** Requests of the method PUT. */
        public static final HttpRetryOn HTTP_METHOD_PUT = of("HttpMethodPut");
        /** Requests of the method TRACE. */
        public static final HttpRetryOn HTTP_METHOD_TRACE = of("HttpMethodTrace");

        private HttpRetryOn(String value) {
            super(value);
        }

        /** Returns the condition of this name, known or not. */
        public static HttpRetryOn of(String value) {
            return new HttpRetryOn(value);
        }

        /** Returns the condition that an answer has this HTTP status. */
        public static HttpRetryOn status(int status) {
            return of(Integer.toString(status));
        }
    }

    /** A gRPC status that a call is repeated on. */
    final class GrpcRetryOn extends OpenEnum {
        /** The call was cancelled (1). */
        public static final GrpcRetryOn CANCELED = of("Canceled");
        /** The deadline passed (4). */
        public static final GrpcRetryOn DEADLINE_EXCEEDED = of("DeadlineExceeded");
        /** A quota or a resource is used up (8). */
        public static final GrpcRetryOn RESOURCE_EXHAUSTED = of("ResourceExhausted");
        /** The server broke (13). */
        public static final GrpcRetryOn INTERNAL = of("Internal");
        /** The service is not there right now (14). */
        public static final GrpcRetryOn UNAVAILABLE = of("Unavailable");

        private GrpcRetryOn(String value) {
            super(value);
        }

        /** Returns the status of this name, known or not. */
        public static GrpcRetryOn of(String value) {
            return new GrpcRetryOn(value);
        }
    }

    /** Pauses that grow exponentially. */
    @Value.Immutable
    interface BackOff extends Model {
        /** Returns the base of the pauses, above zero; absent means 25 milliseconds. */
        Optional<Duration> baseInterval();

        /** Returns the longest pause; absent means ten times the base. */
        Optional<Duration> maxInterval();

        /** Returns pauses of this base and this maximum. */
        static BackOff of(Duration baseInterval, Duration maxInterval) {
            return builder().baseInterval(baseInterval).maxInterval(maxInterval).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these pauses. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link BackOff}. */
        final class Builder extends ImmutableMeshRetry.BackOff.Builder implements ModelBuilder<BackOff> {
            Builder() {}
        }
    }

    /** Pauses that a server asks for. Without a usable header the exponential ones apply. */
    @Value.Immutable
    interface RateLimitedBackOff extends Model {
        /** Returns the headers to look at, of which the first usable one counts; the control plane requires them. */
        List<ResetHeader> resetHeaders();

        /** Returns the longest pause; absent means 300 seconds. */
        Optional<Duration> maxInterval();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these pauses. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link RateLimitedBackOff}. */
        final class Builder extends ImmutableMeshRetry.RateLimitedBackOff.Builder
                implements ModelBuilder<RateLimitedBackOff> {
            Builder() {}

            /** Adds a header to look at. */
            public Builder addResetHeader(Consumer<ResetHeader.Builder> resetHeader) {
                return addResetHeader(ModelBuilder.build(ResetHeader.builder(), resetHeader));
            }
        }
    }

    /** A header that says when to come back. */
    @Value.Immutable
    interface ResetHeader extends Model {
        /** Returns the name of the header, as in {@code retry-after}. */
        @Schema(required = true, minLength = 1, maxLength = 256, pattern = "^[a-z0-9!#$%&'*+\\-.^_\\x60|~]+$")
        Optional<String> name();

        /** Returns what its value means; the control plane requires it. */
        @Schema(required = true)
        Optional<RateLimitFormat> format();

        /** Returns a header whose value is a number of seconds. */
        static ResetHeader seconds(String name) {
            return builder().name(name).format(RateLimitFormat.SECONDS).build();
        }

        /** Returns a header whose value is a point in time, in seconds since 1970. */
        static ResetHeader unixTimestamp(String name) {
            return builder().name(name).format(RateLimitFormat.UNIX_TIMESTAMP).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this header. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ResetHeader}. */
        final class Builder extends ImmutableMeshRetry.ResetHeader.Builder implements ModelBuilder<ResetHeader> {
            Builder() {}
        }
    }

    /** What the value of a {@link ResetHeader} means. */
    final class RateLimitFormat extends OpenEnum {
        /** The seconds to wait. */
        public static final RateLimitFormat SECONDS = of("Seconds");
        /** The point in time to come back at, in seconds since 1970. */
        public static final RateLimitFormat UNIX_TIMESTAMP = of("UnixTimestamp");

        private RateLimitFormat(String value) {
            super(value);
        }

        /** Returns the format of this name, known or not. */
        public static RateLimitFormat of(String value) {
            return new RateLimitFormat(value);
        }
    }

    /** Endpoints that a repeated request avoids. */
    @Value.Immutable
    interface HostSelection extends Model {
        /** Returns which endpoints are avoided; the control plane requires it. */
        @Schema(required = true)
        Optional<HostPredicate> predicate();

        /** Returns the tags of the endpoints to avoid, for {@link HostPredicate#OMIT_HOSTS_WITH_TAGS}. */
        Map<String, String> tags();

        /**
         * Returns after how many attempts the load of the priorities is computed anew, for
         * {@link HostPredicate#OMIT_PREVIOUS_PRIORITIES}; absent means 2.
         */
        @Schema(hasDefault = true)
        OptionalInt updateFrequency();

        /** Returns a selection that avoids the endpoints that were tried. */
        static HostSelection omitPreviousHosts() {
            return builder().predicate(HostPredicate.OMIT_PREVIOUS_HOSTS).build();
        }

        /** Returns a selection that avoids the endpoints that have all of these tags. */
        static HostSelection omitHostsWithTags(Map<String, String> tags) {
            return builder()
                    .predicate(HostPredicate.OMIT_HOSTS_WITH_TAGS)
                    .tags(tags)
                    .build();
        }

        /** Returns a selection that avoids the priorities that were tried, looking at them after so many attempts. */
        static HostSelection omitPreviousPriorities(int updateFrequency) {
            return builder()
                    .predicate(HostPredicate.OMIT_PREVIOUS_PRIORITIES)
                    .updateFrequency(updateFrequency)
                    .build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this selection. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link HostSelection}. */
        final class Builder extends ImmutableMeshRetry.HostSelection.Builder implements ModelBuilder<HostSelection> {
            Builder() {}
        }
    }

    /** Which endpoints a {@link HostSelection} avoids. */
    final class HostPredicate extends OpenEnum {
        /** Those that were tried. */
        public static final HostPredicate OMIT_PREVIOUS_HOSTS = of("OmitPreviousHosts");
        /** Those that have the given tags. */
        public static final HostPredicate OMIT_HOSTS_WITH_TAGS = of("OmitHostsWithTags");
        /** Those of the priorities that were tried; one entry at most. */
        public static final HostPredicate OMIT_PREVIOUS_PRIORITIES = of("OmitPreviousPriorities");

        private HostPredicate(String value) {
            super(value);
        }

        /** Returns the predicate of this name, known or not. */
        public static HostPredicate of(String value) {
            return new HostPredicate(value);
        }
    }
}

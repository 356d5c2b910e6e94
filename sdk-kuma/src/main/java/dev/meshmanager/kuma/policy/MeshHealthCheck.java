package dev.meshmanager.kuma.policy;

import dev.meshmanager.core.IntOrString;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.policy.target.PolicyItem;
import dev.meshmanager.kuma.policy.target.PolicyItemBuilder;
import dev.meshmanager.kuma.policy.target.ToPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A policy that configures active health checks of destinations. API path: {@code /meshes/{mesh}/meshhealthchecks}. */
@Value.Enclosing
@Value.Immutable
public interface MeshHealthCheck extends ToPolicy<MeshHealthCheck.Conf> {
    /** The kind. */
    MeshResourceType<MeshHealthCheck> TYPE =
            ResourceType.mesh("MeshHealthCheck", "meshhealthchecks", MeshHealthCheck.class, k -> k.shortName("mhc")
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

    /** Builds a {@link MeshHealthCheck}. */
    final class Builder extends ImmutableMeshHealthCheck.Builder implements ModelBuilder<MeshHealthCheck> {
        Builder() {}

        /** Sets the spec. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** The spec of a {@link MeshHealthCheck}. */
    @Value.Immutable
    interface Spec extends ToPolicy.Spec<Conf> {
        /** Returns the health checks of destinations. */
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
        final class Builder extends ImmutableMeshHealthCheck.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Adds health checks of a destination. */
            public Builder addTo(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> to) {
                return addTo(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), to));
            }
        }
    }

    /**
     * The health checks. The control plane requires {@link #tcp()}, {@link #http()} or {@link #grpc()}. Durations are
     * greater than zero.
     */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the interval between two checks. Default: 1 minute. */
        Optional<Duration> interval();

        /** Returns the timeout of a check. Default: 15 seconds. */
        Optional<Duration> timeout();

        /** Returns the number of consecutive failed checks that makes an endpoint unhealthy. Default: 5. */
        OptionalInt unhealthyThreshold();

        /** Returns the number of consecutive successful checks that makes an endpoint healthy. Default: 1. */
        OptionalInt healthyThreshold();

        /** Returns the maximum random delay before the first check. Default: none. */
        Optional<Duration> initialJitter();

        /** Returns the maximum random delay that is added to each interval. Default: none. */
        Optional<Duration> intervalJitter();

        /**
         * Returns the maximum random delay that is added to each interval, as a percentage of the interval. It is added
         * to {@link #intervalJitter()}. Default: none.
         */
        OptionalInt intervalJitterPercent();

        /**
         * Returns the percentage of healthy endpoints below which traffic goes to all endpoints, as a whole number or
         * as a string with a decimal number. Deprecated in favour of {@link OutlierDetection#healthyPanicThreshold()}.
         */
        Optional<IntOrString> healthyPanicThreshold();

        /**
         * Returns whether requests fail when too few endpoints are healthy, instead of going to all endpoints. Default:
         * {@code false}.
         */
        Optional<Boolean> failTrafficOnPanic();

        /**
         * Returns the path of a file of the proxy that changes of health are logged to. If absent, they are not logged.
         */
        Optional<String> eventLogPath();

        /**
         * Returns whether every failed check is logged. Otherwise only the first of a series is logged. Default:
         * {@code false}.
         */
        Optional<Boolean> alwaysLogHealthCheckFailures();

        /** Returns the interval for destinations that have had no traffic yet. Default of Envoy: 60 seconds. */
        Optional<Duration> noTrafficInterval();

        /** Returns the checks over TCP. */
        Optional<Tcp> tcp();

        /** Returns the checks over HTTP. They apply to destinations with the protocol HTTP. */
        Optional<Http> http();

        /** Returns the checks over gRPC. They apply to destinations with the protocol gRPC. */
        Optional<Grpc> grpc();

        /** Returns whether checks reuse a connection. Default: {@code true}. */
        Optional<Boolean> reuseConnection();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these checks. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshHealthCheck.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Sets the checks over TCP. */
            public Builder tcp(Consumer<Tcp.Builder> tcp) {
                return tcp(ModelBuilder.build(Tcp.builder(), tcp));
            }

            /** Sets the checks over HTTP. */
            public Builder http(Consumer<Http.Builder> http) {
                return http(ModelBuilder.build(Http.builder(), http));
            }

            /** Sets the checks over gRPC. */
            public Builder grpc(Consumer<Grpc.Builder> grpc) {
                return grpc(ModelBuilder.build(Grpc.builder(), grpc));
            }
        }
    }

    /** Checks over TCP. */
    @Value.Immutable
    interface Tcp extends Model {
        /** Returns whether these checks are disabled. Default: {@code false}. */
        Optional<Boolean> disabled();

        /** Returns the bytes to send, in base64. If absent, a check succeeds when the connection is established. */
        Optional<String> send();

        /**
         * Returns the blocks of bytes, in base64, that the response must contain in this order. Other bytes between
         * them are ignored. If empty, a check succeeds when the connection is established.
         */
        List<String> receive();

        /** Returns checks that succeed when the connection is established. */
        static Tcp connect() {
            return builder().build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these checks. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Tcp}. */
        final class Builder extends ImmutableMeshHealthCheck.Tcp.Builder implements ModelBuilder<Tcp> {
            Builder() {}
        }
    }

    /** Checks over HTTP. */
    @Value.Immutable
    interface Http extends Model {
        /** Returns whether these checks are disabled. Default: {@code false}. */
        Optional<Boolean> disabled();

        /** Returns the path of the request. Default: {@code /}. */
        Optional<String> path();

        /** Returns the headers that are added to each request. */
        Optional<HeaderModifier> requestHeadersToAdd();

        /** Returns the HTTP statuses of a healthy endpoint. If empty, only 200. */
        List<Integer> expectedStatuses();

        /** Returns checks that request this path and expect one of these statuses. Without statuses they expect 200. */
        static Http get(String path, int... expectedStatuses) {
            Builder http = builder().path(path);
            for (int status : expectedStatuses) {
                http.addExpectedStatus(status);
            }
            return http.build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these checks. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Http}. */
        final class Builder extends ImmutableMeshHealthCheck.Http.Builder implements ModelBuilder<Http> {
            Builder() {}

            /** Sets the headers that are added to each request. */
            public Builder requestHeadersToAdd(Consumer<HeaderModifier.Builder> requestHeadersToAdd) {
                return requestHeadersToAdd(ModelBuilder.build(HeaderModifier.builder(), requestHeadersToAdd));
            }
        }
    }

    /** Checks over gRPC. */
    @Value.Immutable
    interface Grpc extends Model {
        /** Returns whether these checks are disabled. Default: {@code false}. */
        Optional<Boolean> disabled();

        /** Returns the name of the gRPC service that is checked. If absent, the server as a whole is checked. */
        Optional<String> serviceName();

        /** Returns the value of the {@code :authority} header. Default: the name of the Envoy cluster. */
        Optional<String> authority();

        /** Returns checks of the gRPC service with this name. */
        static Grpc service(String serviceName) {
            return builder().serviceName(serviceName).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these checks. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Grpc}. */
        final class Builder extends ImmutableMeshHealthCheck.Grpc.Builder implements ModelBuilder<Grpc> {
            Builder() {}
        }
    }
}

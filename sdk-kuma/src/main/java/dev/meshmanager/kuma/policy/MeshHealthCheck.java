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

/** How the proxies probe the endpoints that they send traffic to. API path: {@code /meshes/{mesh}/meshhealthchecks}. */
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

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshHealthCheck}. */
    final class Builder extends ImmutableMeshHealthCheck.Builder implements ModelBuilder<MeshHealthCheck> {
        Builder() {}

        /** Sets what the policy says. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** What a {@link MeshHealthCheck} says. */
    @Value.Immutable
    interface Spec extends ToPolicy.Spec<Conf> {
        /** Returns the checks of destinations. */
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
        final class Builder extends ImmutableMeshHealthCheck.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Adds checks of a destination. */
            public Builder addTo(Consumer<PolicyItemBuilder<Conf, Conf.Builder>> to) {
                return addTo(ModelBuilder.build(PolicyItemBuilder.of(Conf::builder), to));
            }
        }
    }

    /**
     * The checks; the control plane requires {@link #tcp()}, {@link #http()} or {@link #grpc()}. Durations are greater
     * than zero.
     */
    @Value.Immutable
    interface Conf extends Model {
        /** Returns the time from one check to the next; absent means one minute. */
        Optional<Duration> interval();

        /** Returns how long a check may take; absent means 15 seconds. */
        Optional<Duration> timeout();

        /** Returns the number of failed checks in a row that make an endpoint unhealthy; absent means 5. */
        OptionalInt unhealthyThreshold();

        /** Returns the number of successful checks in a row that make an endpoint healthy; absent means 1. */
        OptionalInt healthyThreshold();

        /** Returns the longest random wait before the first check; absent means none. */
        Optional<Duration> initialJitter();

        /** Returns the longest random wait that is added to each interval; absent means none. */
        Optional<Duration> intervalJitter();

        /**
         * Returns the longest random wait that is added to each interval, as a percentage of the interval; it adds to
         * {@link #intervalJitter()}. Absent means none.
         */
        OptionalInt intervalJitterPercent();

        /**
         * Returns the percentage of healthy endpoints below which traffic goes to all of them; deprecated in favour of
         * {@link OutlierDetection#healthyPanicThreshold()}.
         */
        Optional<IntOrString> healthyPanicThreshold();

        /**
         * Returns whether requests fail, rather than go to all endpoints, when too few are healthy; absent means
         * {@code false}.
         */
        Optional<Boolean> failTrafficOnPanic();

        /** Returns the path of a file of the proxy that changes of health are logged to; absent means no log. */
        Optional<String> eventLogPath();

        /** Returns whether every failed check is logged, not only the first; absent means {@code false}. */
        Optional<Boolean> alwaysLogHealthCheckFailures();

        /** Returns the interval while a destination has had no traffic yet; the proxy's default is 60 seconds. */
        Optional<Duration> noTrafficInterval();

        /** Returns the checks over TCP. */
        Optional<Tcp> tcp();

        /** Returns the checks over HTTP; they apply to destinations that speak HTTP. */
        Optional<Http> http();

        /** Returns the checks over gRPC; they apply to destinations that speak gRPC. */
        Optional<Grpc> grpc();

        /** Returns whether checks share a connection; absent means {@code true}. */
        Optional<Boolean> reuseConnection();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these checks. */
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
        /** Returns whether these checks are switched off; absent means {@code false}. */
        Optional<Boolean> disabled();

        /** Returns the bytes that are sent, in base64; absent means that connecting is enough. */
        Optional<String> send();

        /**
         * Returns blocks of bytes, in base64, that the answer must hold in this order, with others between them or not;
         * empty means that connecting is enough.
         */
        List<String> receive();

        /** Returns checks that connect, and nothing more. */
        static Tcp connect() {
            return builder().build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these checks. */
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
        /** Returns whether these checks are switched off; absent means {@code false}. */
        Optional<Boolean> disabled();

        /** Returns the path that is requested; absent means {@code /}. */
        Optional<String> path();

        /** Returns the headers that are put into each request. */
        Optional<HeaderModifier> requestHeadersToAdd();

        /** Returns the statuses of a healthy endpoint; empty means 200. */
        List<Integer> expectedStatuses();

        /** Returns checks that request this path and expect one of these statuses, or 200 if there are none. */
        static Http get(String path, int... expectedStatuses) {
            Builder http = builder().path(path);
            for (int status : expectedStatuses) {
                http.addExpectedStatus(status);
            }
            return http.build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these checks. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Http}. */
        final class Builder extends ImmutableMeshHealthCheck.Http.Builder implements ModelBuilder<Http> {
            Builder() {}

            /** Sets the headers that are put into each request. */
            public Builder requestHeadersToAdd(Consumer<HeaderModifier.Builder> requestHeadersToAdd) {
                return requestHeadersToAdd(ModelBuilder.build(HeaderModifier.builder(), requestHeadersToAdd));
            }
        }
    }

    /** Checks over gRPC. */
    @Value.Immutable
    interface Grpc extends Model {
        /** Returns whether these checks are switched off; absent means {@code false}. */
        Optional<Boolean> disabled();

        /** Returns the name of the service that is asked for; absent means the server as a whole. */
        Optional<String> serviceName();

        /** Returns the value of the {@code :authority} header; absent means the name of the proxy's cluster. */
        Optional<String> authority();

        /** Returns checks that ask for the service of this name. */
        static Grpc service(String serviceName) {
            return builder().serviceName(serviceName).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these checks. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Grpc}. */
        final class Builder extends ImmutableMeshHealthCheck.Grpc.Builder implements ModelBuilder<Grpc> {
            Builder() {}
        }
    }
}

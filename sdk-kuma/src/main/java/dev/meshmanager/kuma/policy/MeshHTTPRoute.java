package dev.meshmanager.kuma.policy;

import com.squareup.moshi.Json;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.policy.target.BackendRef;
import dev.meshmanager.kuma.policy.target.RoutePolicy;
import dev.meshmanager.kuma.policy.target.TargetRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A policy that routes HTTP requests to other destinations and changes them. API path:
 * {@code /meshes/{mesh}/meshhttproutes}.
 */
@Value.Enclosing
@Value.Immutable
public interface MeshHTTPRoute extends RoutePolicy {
    /** The kind. */
    MeshResourceType<MeshHTTPRoute> TYPE =
            ResourceType.mesh("MeshHTTPRoute", "meshhttproutes", MeshHTTPRoute.class, k -> k.shortName("mhttpr")
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

    /** Builds a {@link MeshHTTPRoute}. */
    final class Builder extends ImmutableMeshHTTPRoute.Builder implements ModelBuilder<MeshHTTPRoute> {
        Builder() {}

        /** Sets the spec. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** The spec of a {@link MeshHTTPRoute}. */
    @Value.Immutable
    interface Spec extends RoutePolicy.Spec {
        /** Returns the destinations whose requests are routed. */
        @Override
        List<To> to();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshHTTPRoute.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Adds a destination whose requests are routed. */
            public Builder addTo(Consumer<To.Builder> to) {
                return addTo(ModelBuilder.build(To.builder(), to));
            }
        }
    }

    /** A destination and the rules that route its requests. */
    @Value.Immutable
    interface To extends RoutePolicy.To {
        /**
         * Returns the host names that the rules apply to. Only routes of a built-in gateway support them. Default: the
         * host names of the listener.
         */
        List<String> hostnames();

        /** Returns the destination. The control plane requires it. */
        @Schema(required = true)
        @Override
        Optional<TargetRef> targetRef();

        /** Returns the rules. If several match a request, the one with the most specific match applies. */
        @Schema(required = true)
        @Override
        List<Rule> rules();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this entry. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link To}. */
        final class Builder extends ImmutableMeshHTTPRoute.To.Builder implements ModelBuilder<To> {
            Builder() {}

            /** Adds a rule that sends requests with the path {@code prefix}, or a path below it, to these backends. */
            public Builder addPathPrefix(String prefix, BackendRef... backendRefs) {
                return addRule(Rule.of(HttpRouteMatch.prefix(prefix), backendRefs));
            }

            /** Adds a rule. */
            public Builder addRule(Consumer<Rule.Builder> rule) {
                return addRule(ModelBuilder.build(Rule.builder(), rule));
            }
        }
    }

    /** A rule: the requests that it matches, and what is done with them. */
    @Value.Immutable
    interface Rule extends RoutePolicy.Rule {
        /**
         * Returns the matches. A request matches if it matches any of them. The control plane requires at least one.
         */
        @Schema(required = true, minItems = 1)
        List<HttpRouteMatch> matches();

        /** Returns the configuration. Its JSON name is {@code default}. */
        @Json(name = "default")
        @Schema(required = true)
        @Override
        Optional<Conf> conf();

        /** Returns a rule that sends the requests of this match to these backends. */
        static Rule of(HttpRouteMatch match, BackendRef... backendRefs) {
            return builder()
                    .addMatch(match)
                    .conf(c -> c.addBackendRefs(backendRefs))
                    .build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rule}. */
        final class Builder extends ImmutableMeshHTTPRoute.Rule.Builder implements ModelBuilder<Rule> {
            Builder() {}

            /** Adds a match of requests with the path {@code prefix} or a path below it. */
            public Builder addPathPrefix(String prefix) {
                return addMatch(HttpRouteMatch.prefix(prefix));
            }

            /** Adds a match. */
            public Builder addMatch(Consumer<HttpRouteMatch.Builder> match) {
                return addMatch(ModelBuilder.build(HttpRouteMatch.builder(), match));
            }

            /** Sets the configuration. */
            public Builder conf(Consumer<Conf.Builder> conf) {
                return conf(ModelBuilder.build(Conf.builder(), conf));
            }
        }
    }

    /** The filters and backends of a rule. */
    @Value.Immutable
    interface Conf extends RoutePolicy.Conf {
        /** Returns the filters that change requests and responses. */
        List<HttpRouteFilter> filters();

        /** Returns the backends. If empty, requests go to the destination itself. */
        @Override
        List<BackendRef> backendRefs();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshHTTPRoute.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Adds a filter. */
            public Builder addFilter(Consumer<HttpRouteFilter.Builder> filter) {
                return addFilter(ModelBuilder.build(HttpRouteFilter.builder(), filter));
            }

            /** Adds a backend. */
            public Builder addBackendRef(Consumer<BackendRef.Builder> backendRef) {
                return addBackendRef(ModelBuilder.build(BackendRef.builder(), backendRef));
            }
        }
    }
}

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
 * Where HTTP requests to a destination really go, and how they are changed on the way. API path:
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

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshHTTPRoute}. */
    final class Builder extends ImmutableMeshHTTPRoute.Builder implements ModelBuilder<MeshHTTPRoute> {
        Builder() {}

        /** Sets what the policy says. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** What a {@link MeshHTTPRoute} says. */
    @Value.Immutable
    interface Spec extends RoutePolicy.Spec {
        /** Returns the destinations whose requests are routed. */
        @Override
        List<To> to();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this spec. */
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

    /** A destination and where its requests really go. */
    @Value.Immutable
    interface To extends RoutePolicy.To {
        /**
         * Returns the host names that requests must ask for; only routes of a built-in gateway have them. Empty means
         * those of the gateway's listener.
         */
        List<String> hostnames();

        /** Returns the destination; the control plane requires it. */
        @Schema(required = true)
        @Override
        Optional<TargetRef> targetRef();

        /** Returns the rules; of those that match a request, the one with the most specific match applies. */
        @Schema(required = true)
        @Override
        List<Rule> rules();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this entry. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link To}. */
        final class Builder extends ImmutableMeshHTTPRoute.To.Builder implements ModelBuilder<To> {
            Builder() {}

            /** Adds a rule that sends the requests whose path is {@code prefix} or is below it to these places. */
            public Builder addPathPrefix(String prefix, BackendRef... backendRefs) {
                return addRule(Rule.of(HttpRouteMatch.prefix(prefix), backendRefs));
            }

            /** Adds a rule. */
            public Builder addRule(Consumer<Rule.Builder> rule) {
                return addRule(ModelBuilder.build(Rule.builder(), rule));
            }
        }
    }

    /** Requests and what happens to them. */
    @Value.Immutable
    interface Rule extends RoutePolicy.Rule {
        /** Returns which requests are meant, any of these; the control plane requires one. */
        @Schema(required = true, minItems = 1)
        List<HttpRouteMatch> matches();

        /** Returns what applies; the member is called {@code default}. */
        @Json(name = "default")
        @Schema(required = true)
        @Override
        Optional<Conf> conf();

        /** Returns the rule that sends the requests of this match to these places. */
        static Rule of(HttpRouteMatch match, BackendRef... backendRefs) {
            return builder()
                    .addMatch(match)
                    .conf(c -> c.addBackendRefs(backendRefs))
                    .build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rule}. */
        final class Builder extends ImmutableMeshHTTPRoute.Rule.Builder implements ModelBuilder<Rule> {
            Builder() {}

            /** Adds the requests whose path is {@code prefix} or is below it. */
            public Builder addPathPrefix(String prefix) {
                return addMatch(HttpRouteMatch.prefix(prefix));
            }

            /** Adds requests that are meant. */
            public Builder addMatch(Consumer<HttpRouteMatch.Builder> match) {
                return addMatch(ModelBuilder.build(HttpRouteMatch.builder(), match));
            }

            /** Sets what applies. */
            public Builder conf(Consumer<Conf.Builder> conf) {
                return conf(ModelBuilder.build(Conf.builder(), conf));
            }
        }
    }

    /** How requests are changed and where they go. */
    @Value.Immutable
    interface Conf extends RoutePolicy.Conf {
        /** Returns how requests and responses are changed. */
        List<HttpRouteFilter> filters();

        /** Returns where traffic goes; empty means to the destination itself. */
        @Override
        List<BackendRef> backendRefs();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Conf}. */
        final class Builder extends ImmutableMeshHTTPRoute.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Adds a change of requests or responses. */
            public Builder addFilter(Consumer<HttpRouteFilter.Builder> filter) {
                return addFilter(ModelBuilder.build(HttpRouteFilter.builder(), filter));
            }

            /** Adds a place that traffic goes to. */
            public Builder addBackendRef(Consumer<BackendRef.Builder> backendRef) {
                return addBackendRef(ModelBuilder.build(BackendRef.builder(), backendRef));
            }
        }
    }
}

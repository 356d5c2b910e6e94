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

/** A policy that routes TCP connections to other destinations. API path: {@code /meshes/{mesh}/meshtcproutes}. */
@Value.Enclosing
@Value.Immutable
public interface MeshTCPRoute extends RoutePolicy {
    /** The kind. */
    MeshResourceType<MeshTCPRoute> TYPE =
            ResourceType.mesh("MeshTCPRoute", "meshtcproutes", MeshTCPRoute.class, k -> k.shortName("mtcpr")
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

    /** Builds a {@link MeshTCPRoute}. */
    final class Builder extends ImmutableMeshTCPRoute.Builder implements ModelBuilder<MeshTCPRoute> {
        Builder() {}

        /** Sets the spec. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** The spec of a {@link MeshTCPRoute}. */
    @Value.Immutable
    interface Spec extends RoutePolicy.Spec {
        /** Returns the destinations whose connections are routed. */
        @Schema(minItems = 1)
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
        final class Builder extends ImmutableMeshTCPRoute.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Adds a destination whose connections are routed. */
            public Builder addTo(Consumer<To.Builder> to) {
                return addTo(ModelBuilder.build(To.builder(), to));
            }
        }
    }

    /** A destination and the rule that routes its connections. */
    @Value.Immutable
    interface To extends RoutePolicy.To {
        /** Returns the destination. The control plane requires it. */
        @Schema(required = true)
        @Override
        Optional<TargetRef> targetRef();

        /** Returns the rules. There can be only one. */
        @Schema(required = true, maxItems = 1)
        @Override
        List<Rule> rules();

        /** Returns an entry that sends the connections of a destination to these backends. */
        static To of(TargetRef targetRef, BackendRef... backendRefs) {
            return builder()
                    .targetRef(targetRef)
                    .addRule(r -> r.conf(c -> c.addBackendRefs(backendRefs)))
                    .build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this entry. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link To}. */
        final class Builder extends ImmutableMeshTCPRoute.To.Builder implements ModelBuilder<To> {
            Builder() {}

            /** Adds the rule. */
            public Builder addRule(Consumer<Rule.Builder> rule) {
                return addRule(ModelBuilder.build(Rule.builder(), rule));
            }
        }
    }

    /** A rule. It matches every connection. */
    @Value.Immutable
    interface Rule extends RoutePolicy.Rule {
        /** Returns the configuration. Its JSON name is {@code default}. */
        @Json(name = "default")
        @Schema(required = true)
        @Override
        Optional<Conf> conf();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rule}. */
        final class Builder extends ImmutableMeshTCPRoute.Rule.Builder implements ModelBuilder<Rule> {
            Builder() {}

            /** Sets the configuration. */
            public Builder conf(Consumer<Conf.Builder> conf) {
                return conf(ModelBuilder.build(Conf.builder(), conf));
            }
        }
    }

    /** The backends of a rule. */
    @Value.Immutable
    interface Conf extends RoutePolicy.Conf {
        /** Returns the backends. If empty, connections go to the destination itself. */
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
        final class Builder extends ImmutableMeshTCPRoute.Conf.Builder implements ModelBuilder<Conf> {
            Builder() {}

            /** Adds a backend. */
            public Builder addBackendRef(Consumer<BackendRef.Builder> backendRef) {
                return addBackendRef(ModelBuilder.build(BackendRef.builder(), backendRef));
            }
        }
    }
}

package dev.meshmanager.kuma.mesh;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.WrittenBy;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.KindSync;
import dev.meshmanager.kuma.common.Warning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A mesh: a group of data plane proxies with common settings for mTLS, access logs, traces, metrics and routing. API
 * path: {@code /meshes}.
 */
@Value.Enclosing
@Value.Immutable
public interface Mesh extends GlobalResource {
    /** The kind. */
    GlobalResourceType<Mesh> TYPE = ResourceType.global(
            "Mesh",
            "meshes",
            Mesh.class,
            k -> k.shortName("m").flat().writtenBy(WrittenBy.GLOBAL).rank(2).trait(KindSync.TO_ZONES_UNRENAMED));

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns the settings for mutual TLS between proxies. Empty if mTLS is off. */
    Optional<Mtls> mtls();

    /** Returns the destinations of traces. */
    Optional<Tracing> tracing();

    /** Returns the destinations of access logs. */
    Optional<Logging> logging();

    /** Returns the settings for the metrics of proxies. */
    Optional<Metrics> metrics();

    /** Returns the settings for outbound traffic. */
    Optional<Networking> networking();

    /** Returns the settings for traffic to other zones and to destinations outside the mesh. */
    Optional<Routing> routing();

    /** Returns the constraints on the proxies that may join the mesh. */
    Optional<Constraints> constraints();

    /**
     * Returns the kinds of policies that the control plane does not create together with the mesh. {@code *} means all
     * kinds.
     */
    List<String> skipCreatingInitialPolicies();

    /** Returns whether the control plane creates a {@code MeshService} for each service. */
    Optional<MeshServices> meshServices();

    /** Returns the authority that issues the certificates of the mesh. Empty if mTLS is off. */
    default Optional<CertificateAuthority> enabledAuthority() {
        return mtls().flatMap(mtls -> mtls.backends().stream()
                .filter(backend ->
                        mtls.enabledBackend().isPresent() && backend.name().equals(mtls.enabledBackend()))
                .findFirst());
    }

    /**
     * Returns the warnings that the GUI shows on the page of this mesh. Makes no call.
     *
     * @param insight the counts of this mesh, from {@link MeshInsight#TYPE}
     */
    default List<Warning> warnings(MeshInsight insight) {
        return MeshWarnings.of(this, insight);
    }

    /** Returns an empty builder. {@code name} is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this mesh. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Mesh}. */
    final class Builder extends ImmutableMesh.Builder implements ModelBuilder<Mesh> {
        Builder() {}

        /** Sets the settings for mutual TLS between proxies. */
        public Builder mtls(Consumer<Mtls.Builder> mtls) {
            return mtls(ModelBuilder.build(Mtls.builder(), mtls));
        }

        /** Sets the destinations of traces. */
        public Builder tracing(Consumer<Tracing.Builder> tracing) {
            return tracing(ModelBuilder.build(Tracing.builder(), tracing));
        }

        /** Sets the destinations of access logs. */
        public Builder logging(Consumer<Logging.Builder> logging) {
            return logging(ModelBuilder.build(Logging.builder(), logging));
        }

        /** Sets the settings for the metrics of proxies. */
        public Builder metrics(Consumer<Metrics.Builder> metrics) {
            return metrics(ModelBuilder.build(Metrics.builder(), metrics));
        }

        /** Sets the settings for outbound traffic. */
        public Builder networking(Consumer<Networking.Builder> networking) {
            return networking(ModelBuilder.build(Networking.builder(), networking));
        }

        /** Sets the settings for traffic to other zones and to destinations outside the mesh. */
        public Builder routing(Consumer<Routing.Builder> routing) {
            return routing(ModelBuilder.build(Routing.builder(), routing));
        }

        /** Sets the constraints on the proxies that may join the mesh. */
        public Builder constraints(Consumer<Constraints.Builder> constraints) {
            return constraints(ModelBuilder.build(Constraints.builder(), constraints));
        }

        /** Sets whether the control plane creates a {@code MeshService} for each service. */
        public Builder meshServices(Consumer<MeshServices.Builder> meshServices) {
            return meshServices(ModelBuilder.build(MeshServices.builder(), meshServices));
        }
    }

    /** The network settings of a mesh. */
    @Value.Immutable
    interface Networking extends Model {
        /** Returns the settings for outbound traffic. */
        Optional<Outbound> outbound();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Networking}. */
        final class Builder extends ImmutableMesh.Networking.Builder implements ModelBuilder<Networking> {
            Builder() {}

            /** Sets the settings for outbound traffic. */
            public Builder outbound(Consumer<Outbound.Builder> outbound) {
                return outbound(ModelBuilder.build(Outbound.builder(), outbound));
            }
        }
    }

    /** The settings for outbound traffic of a mesh. */
    @Value.Immutable
    interface Outbound extends Model {
        /** Returns whether proxies forward traffic to destinations outside the mesh. Default: {@code true}. */
        @Schema(keepsZero = true)
        Optional<Boolean> passthrough();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Outbound}. */
        final class Builder extends ImmutableMesh.Outbound.Builder implements ModelBuilder<Outbound> {
            Builder() {}
        }
    }

    /** The settings for traffic to other zones and to destinations outside the mesh. Default of each: {@code false}. */
    @Value.Immutable
    interface Routing extends Model {
        /** Returns whether proxies prefer destinations in their own zone. */
        Optional<Boolean> localityAwareLoadBalancing();

        /**
         * Returns whether traffic to other zones and to external services goes through the zone egress. It needs mTLS.
         */
        Optional<Boolean> zoneEgress();

        /** Returns whether traffic to each {@code MeshExternalService} is denied by default. */
        Optional<Boolean> defaultForbidMeshExternalServiceAccess();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Routing}. */
        final class Builder extends ImmutableMesh.Routing.Builder implements ModelBuilder<Routing> {
            Builder() {}
        }
    }

    /** The constraints on the members of a mesh. */
    @Value.Immutable
    interface Constraints extends Model {
        /** Returns the constraints on data plane proxies. */
        Optional<DataplaneProxyConstraints> dataplaneProxy();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Constraints}. */
        final class Builder extends ImmutableMesh.Constraints.Builder implements ModelBuilder<Constraints> {
            Builder() {}

            /** Sets the constraints on data plane proxies. */
            public Builder dataplaneProxy(Consumer<DataplaneProxyConstraints.Builder> dataplaneProxy) {
                return dataplaneProxy(ModelBuilder.build(DataplaneProxyConstraints.builder(), dataplaneProxy));
            }
        }
    }

    /** The constraints on the data plane proxies that may join a mesh. */
    @Value.Immutable
    interface DataplaneProxyConstraints extends Model {
        /**
         * Returns the requirements. A proxy must match at least one of them. If there are none, every proxy may join.
         */
        List<Rules> requirements();

        /**
         * Returns the restrictions. A proxy that matches one of them may not join, even if it matches a requirement.
         */
        List<Rules> restrictions();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link DataplaneProxyConstraints}. */
        final class Builder extends ImmutableMesh.DataplaneProxyConstraints.Builder
                implements ModelBuilder<DataplaneProxyConstraints> {
            Builder() {}

            /** Adds a requirement. A proxy must match at least one of them. */
            public Builder addRequirement(Consumer<Rules.Builder> requirement) {
                return addRequirement(ModelBuilder.build(Rules.builder(), requirement));
            }

            /** Adds a restriction. A proxy that matches it may not join. */
            public Builder addRestriction(Consumer<Rules.Builder> restriction) {
                return addRestriction(ModelBuilder.build(Rules.builder(), restriction));
            }
        }
    }

    /** Tags that a data plane proxy is matched by. */
    @Value.Immutable
    interface Rules extends Model {
        /** Returns the tags. A proxy matches if it has all of them. {@code *} matches any value that is not empty. */
        Map<String, String> tags();

        /** Returns a rule with these tags. */
        static Rules of(Map<String, String> tags) {
            return builder().tags(tags).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rules}. */
        final class Builder extends ImmutableMesh.Rules.Builder implements ModelBuilder<Rules> {
            Builder() {}
        }
    }

    /** Whether the control plane creates a {@code MeshService} for each service of a mesh. */
    @Value.Immutable
    interface MeshServices extends Model {
        /** Returns the mode. Default: {@code Disabled}. */
        Optional<Mode> mode();

        /** Returns the setting with this mode. */
        static MeshServices of(Mode mode) {
            return builder().mode(mode).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link MeshServices}. */
        final class Builder extends ImmutableMesh.MeshServices.Builder implements ModelBuilder<MeshServices> {
            Builder() {}
        }
    }

    /** Whether the control plane creates a {@code MeshService} for each service, and whether proxies use it. */
    final class Mode extends OpenEnum {
        /** No {@code MeshService} is created. */
        public static final Mode DISABLED = of("Disabled");
        /** Each {@code MeshService} is created and used, in addition to the {@code kuma.io/service} tags. */
        public static final Mode EVERYWHERE = of("Everywhere");
        /** Each {@code MeshService} is created. It is used by the proxies that have it in their reachable backends. */
        public static final Mode REACHABLE_BACKENDS = of("ReachableBackends");
        /** Each {@code MeshService} is created and used instead of the {@code kuma.io/service} tags. */
        public static final Mode EXCLUSIVE = of("Exclusive");

        private Mode(String value) {
            super(value);
        }

        /** Returns the value with this name. Names that the SDK does not know are allowed. */
        public static Mode of(String value) {
            return new Mode(value);
        }
    }
}

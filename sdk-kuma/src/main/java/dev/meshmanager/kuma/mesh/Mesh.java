package dev.meshmanager.kuma.mesh;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.WrittenBy;
import dev.meshmanager.kuma.common.KindSync;
import dev.meshmanager.kuma.common.Warning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A mesh: data plane proxies that know of each other, and what holds for all of them. API path: {@code /meshes}. */
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

    /** Returns mutual TLS between proxies; absent means none. */
    Optional<Mtls> mtls();

    /** Returns where traces go. */
    Optional<Tracing> tracing();

    /** Returns where access logs go. */
    Optional<Logging> logging();

    /** Returns how proxies offer their metrics. */
    Optional<Metrics> metrics();

    /** Returns how traffic leaves proxies. */
    Optional<Networking> networking();

    /** Returns how traffic crosses zones and leaves the mesh. */
    Optional<Routing> routing();

    /** Returns what may join the mesh. */
    Optional<Constraints> constraints();

    /** Returns the kinds of policies that the control plane does not create with the mesh; {@code *} stands for all. */
    List<String> skipCreatingInitialPolicies();

    /** Returns whether services are resources of their own. */
    Optional<MeshServices> meshServices();

    /** Returns the certificate authority that issues the certificates of the mesh, if mTLS is on. */
    default Optional<CertificateAuthority> enabledAuthority() {
        return mtls().flatMap(mtls -> mtls.backends().stream()
                .filter(backend ->
                        mtls.enabledBackend().isPresent() && backend.name().equals(mtls.enabledBackend()))
                .findFirst());
    }

    /** Returns what the GUI warns of, given what the control plane counts in this mesh. */
    default List<Warning> warnings(MeshInsight insight) {
        return MeshWarnings.of(this, insight);
    }

    /** Returns a builder with nothing set; it needs {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this mesh. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Mesh}. */
    final class Builder extends ImmutableMesh.Builder implements ModelBuilder<Mesh> {
        Builder() {}

        /** Sets mutual TLS between proxies. */
        public Builder mtls(Consumer<Mtls.Builder> mtls) {
            return mtls(ModelBuilder.build(Mtls.builder(), mtls));
        }

        /** Sets where traces go. */
        public Builder tracing(Consumer<Tracing.Builder> tracing) {
            return tracing(ModelBuilder.build(Tracing.builder(), tracing));
        }

        /** Sets where access logs go. */
        public Builder logging(Consumer<Logging.Builder> logging) {
            return logging(ModelBuilder.build(Logging.builder(), logging));
        }

        /** Sets how proxies offer their metrics. */
        public Builder metrics(Consumer<Metrics.Builder> metrics) {
            return metrics(ModelBuilder.build(Metrics.builder(), metrics));
        }

        /** Sets how traffic leaves proxies. */
        public Builder networking(Consumer<Networking.Builder> networking) {
            return networking(ModelBuilder.build(Networking.builder(), networking));
        }

        /** Sets how traffic crosses zones and leaves the mesh. */
        public Builder routing(Consumer<Routing.Builder> routing) {
            return routing(ModelBuilder.build(Routing.builder(), routing));
        }

        /** Sets what may join the mesh. */
        public Builder constraints(Consumer<Constraints.Builder> constraints) {
            return constraints(ModelBuilder.build(Constraints.builder(), constraints));
        }

        /** Sets whether services are resources of their own. */
        public Builder meshServices(Consumer<MeshServices.Builder> meshServices) {
            return meshServices(ModelBuilder.build(MeshServices.builder(), meshServices));
        }
    }

    /** How traffic leaves the proxies of a mesh. */
    @Value.Immutable
    interface Networking extends Model {
        /** Returns what holds for outbound traffic. */
        Optional<Outbound> outbound();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Networking}. */
        final class Builder extends ImmutableMesh.Networking.Builder implements ModelBuilder<Networking> {
            Builder() {}

            /** Sets what holds for outbound traffic. */
            public Builder outbound(Consumer<Outbound.Builder> outbound) {
                return outbound(ModelBuilder.build(Outbound.builder(), outbound));
            }
        }
    }

    /** What holds for outbound traffic. */
    @Value.Immutable
    interface Outbound extends Model {
        /** Returns whether traffic to destinations that the mesh does not know passes; absent means yes. */
        Optional<Boolean> passthrough();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Outbound}. */
        final class Builder extends ImmutableMesh.Outbound.Builder implements ModelBuilder<Outbound> {
            Builder() {}
        }
    }

    /** How traffic crosses zones and leaves the mesh. What is absent is off. */
    @Value.Immutable
    interface Routing extends Model {
        /** Returns whether destinations in the same zone come first. */
        Optional<Boolean> localityAwareLoadBalancing();

        /** Returns whether traffic to other zones and to external services goes through the zone egress; needs mTLS. */
        Optional<Boolean> zoneEgress();

        /** Returns whether traffic to a {@code MeshExternalService} is blocked. */
        Optional<Boolean> defaultForbidMeshExternalServiceAccess();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Routing}. */
        final class Builder extends ImmutableMesh.Routing.Builder implements ModelBuilder<Routing> {
            Builder() {}
        }
    }

    /** What may join a mesh. */
    @Value.Immutable
    interface Constraints extends Model {
        /** Returns which data plane proxies may join. */
        Optional<DataplaneProxyConstraints> dataplaneProxy();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Constraints}. */
        final class Builder extends ImmutableMesh.Constraints.Builder implements ModelBuilder<Constraints> {
            Builder() {}

            /** Sets which data plane proxies may join. */
            public Builder dataplaneProxy(Consumer<DataplaneProxyConstraints.Builder> dataplaneProxy) {
                return dataplaneProxy(ModelBuilder.build(DataplaneProxyConstraints.builder(), dataplaneProxy));
            }
        }
    }

    /** Which data plane proxies may join a mesh. */
    @Value.Immutable
    interface DataplaneProxyConstraints extends Model {
        /** Returns the rules of which a proxy must meet at least one; empty means none is needed. */
        List<Rules> requirements();

        /** Returns the rules of which a proxy must not meet any; they come first. */
        List<Rules> restrictions();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link DataplaneProxyConstraints}. */
        final class Builder extends ImmutableMesh.DataplaneProxyConstraints.Builder
                implements ModelBuilder<DataplaneProxyConstraints> {
            Builder() {}

            /** Adds a rule of which a proxy must meet at least one. */
            public Builder addRequirement(Consumer<Rules.Builder> requirement) {
                return addRequirement(ModelBuilder.build(Rules.builder(), requirement));
            }

            /** Adds a rule that a proxy must not meet. */
            public Builder addRestriction(Consumer<Rules.Builder> restriction) {
                return addRestriction(ModelBuilder.build(Rules.builder(), restriction));
            }
        }
    }

    /** Tags that a data plane proxy has. */
    @Value.Immutable
    interface Rules extends Model {
        /** Returns the tags, all of which are meant; {@code *} stands for any value that is not empty. */
        Map<String, String> tags();

        /** Returns a rule of these tags. */
        static Rules of(Map<String, String> tags) {
            return builder().tags(tags).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this rule. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rules}. */
        final class Builder extends ImmutableMesh.Rules.Builder implements ModelBuilder<Rules> {
            Builder() {}
        }
    }

    /** Whether the services of a mesh are resources of their own. */
    @Value.Immutable
    interface MeshServices extends Model {
        /** Returns whether and where they are; absent means {@code Disabled}. */
        Optional<Mode> mode();

        /** Returns the setting of this mode. */
        static MeshServices of(Mode mode) {
            return builder().mode(mode).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this setting. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link MeshServices}. */
        final class Builder extends ImmutableMesh.MeshServices.Builder implements ModelBuilder<MeshServices> {
            Builder() {}
        }
    }

    /** Whether and where the control plane makes and uses a {@code MeshService} for each service. */
    final class Mode extends OpenEnum {
        /** None are made. */
        public static final Mode DISABLED = of("Disabled");
        /** They are made and used beside {@code kuma.io/service} tags. */
        public static final Mode EVERYWHERE = of("Everywhere");
        /** They are made, and used where a proxy names them as reachable. */
        public static final Mode REACHABLE_BACKENDS = of("ReachableBackends");
        /** They are made and used, and {@code kuma.io/service} tags are not. */
        public static final Mode EXCLUSIVE = of("Exclusive");

        private Mode(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static Mode of(String value) {
            return new Mode(value);
        }
    }
}

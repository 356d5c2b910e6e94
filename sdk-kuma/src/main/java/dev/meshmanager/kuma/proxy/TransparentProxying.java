package dev.meshmanager.kuma.proxy;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** How the traffic of an application is redirected through its sidecar. */
@Value.Enclosing
@Value.Immutable
public interface TransparentProxying extends Model {
    /** Returns the port that all inbound traffic is redirected to. */
    OptionalInt redirectPortInbound();

    /** Returns the port that all outbound traffic is redirected to. */
    OptionalInt redirectPortOutbound();

    /** Returns the services that may be reached by the addresses of their instances; {@code *} means all of them. */
    List<String> directAccessServices();

    /** Returns the {@code kuma.io/service} tags of the services that may be reached; empty means all of them. */
    List<String> reachableServices();

    /** Returns the IP versions that are redirected; absent means both. */
    Optional<IpFamilyMode> ipFamilyMode();

    /** Returns the services that may be reached, by reference; absent means all of them. */
    Optional<ReachableBackends> reachableBackends();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from these settings. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TransparentProxying}. */
    final class Builder extends ImmutableTransparentProxying.Builder implements ModelBuilder<TransparentProxying> {
        Builder() {}

        /** Sets the services that may be reached, by reference. */
        public Builder reachableBackends(Consumer<ReachableBackends.Builder> reachableBackends) {
            return reachableBackends(ModelBuilder.build(ReachableBackends.builder(), reachableBackends));
        }
    }

    /** The services that an application may reach. */
    @Value.Immutable
    interface ReachableBackends extends Model {
        /** Returns references to the services. */
        List<ReachableBackendRef> refs();

        /** Returns the services that these references mean. */
        static ReachableBackends of(ReachableBackendRef... refs) {
            return builder().addRefs(refs).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these services. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ReachableBackends}. */
        final class Builder extends ImmutableTransparentProxying.ReachableBackends.Builder
                implements ModelBuilder<ReachableBackends> {
            Builder() {}

            /** Adds a reference to services. */
            public Builder addRef(Consumer<ReachableBackendRef.Builder> ref) {
                return addRef(ModelBuilder.build(ReachableBackendRef.builder(), ref));
            }
        }
    }

    /** Refers to a service by name, or to services by labels. */
    @Value.Immutable
    interface ReachableBackendRef extends Model {
        /**
         * Returns what is referred to: a {@code MeshService}, {@code MeshMultiZoneService} or
         * {@code MeshExternalService}.
         */
        @Schema(anyText = true)
        Optional<TargetRefKind> kind();

        /** Returns the name. */
        Optional<String> name();

        /** Returns the Kubernetes namespace. */
        Optional<String> namespace();

        /** Returns the port; absent means all of them. */
        OptionalInt port();

        /** Returns the labels that the services must have; they stand in place of a name. */
        Map<String, String> labels();

        /** Returns a reference to a port of the service of this name. */
        static ReachableBackendRef meshService(String name, int port) {
            return builder()
                    .kind(TargetRefKind.MESH_SERVICE)
                    .name(name)
                    .port(port)
                    .build();
        }

        /** Returns a reference to the external service of this name. */
        static ReachableBackendRef meshExternalService(String name) {
            return builder()
                    .kind(TargetRefKind.MESH_EXTERNAL_SERVICE)
                    .name(name)
                    .build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this reference. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ReachableBackendRef}. */
        final class Builder extends ImmutableTransparentProxying.ReachableBackendRef.Builder
                implements ModelBuilder<ReachableBackendRef> {
            Builder() {}
        }
    }

    /** Which IP versions are redirected. */
    final class IpFamilyMode extends OpenEnum {
        /** What older proxies say; not for new ones. */
        public static final IpFamilyMode UNSPECIFIED = of("UnSpecified");
        /** IPv4 and IPv6. */
        public static final IpFamilyMode DUAL_STACK = of("DualStack");
        /** IPv4 only. */
        public static final IpFamilyMode IPV4 = of("IPv4");
        /** IPv6 only. */
        public static final IpFamilyMode IPV6 = of("IPv6");

        private IpFamilyMode(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static IpFamilyMode of(String value) {
            return new IpFamilyMode(value);
        }
    }
}

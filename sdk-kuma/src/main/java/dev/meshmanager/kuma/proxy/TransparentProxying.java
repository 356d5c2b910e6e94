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

/** The settings for redirecting the traffic of an application to its sidecar. */
@Value.Enclosing
@Value.Immutable
public interface TransparentProxying extends Model {
    /** Returns the port that all inbound traffic is redirected to. */
    OptionalInt redirectPortInbound();

    /** Returns the port that all outbound traffic is redirected to. */
    OptionalInt redirectPortOutbound();

    /**
     * Returns the services that the application may reach by the addresses of their instances. {@code *} means all
     * services.
     */
    List<String> directAccessServices();

    /**
     * Returns the {@code kuma.io/service} tags of the services that the application may reach. If there are none, it
     * may reach all services.
     */
    List<String> reachableServices();

    /** Returns the IP versions of the traffic that is redirected. Default: both. */
    Optional<IpFamilyMode> ipFamilyMode();

    /** Returns references to the services that the application may reach. Default: all services. */
    Optional<ReachableBackends> reachableBackends();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of these settings. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TransparentProxying}. */
    final class Builder extends ImmutableTransparentProxying.Builder implements ModelBuilder<TransparentProxying> {
        Builder() {}

        /** Sets references to the services that the application may reach. */
        public Builder reachableBackends(Consumer<ReachableBackends.Builder> reachableBackends) {
            return reachableBackends(ModelBuilder.build(ReachableBackends.builder(), reachableBackends));
        }
    }

    /** References to the services that an application may reach. */
    @Value.Immutable
    interface ReachableBackends extends Model {
        /** Returns the references. */
        List<ReachableBackendRef> refs();

        /** Returns the services with these references. */
        static ReachableBackends of(ReachableBackendRef... refs) {
            return builder().addRefs(refs).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these services. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ReachableBackends}. */
        final class Builder extends ImmutableTransparentProxying.ReachableBackends.Builder
                implements ModelBuilder<ReachableBackends> {
            Builder() {}

            /** Adds a reference. */
            public Builder addRef(Consumer<ReachableBackendRef.Builder> ref) {
                return addRef(ModelBuilder.build(ReachableBackendRef.builder(), ref));
            }
        }
    }

    /** A reference to one service by name, or to several services by labels. */
    @Value.Immutable
    interface ReachableBackendRef extends Model {
        /** Returns the kind: {@code MeshService}, {@code MeshMultiZoneService} or {@code MeshExternalService}. */
        @Schema(anyText = true)
        Optional<TargetRefKind> kind();

        /** Returns the name. */
        Optional<String> name();

        /** Returns the Kubernetes namespace. */
        Optional<String> namespace();

        /** Returns the port of the service. Default: all ports. */
        @Schema(keepsZero = true)
        OptionalInt port();

        /** Returns the labels that the services must have. They replace the name. */
        Map<String, String> labels();

        /** Returns a reference to a port of the {@code MeshService} with this name. */
        static ReachableBackendRef meshService(String name, int port) {
            return builder()
                    .kind(TargetRefKind.MESH_SERVICE)
                    .name(name)
                    .port(port)
                    .build();
        }

        /** Returns a reference to the {@code MeshExternalService} with this name. */
        static ReachableBackendRef meshExternalService(String name) {
            return builder()
                    .kind(TargetRefKind.MESH_EXTERNAL_SERVICE)
                    .name(name)
                    .build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this reference. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ReachableBackendRef}. */
        final class Builder extends ImmutableTransparentProxying.ReachableBackendRef.Builder
                implements ModelBuilder<ReachableBackendRef> {
            Builder() {}
        }
    }

    /** The IP versions of the traffic that is redirected. */
    final class IpFamilyMode extends OpenEnum {
        /** No version. Only older proxies send it. */
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

        /** Returns the value with this name. Names that the SDK does not know are allowed. */
        public static IpFamilyMode of(String value) {
            return new IpFamilyMode(value);
        }
    }
}

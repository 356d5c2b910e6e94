package dev.meshmanager.kuma.service;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.ProtobufJson;
import dev.meshmanager.kuma.common.DataplaneStat;
import dev.meshmanager.kuma.common.KindSync;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The number of proxies and the status of a service, which is identified by its {@code kuma.io/service} tag. Read-only.
 * API path: {@code /meshes/{mesh}/service-insights}.
 */
@ProtobufJson
@Value.Immutable
public interface ServiceInsight extends MeshResource {
    /** The kind. */
    MeshResourceType<ServiceInsight> TYPE =
            ResourceType.mesh("ServiceInsight", "service-insights", ServiceInsight.class, k -> k.flat()
                    .asInsight()
                    .trait(KindSync.TO_ZONES_UNRENAMED));

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns the status of the service. */
    Optional<Status> status();

    /** Returns the number of data plane proxies that serve the service. */
    Optional<DataplaneStat> dataplanes();

    /** Returns the number of proxies by the authority that issued their certificate. */
    Map<String, Long> issuedBackends();

    /** Returns the type of the service. Default: {@code internal}. */
    Optional<ServiceType> serviceType();

    /**
     * Returns the host and port of the service in the mesh, for example {@code backend.mesh:80}. Only internal services
     * have it.
     */
    Optional<String> addressPort();

    /** Returns the names of the zones with proxies of the service. */
    List<String> zones();

    /** Returns an empty builder. {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this insight. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ServiceInsight}. */
    final class Builder extends ImmutableServiceInsight.Builder implements ModelBuilder<ServiceInsight> {
        Builder() {}
    }

    /** The status of a service. */
    final class Status extends OpenEnum {
        /** All proxies of the service are online. */
        public static final Status ONLINE = of("online");
        /** No proxy of the service is online. */
        public static final Status OFFLINE = of("offline");
        /** Some proxies of the service are online. */
        public static final Status PARTIALLY_DEGRADED = of("partially_degraded");
        /** The service is outside the mesh, so the control plane does not know its status. */
        public static final Status NOT_AVAILABLE = of("not_available");
        /** The control plane does not know the status. */
        public static final Status NONE = of("none");

        private Status(String value) {
            super(value);
        }

        /** Returns the value with this name. Names that the SDK does not know are allowed. */
        public static Status of(String value) {
            return new Status(value);
        }
    }

    /** The type of a service. */
    final class ServiceType extends OpenEnum {
        /** A service in the mesh. */
        public static final ServiceType INTERNAL = of("internal");
        /** A service outside the mesh. */
        public static final ServiceType EXTERNAL = of("external");
        /** A delegated gateway. */
        public static final ServiceType GATEWAY_DELEGATED = of("gateway_delegated");
        /** A built-in gateway. */
        public static final ServiceType GATEWAY_BUILTIN = of("gateway_builtin");

        private ServiceType(String value) {
            super(value);
        }

        /** Returns the value with this name. Names that the SDK does not know are allowed. */
        public static ServiceType of(String value) {
            return new ServiceType(value);
        }
    }
}

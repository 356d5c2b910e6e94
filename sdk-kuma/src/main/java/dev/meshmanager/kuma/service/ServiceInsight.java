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
 * What the control plane knows about a service, by its {@code kuma.io/service} tag. API path:
 * {@code /meshes/{mesh}/service-insights}.
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

    /** Returns how the service is. */
    Optional<Status> status();

    /** Returns how many data plane proxies are behind it. */
    Optional<DataplaneStat> dataplanes();

    /** Returns how many proxies have a certificate, by the authority that issued it. */
    Map<String, Long> issuedBackends();

    /** Returns what sort of service it is; absent means {@code internal}. */
    Optional<ServiceType> serviceType();

    /** Returns the host and port in the mesh, as in {@code backend.mesh:80}; only on internal services. */
    Optional<String> addressPort();

    /** Returns the zones that it has proxies in. */
    List<String> zones();

    /** Returns a builder with nothing set; it needs {@code mesh} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this insight. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ServiceInsight}. */
    final class Builder extends ImmutableServiceInsight.Builder implements ModelBuilder<ServiceInsight> {
        Builder() {}
    }

    /** How a service is. */
    final class Status extends OpenEnum {
        /** All proxies behind it are online. */
        public static final Status ONLINE = of("online");
        /** No proxy behind it is online. */
        public static final Status OFFLINE = of("offline");
        /** Some proxies behind it are online. */
        public static final Status PARTIALLY_DEGRADED = of("partially_degraded");
        /** Nobody looks, since the service is outside of the mesh. */
        public static final Status NOT_AVAILABLE = of("not_available");
        /** Nothing is known. */
        public static final Status NONE = of("none");

        private Status(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static Status of(String value) {
            return new Status(value);
        }
    }

    /** What sort of service it is. */
    final class ServiceType extends OpenEnum {
        /** One in the mesh. */
        public static final ServiceType INTERNAL = of("internal");
        /** One outside of the mesh. */
        public static final ServiceType EXTERNAL = of("external");
        /** A delegated gateway. */
        public static final ServiceType GATEWAY_DELEGATED = of("gateway_delegated");
        /** A built-in gateway. */
        public static final ServiceType GATEWAY_BUILTIN = of("gateway_builtin");

        private ServiceType(String value) {
            super(value);
        }

        /** Returns the constant of this name, known or not. */
        public static ServiceType of(String value) {
            return new ServiceType(value);
        }
    }
}

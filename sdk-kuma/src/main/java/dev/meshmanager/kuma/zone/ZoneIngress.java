package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.KubernetesForm;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.WrittenBy;
import dev.meshmanager.kuma.common.EnvoyAdmin;
import dev.meshmanager.kuma.common.KindSync;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** The ingress of a zone: the proxy for traffic from other zones. API path: {@code /zoneingresses}. */
@Value.Enclosing
@Value.Immutable
public interface ZoneIngress extends GlobalResource, ZoneIngressSpec {
    /** The kind. */
    GlobalResourceType<ZoneIngress> TYPE =
            ResourceType.global("ZoneIngress", "zoneingresses", ZoneIngress.class, k -> k.shortName("zi")
                    .otherPath("zone-ingresses")
                    .flat()
                    .writtenBy(WrittenBy.ZONES)
                    .insight(ZoneIngressInsight.TYPE)
                    .kubernetes(KubernetesForm.IN_NAMESPACE)
                    .trait(KindSync.ACROSS_ZONES)
                    .until("3.0"));

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns an empty builder. {@code name} is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this ingress. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ZoneIngress}. */
    final class Builder extends ImmutableZoneIngress.Builder implements ModelBuilder<ZoneIngress> {
        Builder() {}

        /** Sets the addresses and ports of the ingress. */
        public Builder networking(Consumer<Networking.Builder> networking) {
            return networking(ModelBuilder.build(Networking.builder(), networking));
        }

        /** Adds a service that other zones reach through the ingress. */
        public Builder addAvailableService(Consumer<AvailableService.Builder> availableService) {
            return addAvailableService(ModelBuilder.build(AvailableService.builder(), availableService));
        }
    }

    /** The addresses and ports of the ingress of a zone. */
    @Value.Immutable
    interface Networking extends ZoneProxyNetworking {
        /**
         * Returns the IP address or host name under which other zones reach the ingress. It needs
         * {@link #advertisedPort()}.
         */
        @Override
        Optional<String> advertisedAddress();

        /** Returns the port under which other zones reach the ingress. It needs {@link #advertisedAddress()}. */
        @Override
        OptionalInt advertisedPort();

        /** Returns the settings of an ingress that listens on this address and port. It has no advertised address. */
        static Networking of(String address, int port) {
            return builder().address(address).port(port).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Networking}. */
        final class Builder extends ImmutableZoneIngress.Networking.Builder implements ModelBuilder<Networking> {
            Builder() {}

            /** Sets the settings of the admin API of Envoy. */
            public Builder admin(Consumer<EnvoyAdmin.Builder> admin) {
                return admin(ModelBuilder.build(EnvoyAdmin.builder(), admin));
            }
        }
    }

    /** A service that other zones reach through an ingress. */
    @Value.Immutable
    interface AvailableService extends Model {
        /** Returns the tags of the instances. */
        Map<String, String> tags();

        /** Returns the number of instances. */
        OptionalLong instances();

        /** Returns the name of the mesh of the instances. */
        Optional<String> mesh();

        /** Returns whether it is an external service. Default: {@code false}. */
        Optional<Boolean> externalService();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these instances. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link AvailableService}. */
        final class Builder extends ImmutableZoneIngress.AvailableService.Builder
                implements ModelBuilder<AvailableService> {
            Builder() {}
        }
    }
}

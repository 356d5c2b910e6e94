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

/** The ingress of a zone: the proxy that takes traffic from other zones. API path: {@code /zoneingresses}. */
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

    /** Returns a builder with nothing set; it needs {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this ingress. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ZoneIngress}. */
    final class Builder extends ImmutableZoneIngress.Builder implements ModelBuilder<ZoneIngress> {
        Builder() {}

        /** Sets where the ingress listens. */
        public Builder networking(Consumer<Networking.Builder> networking) {
            return networking(ModelBuilder.build(Networking.builder(), networking));
        }

        /** Adds a service that other zones reach through the ingress. */
        public Builder addAvailableService(Consumer<AvailableService.Builder> availableService) {
            return addAvailableService(ModelBuilder.build(AvailableService.builder(), availableService));
        }
    }

    /** Where the ingress of a zone listens. */
    @Value.Immutable
    interface Networking extends Model {
        /** Returns the IP address or host name at which the proxy takes connections. */
        Optional<String> address();

        /**
         * Returns the IP address or host name at which other zones reach the ingress; it needs
         * {@link #advertisedPort()} too.
         */
        Optional<String> advertisedAddress();

        /** Returns the port at which the proxy takes connections. */
        OptionalInt port();

        /** Returns the port at which other zones reach the ingress; it needs {@link #advertisedAddress()} too. */
        OptionalInt advertisedPort();

        /** Returns how the admin API of Envoy is offered. */
        Optional<EnvoyAdmin> admin();

        /** Returns a port that other zones reach at the address at which the proxy listens. */
        static Networking of(String address, int port) {
            return builder().address(address).port(port).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these settings. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Networking}. */
        final class Builder extends ImmutableZoneIngress.Networking.Builder implements ModelBuilder<Networking> {
            Builder() {}

            /** Sets how the admin API of Envoy is offered. */
            public Builder admin(Consumer<EnvoyAdmin.Builder> admin) {
                return admin(ModelBuilder.build(EnvoyAdmin.builder(), admin));
            }
        }
    }

    /** Instances of a service that other zones reach through an ingress. */
    @Value.Immutable
    interface AvailableService extends Model {
        /** Returns the tags that the instances have. */
        Map<String, String> tags();

        /** Returns how many instances there are. */
        OptionalLong instances();

        /** Returns the name of the mesh of the instances. */
        Optional<String> mesh();

        /** Returns whether the service is an external one; absent means no. */
        Optional<Boolean> externalService();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these instances. */
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

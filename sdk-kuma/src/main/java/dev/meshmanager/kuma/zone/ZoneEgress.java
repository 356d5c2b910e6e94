package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.KubernetesForm;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.WrittenBy;
import dev.meshmanager.kuma.common.EnvoyAdmin;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The egress of a zone: the proxy that sends traffic to other zones and external services. API path:
 * {@code /zoneegresses}.
 */
@Value.Enclosing
@Value.Immutable
public interface ZoneEgress extends GlobalResource, ZoneEgressSpec {
    /** The kind. */
    GlobalResourceType<ZoneEgress> TYPE =
            ResourceType.global("ZoneEgress", "zoneegresses", ZoneEgress.class, k -> k.shortName("ze")
                    .flat()
                    .writtenBy(WrittenBy.ZONES)
                    .insight(ZoneEgressInsight.TYPE)
                    .kubernetes(KubernetesForm.IN_NAMESPACE)
                    .until("3.0"));

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns a builder with nothing set; it needs {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this egress. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ZoneEgress}. */
    final class Builder extends ImmutableZoneEgress.Builder implements ModelBuilder<ZoneEgress> {
        Builder() {}

        /** Sets where the egress listens. */
        public Builder networking(Consumer<Networking.Builder> networking) {
            return networking(ModelBuilder.build(Networking.builder(), networking));
        }
    }

    /** Where the egress of a zone listens. */
    @Value.Immutable
    interface Networking extends Model {
        /** Returns the IP address or host name at which the proxy takes connections. */
        Optional<String> address();

        /** Returns the port at which the proxy takes connections. */
        OptionalInt port();

        /** Returns how the admin API of Envoy is offered. */
        Optional<EnvoyAdmin> admin();

        /** Returns a port at this address. */
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
        final class Builder extends ImmutableZoneEgress.Networking.Builder implements ModelBuilder<Networking> {
            Builder() {}

            /** Sets how the admin API of Envoy is offered. */
            public Builder admin(Consumer<EnvoyAdmin.Builder> admin) {
                return admin(ModelBuilder.build(EnvoyAdmin.builder(), admin));
            }
        }
    }
}

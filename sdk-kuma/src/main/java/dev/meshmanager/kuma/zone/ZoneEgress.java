package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.KubernetesForm;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.WrittenBy;
import dev.meshmanager.kuma.common.EnvoyAdmin;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The egress of a zone: the proxy for traffic to other zones and to external services. API path: {@code /zoneegresses}.
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

    /** Returns an empty builder. {@code name} is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this egress. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ZoneEgress}. */
    final class Builder extends ImmutableZoneEgress.Builder implements ModelBuilder<ZoneEgress> {
        Builder() {}

        /** Sets the address and ports of the egress. */
        public Builder networking(Consumer<Networking.Builder> networking) {
            return networking(ModelBuilder.build(Networking.builder(), networking));
        }
    }

    /** The address and ports of the egress of a zone. */
    @Value.Immutable
    interface Networking extends ZoneProxyNetworking {
        /** Returns the settings of an egress that listens on this address and port. */
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
        final class Builder extends ImmutableZoneEgress.Networking.Builder implements ModelBuilder<Networking> {
            Builder() {}

            /** Sets the settings of the admin API of Envoy. */
            public Builder admin(Consumer<EnvoyAdmin.Builder> admin) {
                return admin(ModelBuilder.build(EnvoyAdmin.builder(), admin));
            }
        }
    }
}

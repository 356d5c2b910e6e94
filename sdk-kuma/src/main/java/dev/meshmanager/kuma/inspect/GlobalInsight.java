package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The numbers of zones, services, proxies and resources over all meshes. API path: {@code /global-insight}. An absent
 * number is zero.
 */
@Value.Enclosing
@Value.Immutable
public interface GlobalInsight extends Model {
    /** Returns the time of the count. */
    Optional<Instant> createdAt();

    /** Returns the numbers of services. */
    Optional<Services> services();

    /** Returns the numbers of zones and zone proxies. */
    Optional<Zones> zones();

    /** Returns the numbers of data plane proxies. */
    Optional<Dataplanes> dataplanes();

    /** Returns the number of policies of all kinds. */
    Optional<Count> policies();

    /** Returns the number of meshes. */
    Optional<Count> meshes();

    /**
     * Returns the numbers of resources by the name of their kind. Only the kinds that the control plane counts are
     * included.
     */
    Map<String, Count> resources();

    /**
     * Returns the limits for {@code dataplanes}, {@code policies} and {@code zones}; 0 means unlimited. Only control
     * planes in Konnect have limits; for others the map is empty.
     */
    Map<String, Long> limits();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this insight. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link GlobalInsight}. */
    final class Builder extends ImmutableGlobalInsight.Builder implements ModelBuilder<GlobalInsight> {
        Builder() {}

        /** Sets the numbers of services. */
        public Builder services(Consumer<Services.Builder> services) {
            return services(ModelBuilder.build(Services.builder(), services));
        }

        /** Sets the numbers of zones and zone proxies. */
        public Builder zones(Consumer<Zones.Builder> zones) {
            return zones(ModelBuilder.build(Zones.builder(), zones));
        }

        /** Sets the numbers of data plane proxies. */
        public Builder dataplanes(Consumer<Dataplanes.Builder> dataplanes) {
            return dataplanes(ModelBuilder.build(Dataplanes.builder(), dataplanes));
        }

        /** Sets the number of policies of all kinds. */
        public Builder policies(Consumer<Count.Builder> policies) {
            return policies(ModelBuilder.build(Count.builder(), policies));
        }

        /** Sets the number of meshes. */
        public Builder meshes(Consumer<Count.Builder> meshes) {
            return meshes(ModelBuilder.build(Count.builder(), meshes));
        }

        /** Sets the number of resources of a kind. */
        public Builder putResource(String key, Consumer<Count.Builder> resource) {
            return putResource(key, ModelBuilder.build(Count.builder(), resource));
        }
    }

    /** The numbers of services by type. */
    @Value.Immutable
    interface Services extends Model {
        /** Returns the numbers of services that proxies in the mesh offer. */
        Optional<FullStatus> internal();

        /** Returns the number of services outside the mesh. */
        Optional<Count> external();

        /** Returns the numbers of services of built-in gateways. */
        Optional<FullStatus> gatewayBuiltin();

        /** Returns the numbers of services of delegated gateways. */
        Optional<FullStatus> gatewayDelegated();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these numbers. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Services}. */
        final class Builder extends ImmutableGlobalInsight.Services.Builder implements ModelBuilder<Services> {
            Builder() {}

            /** Sets the numbers of services that proxies in the mesh offer. */
            public Builder internal(Consumer<FullStatus.Builder> internal) {
                return internal(ModelBuilder.build(FullStatus.builder(), internal));
            }

            /** Sets the number of services outside the mesh. */
            public Builder external(Consumer<Count.Builder> external) {
                return external(ModelBuilder.build(Count.builder(), external));
            }

            /** Sets the numbers of services of built-in gateways. */
            public Builder gatewayBuiltin(Consumer<FullStatus.Builder> gatewayBuiltin) {
                return gatewayBuiltin(ModelBuilder.build(FullStatus.builder(), gatewayBuiltin));
            }

            /** Sets the numbers of services of delegated gateways. */
            public Builder gatewayDelegated(Consumer<FullStatus.Builder> gatewayDelegated) {
                return gatewayDelegated(ModelBuilder.build(FullStatus.builder(), gatewayDelegated));
            }
        }
    }

    /** The numbers of zone control planes and zone proxies. */
    @Value.Immutable
    interface Zones extends Model {
        /** Returns the numbers of zone control planes. */
        Optional<Status> controlPlanes();

        /** Returns the numbers of zone egresses. */
        Optional<Status> zoneEgresses();

        /** Returns the numbers of zone ingresses. */
        Optional<Status> zoneIngresses();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these numbers. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Zones}. */
        final class Builder extends ImmutableGlobalInsight.Zones.Builder implements ModelBuilder<Zones> {
            Builder() {}

            /** Sets the numbers of zone control planes. */
            public Builder controlPlanes(Consumer<Status.Builder> controlPlanes) {
                return controlPlanes(ModelBuilder.build(Status.builder(), controlPlanes));
            }

            /** Sets the numbers of zone egresses. */
            public Builder zoneEgresses(Consumer<Status.Builder> zoneEgresses) {
                return zoneEgresses(ModelBuilder.build(Status.builder(), zoneEgresses));
            }

            /** Sets the numbers of zone ingresses. */
            public Builder zoneIngresses(Consumer<Status.Builder> zoneIngresses) {
                return zoneIngresses(ModelBuilder.build(Status.builder(), zoneIngresses));
            }
        }
    }

    /** The numbers of data plane proxies by type. */
    @Value.Immutable
    interface Dataplanes extends Model {
        /** Returns the numbers of proxies that are not gateways. */
        Optional<FullStatus> standard();

        /** Returns the numbers of built-in gateways. */
        Optional<FullStatus> gatewayBuiltin();

        /** Returns the numbers of delegated gateways. */
        Optional<FullStatus> gatewayDelegated();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these numbers. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Dataplanes}. */
        final class Builder extends ImmutableGlobalInsight.Dataplanes.Builder implements ModelBuilder<Dataplanes> {
            Builder() {}

            /** Sets the numbers of proxies that are not gateways. */
            public Builder standard(Consumer<FullStatus.Builder> standard) {
                return standard(ModelBuilder.build(FullStatus.builder(), standard));
            }

            /** Sets the numbers of built-in gateways. */
            public Builder gatewayBuiltin(Consumer<FullStatus.Builder> gatewayBuiltin) {
                return gatewayBuiltin(ModelBuilder.build(FullStatus.builder(), gatewayBuiltin));
            }

            /** Sets the numbers of delegated gateways. */
            public Builder gatewayDelegated(Consumer<FullStatus.Builder> gatewayDelegated) {
                return gatewayDelegated(ModelBuilder.build(FullStatus.builder(), gatewayDelegated));
            }
        }
    }

    /** A number. */
    @Value.Immutable
    interface Count extends Model {
        /** Returns the number; absent means zero. */
        OptionalLong total();

        /** Returns a count with this number. */
        static Count of(long total) {
            return builder().total(total).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this number. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Count}. */
        final class Builder extends ImmutableGlobalInsight.Count.Builder implements ModelBuilder<Count> {
            Builder() {}
        }
    }

    /** The number of all items and of the connected ones. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns the number of connected items; absent means zero. */
        OptionalLong online();

        /** Returns the number of all items; absent means zero. */
        OptionalLong total();

        /** Returns a status with these numbers. */
        static Status of(long online, long total) {
            return builder().online(online).total(total).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these numbers. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableGlobalInsight.Status.Builder implements ModelBuilder<Status> {
            Builder() {}
        }
    }

    /** Numbers by status. */
    @Value.Immutable
    interface FullStatus extends Model {
        /** Returns the number of online items; absent means zero. */
        OptionalLong online();

        /** Returns the number of offline items; absent means zero. */
        OptionalLong offline();

        /**
         * Returns the number of partly online items; absent means zero. A proxy is partly online if some of its
         * inbounds are, a service if some of its proxies are.
         */
        OptionalLong partiallyDegraded();

        /** Returns the number of all items; absent means zero. */
        OptionalLong total();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of these numbers. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link FullStatus}. */
        final class Builder extends ImmutableGlobalInsight.FullStatus.Builder implements ModelBuilder<FullStatus> {
            Builder() {}
        }
    }
}

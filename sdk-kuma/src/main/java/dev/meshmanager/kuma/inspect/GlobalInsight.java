package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** How many of everything there are, over all meshes. API path: {@code /global-insight}. */
@Value.Enclosing
@Value.Immutable
public interface GlobalInsight extends Model {
    /** Returns when the control plane counted. */
    Optional<Instant> createdAt();

    /** Returns the services. */
    Optional<Services> services();

    /** Returns the zones and their proxies. */
    Optional<Zones> zones();

    /** Returns the data plane proxies. */
    Optional<Dataplanes> dataplanes();

    /** Returns the policies of all kinds. */
    Optional<Count> policies();

    /** Returns the meshes. */
    Optional<Count> meshes();

    /** Returns the resources, by the name of their kind; only of kinds that the control plane counts. */
    Map<String, Count> resources();

    /**
     * Returns how many there may be of {@code dataplanes}, {@code policies} and {@code zones}, 0 without limit; empty
     * on control planes that have no limits. Konnect's have.
     */
    Map<String, Long> limits();

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this insight. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link GlobalInsight}. */
    final class Builder extends ImmutableGlobalInsight.Builder implements ModelBuilder<GlobalInsight> {
        Builder() {}

        /** Sets the services. */
        public Builder services(Consumer<Services.Builder> services) {
            return services(ModelBuilder.build(Services.builder(), services));
        }

        /** Sets the zones and their proxies. */
        public Builder zones(Consumer<Zones.Builder> zones) {
            return zones(ModelBuilder.build(Zones.builder(), zones));
        }

        /** Sets the data plane proxies. */
        public Builder dataplanes(Consumer<Dataplanes.Builder> dataplanes) {
            return dataplanes(ModelBuilder.build(Dataplanes.builder(), dataplanes));
        }

        /** Sets the policies of all kinds. */
        public Builder policies(Consumer<Count.Builder> policies) {
            return policies(ModelBuilder.build(Count.builder(), policies));
        }

        /** Sets the meshes. */
        public Builder meshes(Consumer<Count.Builder> meshes) {
            return meshes(ModelBuilder.build(Count.builder(), meshes));
        }

        /** Puts the number of resources of a kind. */
        public Builder putResource(String key, Consumer<Count.Builder> resource) {
            return putResource(key, ModelBuilder.build(Count.builder(), resource));
        }
    }

    /** How many services there are, by sort. */
    @Value.Immutable
    interface Services extends Model {
        /** Returns the services that proxies in the mesh offer. */
        Optional<FullStatus> internal();

        /** Returns the services outside of the mesh. */
        Optional<Count> external();

        /** Returns the services of built-in gateways. */
        Optional<FullStatus> gatewayBuiltin();

        /** Returns the services of delegated gateways. */
        Optional<FullStatus> gatewayDelegated();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these numbers. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Services}. */
        final class Builder extends ImmutableGlobalInsight.Services.Builder implements ModelBuilder<Services> {
            Builder() {}

            /** Sets the services that proxies in the mesh offer. */
            public Builder internal(Consumer<FullStatus.Builder> internal) {
                return internal(ModelBuilder.build(FullStatus.builder(), internal));
            }

            /** Sets the services outside of the mesh. */
            public Builder external(Consumer<Count.Builder> external) {
                return external(ModelBuilder.build(Count.builder(), external));
            }

            /** Sets the services of built-in gateways. */
            public Builder gatewayBuiltin(Consumer<FullStatus.Builder> gatewayBuiltin) {
                return gatewayBuiltin(ModelBuilder.build(FullStatus.builder(), gatewayBuiltin));
            }

            /** Sets the services of delegated gateways. */
            public Builder gatewayDelegated(Consumer<FullStatus.Builder> gatewayDelegated) {
                return gatewayDelegated(ModelBuilder.build(FullStatus.builder(), gatewayDelegated));
            }
        }
    }

    /** How many zone control planes and zone proxies there are. */
    @Value.Immutable
    interface Zones extends Model {
        /** Returns the zone control planes. */
        Optional<Status> controlPlanes();

        /** Returns the zone egresses. */
        Optional<Status> zoneEgresses();

        /** Returns the zone ingresses. */
        Optional<Status> zoneIngresses();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these numbers. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Zones}. */
        final class Builder extends ImmutableGlobalInsight.Zones.Builder implements ModelBuilder<Zones> {
            Builder() {}

            /** Sets the zone control planes. */
            public Builder controlPlanes(Consumer<Status.Builder> controlPlanes) {
                return controlPlanes(ModelBuilder.build(Status.builder(), controlPlanes));
            }

            /** Sets the zone egresses. */
            public Builder zoneEgresses(Consumer<Status.Builder> zoneEgresses) {
                return zoneEgresses(ModelBuilder.build(Status.builder(), zoneEgresses));
            }

            /** Sets the zone ingresses. */
            public Builder zoneIngresses(Consumer<Status.Builder> zoneIngresses) {
                return zoneIngresses(ModelBuilder.build(Status.builder(), zoneIngresses));
            }
        }
    }

    /** How many data plane proxies there are, by sort. */
    @Value.Immutable
    interface Dataplanes extends Model {
        /** Returns the proxies that are no gateways. */
        Optional<FullStatus> standard();

        /** Returns the built-in gateways. */
        Optional<FullStatus> gatewayBuiltin();

        /** Returns the delegated gateways. */
        Optional<FullStatus> gatewayDelegated();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these numbers. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Dataplanes}. */
        final class Builder extends ImmutableGlobalInsight.Dataplanes.Builder implements ModelBuilder<Dataplanes> {
            Builder() {}

            /** Sets the proxies that are no gateways. */
            public Builder standard(Consumer<FullStatus.Builder> standard) {
                return standard(ModelBuilder.build(FullStatus.builder(), standard));
            }

            /** Sets the built-in gateways. */
            public Builder gatewayBuiltin(Consumer<FullStatus.Builder> gatewayBuiltin) {
                return gatewayBuiltin(ModelBuilder.build(FullStatus.builder(), gatewayBuiltin));
            }

            /** Sets the delegated gateways. */
            public Builder gatewayDelegated(Consumer<FullStatus.Builder> gatewayDelegated) {
                return gatewayDelegated(ModelBuilder.build(FullStatus.builder(), gatewayDelegated));
            }
        }
    }

    /** How many there are. */
    @Value.Immutable
    interface Count extends Model {
        /** Returns how many there are. */
        OptionalLong total();

        /** Returns this number. */
        static Count of(long total) {
            return builder().total(total).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this number. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Count}. */
        final class Builder extends ImmutableGlobalInsight.Count.Builder implements ModelBuilder<Count> {
            Builder() {}
        }
    }

    /** How many there are and how many of them are connected. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns how many are connected. */
        OptionalLong online();

        /** Returns how many there are. */
        OptionalLong total();

        /** Returns these numbers. */
        static Status of(long online, long total) {
            return builder().online(online).total(total).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these numbers. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableGlobalInsight.Status.Builder implements ModelBuilder<Status> {
            Builder() {}
        }
    }

    /** How many there are, by status. */
    @Value.Immutable
    interface FullStatus extends Model {
        /** Returns how many are online. */
        OptionalLong online();

        /** Returns how many are offline. */
        OptionalLong offline();

        /** Returns how many are only partly online: some of the inbounds of a proxy or of the proxies of a service. */
        OptionalLong partiallyDegraded();

        /** Returns how many there are. */
        OptionalLong total();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from these numbers. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link FullStatus}. */
        final class Builder extends ImmutableGlobalInsight.FullStatus.Builder implements ModelBuilder<FullStatus> {
            Builder() {}
        }
    }
}

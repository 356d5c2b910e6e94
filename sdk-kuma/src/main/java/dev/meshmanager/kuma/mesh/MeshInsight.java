package dev.meshmanager.kuma.mesh;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.DataplaneStat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** The numbers of proxies, services and resources of a mesh. Read-only. API path: {@code /mesh-insights}. */
@Value.Enclosing
@Value.Immutable
public interface MeshInsight extends GlobalResource {
    /** The kind. */
    GlobalResourceType<MeshInsight> TYPE = ResourceType.global(
            "MeshInsight", "mesh-insights", MeshInsight.class, k -> k.flat().asInsight());

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns the number of data plane proxies. */
    Optional<DataplaneStat> dataplanes();

    /** Returns the number of proxies of each type. */
    Optional<DataplanesByType> dataplanesByType();

    /**
     * Returns the number of policies by kind, for example {@code MeshTimeout}. Deprecated in favour of
     * {@link #resources()}.
     */
    Map<String, ResourceStat> policies();

    /**
     * Returns the number of resources by kind, for example {@code MeshTimeout}. Kinds without resources are omitted.
     */
    Map<String, ResourceStat> resources();

    /** Returns the number of proxies of each version. */
    Optional<DpVersions> dpVersions();

    /** Returns the number of proxies of each certificate authority. */
    Optional<MtlsStat> mTLS();

    /** Returns the number of services. */
    Optional<ServiceStat> services();

    /** Returns an empty builder. {@code name} is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this insight. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshInsight}. */
    final class Builder extends ImmutableMeshInsight.Builder implements ModelBuilder<MeshInsight> {
        Builder() {}

        /** Sets the number of proxies of each type. */
        public Builder dataplanesByType(Consumer<DataplanesByType.Builder> dataplanesByType) {
            return dataplanesByType(ModelBuilder.build(DataplanesByType.builder(), dataplanesByType));
        }

        /** Sets the number of proxies of each version. */
        public Builder dpVersions(Consumer<DpVersions.Builder> dpVersions) {
            return dpVersions(ModelBuilder.build(DpVersions.builder(), dpVersions));
        }

        /** Sets the number of proxies of each certificate authority. */
        public Builder mTLS(Consumer<MtlsStat.Builder> mTLS) {
            return mTLS(ModelBuilder.build(MtlsStat.builder(), mTLS));
        }

        /** Sets the number of services. */
        public Builder services(Consumer<ServiceStat.Builder> services) {
            return services(ModelBuilder.build(ServiceStat.builder(), services));
        }
    }

    /** The number of data plane proxies of each type. */
    @Value.Immutable
    interface DataplanesByType extends Model {
        /** Returns the number of sidecars. */
        Optional<DataplaneStat> standard();

        /** Returns the number of all gateways. */
        Optional<DataplaneStat> gateway();

        /** Returns the number of built-in gateways. */
        Optional<DataplaneStat> gatewayBuiltin();

        /** Returns the number of delegated gateways. */
        Optional<DataplaneStat> gatewayDelegated();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this count. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link DataplanesByType}. */
        final class Builder extends ImmutableMeshInsight.DataplanesByType.Builder
                implements ModelBuilder<DataplanesByType> {
            Builder() {}
        }
    }

    /** The number of data plane proxies of each version. */
    @Value.Immutable
    interface DpVersions extends Model {
        /** Returns the number of proxies of each version of {@code kuma-dp}. */
        Map<String, DataplaneStat> kumaDp();

        /** Returns the number of proxies of each version of Envoy. */
        Map<String, DataplaneStat> envoy();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this count. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link DpVersions}. */
        final class Builder extends ImmutableMeshInsight.DpVersions.Builder implements ModelBuilder<DpVersions> {
            Builder() {}
        }
    }

    /** The number of data plane proxies of each certificate authority. */
    @Value.Immutable
    interface MtlsStat extends Model {
        /** Returns the number of proxies by the authority that issued their certificate. */
        Map<String, DataplaneStat> issuedBackends();

        /** Returns the number of proxies by each authority that they trust. */
        Map<String, DataplaneStat> supportedBackends();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this count. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link MtlsStat}. */
        final class Builder extends ImmutableMeshInsight.MtlsStat.Builder implements ModelBuilder<MtlsStat> {
            Builder() {}
        }
    }

    /** The number of services. An absent number is zero. */
    @Value.Immutable
    interface ServiceStat extends Model {
        /** Returns the number of all services. */
        OptionalLong total();

        /** Returns the number of services in the mesh. */
        OptionalLong internal();

        /** Returns the number of services outside the mesh. */
        OptionalLong external();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this count. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ServiceStat}. */
        final class Builder extends ImmutableMeshInsight.ServiceStat.Builder implements ModelBuilder<ServiceStat> {
            Builder() {}
        }
    }

    /** The number of resources of a kind. An absent number is zero. */
    @Value.Immutable
    interface ResourceStat extends Model {
        /** Returns the number. */
        OptionalLong total();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this count. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ResourceStat}. */
        final class Builder extends ImmutableMeshInsight.ResourceStat.Builder implements ModelBuilder<ResourceStat> {
            Builder() {}
        }
    }
}

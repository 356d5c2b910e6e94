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

/** What the control plane counts in a mesh. API path: {@code /mesh-insights}. */
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

    /** Returns how many data plane proxies there are. */
    Optional<DataplaneStat> dataplanes();

    /** Returns how many there are of each type. */
    Optional<DataplanesByType> dataplanesByType();

    /** Returns how many policies there are, by kind; deprecated in favour of {@link #resources()}. */
    Map<String, ResourceStat> policies();

    /** Returns how many resources there are, by kind, those without any left out. */
    Map<String, ResourceStat> resources();

    /** Returns which versions the proxies run. */
    Optional<DpVersions> dpVersions();

    /** Returns which authorities the proxies use. */
    Optional<MtlsStat> mTLS();

    /** Returns how many services there are. */
    Optional<ServiceStat> services();

    /** Returns a builder with nothing set; it needs {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this insight. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshInsight}. */
    final class Builder extends ImmutableMeshInsight.Builder implements ModelBuilder<MeshInsight> {
        Builder() {}

        /** Sets how many proxies there are of each type. */
        public Builder dataplanesByType(Consumer<DataplanesByType.Builder> dataplanesByType) {
            return dataplanesByType(ModelBuilder.build(DataplanesByType.builder(), dataplanesByType));
        }

        /** Sets which versions the proxies run. */
        public Builder dpVersions(Consumer<DpVersions.Builder> dpVersions) {
            return dpVersions(ModelBuilder.build(DpVersions.builder(), dpVersions));
        }

        /** Sets which authorities the proxies use. */
        public Builder mTLS(Consumer<MtlsStat.Builder> mTLS) {
            return mTLS(ModelBuilder.build(MtlsStat.builder(), mTLS));
        }

        /** Sets how many services there are. */
        public Builder services(Consumer<ServiceStat.Builder> services) {
            return services(ModelBuilder.build(ServiceStat.builder(), services));
        }
    }

    /** How many data plane proxies there are of each type. */
    @Value.Immutable
    interface DataplanesByType extends Model {
        /** Returns those beside a workload. */
        Optional<DataplaneStat> standard();

        /** Returns all gateways. */
        Optional<DataplaneStat> gateway();

        /** Returns the built-in gateways. */
        Optional<DataplaneStat> gatewayBuiltin();

        /** Returns the delegated gateways. */
        Optional<DataplaneStat> gatewayDelegated();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this count. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link DataplanesByType}. */
        final class Builder extends ImmutableMeshInsight.DataplanesByType.Builder
                implements ModelBuilder<DataplanesByType> {
            Builder() {}
        }
    }

    /** Which versions data plane proxies run. */
    @Value.Immutable
    interface DpVersions extends Model {
        /** Returns how many there are, by version of {@code kuma-dp}. */
        Map<String, DataplaneStat> kumaDp();

        /** Returns how many there are, by version of Envoy. */
        Map<String, DataplaneStat> envoy();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this count. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link DpVersions}. */
        final class Builder extends ImmutableMeshInsight.DpVersions.Builder implements ModelBuilder<DpVersions> {
            Builder() {}
        }
    }

    /** Which authorities data plane proxies use. */
    @Value.Immutable
    interface MtlsStat extends Model {
        /** Returns how many there are, by the authority that issued their certificate. */
        Map<String, DataplaneStat> issuedBackends();

        /** Returns how many there are, by the authorities that they trust. */
        Map<String, DataplaneStat> supportedBackends();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this count. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link MtlsStat}. */
        final class Builder extends ImmutableMeshInsight.MtlsStat.Builder implements ModelBuilder<MtlsStat> {
            Builder() {}
        }
    }

    /** How many services there are. A count that is absent is zero. */
    @Value.Immutable
    interface ServiceStat extends Model {
        /** Returns how many there are. */
        OptionalLong total();

        /** Returns how many are in the mesh. */
        OptionalLong internal();

        /** Returns how many are outside of the mesh. */
        OptionalLong external();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this count. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ServiceStat}. */
        final class Builder extends ImmutableMeshInsight.ServiceStat.Builder implements ModelBuilder<ServiceStat> {
            Builder() {}
        }
    }

    /** How many resources there are of a kind. A count that is absent is zero. */
    @Value.Immutable
    interface ResourceStat extends Model {
        /** Returns how many there are. */
        OptionalLong total();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this count. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link ResourceStat}. */
        final class Builder extends ImmutableMeshInsight.ResourceStat.Builder implements ModelBuilder<ResourceStat> {
            Builder() {}
        }
    }
}

package dev.meshmanager.kuma.service;

import com.squareup.moshi.Json;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.WrittenBy;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.Condition;
import dev.meshmanager.kuma.common.LabelSelector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A service that combines services of several zones. API path: {@code /meshes/{mesh}/meshmultizoneservices}. */
@Value.Enclosing
@Value.Immutable
public interface MeshMultiZoneService extends MeshResource {
    /** The kind. */
    MeshResourceType<MeshMultiZoneService> TYPE = ResourceType.mesh(
            "MeshMultiZoneService", "meshmultizoneservices", MeshMultiZoneService.class, k -> k.shortName("mzsvc")
                    .since("2.9")
                    .writtenBy(WrittenBy.GLOBAL));

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns the spec. */
    Spec spec();

    /** Returns the server names of the ports. The control plane sets them and ignores those that a client sends. */
    List<Sni> snis();

    /** Returns the status. The control plane sets it and ignores the one that a client sends. */
    Optional<Status> status();

    /** Returns an empty builder. {@code mesh}, {@code name} and {@code spec} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this service. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshMultiZoneService}. */
    final class Builder extends ImmutableMeshMultiZoneService.Builder implements ModelBuilder<MeshMultiZoneService> {
        Builder() {}

        /** Sets the spec. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }

        /** Sets the status. The control plane ignores it. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }
    }

    /** The spec of a {@link MeshMultiZoneService}. */
    @Value.Immutable
    interface Spec extends Model {
        /** Returns the selector of the services to combine. The control plane requires it. */
        @Schema(required = true)
        Optional<Selector> selector();

        /** Returns the ports. The control plane requires at least one. */
        @Schema(required = true, minItems = 1)
        List<Port> ports();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshMultiZoneService.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the selector of the services to combine. */
            public Builder selector(Consumer<Selector.Builder> selector) {
                return selector(ModelBuilder.build(Selector.builder(), selector));
            }

            /** Adds a port. */
            public Builder addPort(Consumer<Port.Builder> port) {
                return addPort(ModelBuilder.build(Port.builder(), port));
            }
        }
    }

    /** The selector of the services that a {@link MeshMultiZoneService} combines. */
    @Value.Immutable
    interface Selector extends Model {
        /** Returns the labels of each selected {@link MeshService}. */
        @Schema(required = true)
        Optional<LabelSelector> meshService();

        /** Selects each {@link MeshService} that has all of these labels. */
        static Selector labels(Map<String, String> labels) {
            return builder().meshService(LabelSelector.of(labels)).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this selector. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Selector}. */
        final class Builder extends ImmutableMeshMultiZoneService.Selector.Builder implements ModelBuilder<Selector> {
            Builder() {}
        }
    }

    /** A port of a {@link MeshMultiZoneService}. */
    @Value.Immutable
    interface Port extends Model {
        /** Returns the name. Default: the number. */
        Optional<String> name();

        /** Returns the number. */
        @Schema(required = true)
        OptionalInt port();

        /** Returns the protocol. Default: {@code tcp}, which the control plane stores. */
        @Schema(defaultsTo = "\"tcp\"", anyText = true)
        Optional<Protocol> appProtocol();

        /** Returns a port with this number. */
        static Port of(int port, Protocol appProtocol) {
            return builder().port(port).appProtocol(appProtocol).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this port. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Port}. */
        final class Builder extends ImmutableMeshMultiZoneService.Port.Builder implements ModelBuilder<Port> {
            Builder() {}
        }
    }

    /** The status of a {@link MeshMultiZoneService}, set by the control plane. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns the hostnames. */
        List<Address> addresses();

        /** Returns the virtual IP addresses. */
        List<Vip> vips();

        /** Returns the services that are combined. */
        List<MatchedMeshService> meshServices();

        /** Returns the results of the hostname generators, one for each that matches the service. */
        List<HostnameGeneratorStatus> hostnameGenerators();

        /** Returns whether at least one service was found. */
        List<Condition> conditions();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableMeshMultiZoneService.Status.Builder implements ModelBuilder<Status> {
            Builder() {}

            /** Adds a service that is combined. */
            public Builder addMeshService(Consumer<MatchedMeshService.Builder> meshService) {
                return addMeshService(ModelBuilder.build(MatchedMeshService.builder(), meshService));
            }
        }
    }

    /** A service that a {@link MeshMultiZoneService} combines. */
    @Value.Immutable
    interface MatchedMeshService extends Model {
        /** Returns the name. */
        Optional<String> name();

        /** Returns the Kubernetes namespace. Empty on Universal. */
        Optional<String> namespace();

        /** Returns the name of the zone. */
        Optional<String> zone();

        /** Returns the name of the mesh. The JSON member is {@code mesh}. */
        @Json(name = "mesh")
        Optional<String> meshName();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this service. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link MatchedMeshService}. */
        final class Builder extends ImmutableMeshMultiZoneService.MatchedMeshService.Builder
                implements ModelBuilder<MatchedMeshService> {
            Builder() {}
        }
    }
}

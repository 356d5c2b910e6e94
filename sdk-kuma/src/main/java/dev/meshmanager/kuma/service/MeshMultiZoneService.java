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

/** A service made of the services of several zones. API path: {@code /meshes/{mesh}/meshmultizoneservices}. */
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

    /** Returns what the service is. */
    Spec spec();

    /** Returns the server names of the ports; the control plane computes them and ignores what a client sends. */
    List<Sni> snis();

    /** Returns what the control plane found; it ignores what a client sends. */
    Optional<Status> status();

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this service. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshMultiZoneService}. */
    final class Builder extends ImmutableMeshMultiZoneService.Builder implements ModelBuilder<MeshMultiZoneService> {
        Builder() {}

        /** Sets what the service is. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }

        /** Sets what the control plane found. */
        public Builder status(Consumer<Status.Builder> status) {
            return status(ModelBuilder.build(Status.builder(), status));
        }
    }

    /** What a {@link MeshMultiZoneService} is. */
    @Value.Immutable
    interface Spec extends Model {
        /** Returns the services that it is made of; the control plane requires it. */
        @Schema(required = true)
        Optional<Selector> selector();

        /** Returns the ports; the control plane requires one. */
        @Schema(required = true, minItems = 1)
        List<Port> ports();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshMultiZoneService.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the services that it is made of. */
            public Builder selector(Consumer<Selector.Builder> selector) {
                return selector(ModelBuilder.build(Selector.builder(), selector));
            }

            /** Adds a port. */
            public Builder addPort(Consumer<Port.Builder> port) {
                return addPort(ModelBuilder.build(Port.builder(), port));
            }
        }
    }

    /** Which services a {@link MeshMultiZoneService} is made of. */
    @Value.Immutable
    interface Selector extends Model {
        /** Returns the labels that a {@link MeshService} must have. */
        @Schema(required = true)
        Optional<LabelSelector> meshService();

        /** Returns a selector of the services that have all of these labels. */
        static Selector labels(Map<String, String> labels) {
            return builder().meshService(LabelSelector.of(labels)).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this selector. */
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
        /** Returns the name; absent means that the number is the name. */
        Optional<String> name();

        /** Returns the number. */
        @Schema(required = true)
        OptionalInt port();

        /** Returns what is spoken; the control plane stores {@code tcp} if it is absent. */
        @Schema(hasDefault = true, anyText = true)
        Optional<Protocol> appProtocol();

        /** Returns a port of this number. */
        static Port of(int port, Protocol appProtocol) {
            return builder().port(port).appProtocol(appProtocol).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this port. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Port}. */
        final class Builder extends ImmutableMeshMultiZoneService.Port.Builder implements ModelBuilder<Port> {
            Builder() {}
        }
    }

    /** What the control plane found about a {@link MeshMultiZoneService}. */
    @Value.Immutable
    interface Status extends Model {
        /** Returns the host names. */
        List<Address> addresses();

        /** Returns the virtual IP addresses. */
        List<Vip> vips();

        /** Returns the services that it is made of. */
        List<MatchedMeshService> meshServices();

        /** Returns what came of the generators of host names. */
        List<HostnameGeneratorStatus> hostnameGenerators();

        /** Returns whether any service was matched. */
        List<Condition> conditions();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this status. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Status}. */
        final class Builder extends ImmutableMeshMultiZoneService.Status.Builder implements ModelBuilder<Status> {
            Builder() {}

            /** Adds a service that it is made of. */
            public Builder addMeshService(Consumer<MatchedMeshService.Builder> meshService) {
                return addMeshService(ModelBuilder.build(MatchedMeshService.builder(), meshService));
            }
        }
    }

    /** A service that is part of a {@link MeshMultiZoneService}. */
    @Value.Immutable
    interface MatchedMeshService extends Model {
        /** Returns the name. */
        Optional<String> name();

        /** Returns the Kubernetes namespace; empty on Universal. */
        Optional<String> namespace();

        /** Returns the name of the zone. */
        Optional<String> zone();

        /** Returns the name of the mesh; the member is called {@code mesh}. */
        @Json(name = "mesh")
        Optional<String> meshName();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this service. */
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

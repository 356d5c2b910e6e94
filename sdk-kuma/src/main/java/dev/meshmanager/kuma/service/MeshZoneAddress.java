package dev.meshmanager.kuma.service;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.WrittenBy;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.KindSync;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * Where the ingress of a zone can be reached from other zones, for one mesh. API path:
 * {@code /meshes/{mesh}/meshzoneaddresses}.
 */
@Value.Enclosing
@Value.Immutable
public interface MeshZoneAddress extends MeshResource {
    /** The kind. */
    MeshResourceType<MeshZoneAddress> TYPE =
            ResourceType.mesh("MeshZoneAddress", "meshzoneaddresses", MeshZoneAddress.class, k -> k.shortName("mza")
                    .since("2.14")
                    .writtenBy(WrittenBy.ZONES)
                    .trait(KindSync.ACROSS_ZONES));

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns where it can be reached. */
    Spec spec();

    /** Returns a builder with nothing set; it needs {@code mesh}, {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this address. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshZoneAddress}. */
    final class Builder extends ImmutableMeshZoneAddress.Builder implements ModelBuilder<MeshZoneAddress> {
        Builder() {}

        /** Sets where it can be reached. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** What a {@link MeshZoneAddress} says. */
    @Value.Immutable
    interface Spec extends Model {
        /** Returns the public host name or IP address; the control plane requires it. */
        @Schema(required = true, minLength = 1)
        Optional<String> address();

        /** Returns the public port; the control plane requires it. */
        @Schema(required = true, minimum = 1, maximum = 65535)
        OptionalInt port();

        /** Returns this address and port. */
        static Spec of(String address, int port) {
            return builder().address(address).port(port).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshZoneAddress.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}
        }
    }
}

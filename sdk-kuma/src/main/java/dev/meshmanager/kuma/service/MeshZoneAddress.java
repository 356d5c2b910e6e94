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
 * The address under which other zones reach the ingress of a zone, for one mesh. API path:
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

    /** Returns the address and port. */
    Spec spec();

    /** Returns an empty builder. {@code mesh}, {@code name} and {@code spec} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this address. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link MeshZoneAddress}. */
    final class Builder extends ImmutableMeshZoneAddress.Builder implements ModelBuilder<MeshZoneAddress> {
        Builder() {}

        /** Sets the address and port. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** The spec of a {@link MeshZoneAddress}. */
    @Value.Immutable
    interface Spec extends Model {
        /** Returns the public host name or IP address. The control plane requires it. */
        @Schema(required = true, minLength = 1)
        Optional<String> address();

        /** Returns the public port. The control plane requires it. */
        @Schema(required = true, minimum = 1, maximum = 65535)
        OptionalInt port();

        /** Returns a spec with this address and port. */
        static Spec of(String address, int port) {
            return builder().address(address).port(port).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableMeshZoneAddress.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}
        }
    }
}

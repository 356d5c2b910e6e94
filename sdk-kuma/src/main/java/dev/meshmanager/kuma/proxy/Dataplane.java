package dev.meshmanager.kuma.proxy;

import dev.meshmanager.core.KubernetesForm;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.WrittenBy;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A data plane proxy: a sidecar, a gateway, or the ingress or egress of a zone. API path:
 * {@code /meshes/{mesh}/dataplanes}.
 */
@Value.Immutable
public interface Dataplane extends MeshResource, DataplaneSpec {
    /** The kind. */
    MeshResourceType<Dataplane> TYPE =
            ResourceType.mesh("Dataplane", "dataplanes", Dataplane.class, k -> k.shortName("dp")
                    .flat()
                    .writtenBy(WrittenBy.ZONES)
                    .insight(DataplaneInsight.TYPE)
                    .kubernetes(KubernetesForm.IN_NAMESPACE));

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns an empty builder. {@code mesh} and {@code name} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this proxy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Dataplane}. */
    final class Builder extends ImmutableDataplane.Builder implements ModelBuilder<Dataplane> {
        Builder() {}

        /** Sets the addresses, inbounds and outbounds of the proxy. */
        public Builder networking(Consumer<Networking.Builder> networking) {
            return networking(ModelBuilder.build(Networking.builder(), networking));
        }

        /** Sets the health checks that the proxy publishes without TLS. Deprecated. */
        public Builder probes(Consumer<Probes.Builder> probes) {
            return probes(ModelBuilder.build(Probes.builder(), probes));
        }
    }
}

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
 * A data plane proxy: a sidecar beside a service, a gateway, or the ingress or egress of a zone. API path:
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

    /** Returns a builder with nothing set; it needs {@code mesh} and {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this proxy. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Dataplane}. */
    final class Builder extends ImmutableDataplane.Builder implements ModelBuilder<Dataplane> {
        Builder() {}

        /** Sets where the proxy listens and what it reaches. */
        public Builder networking(Consumer<Networking.Builder> networking) {
            return networking(ModelBuilder.build(Networking.builder(), networking));
        }

        /** Sets the health checks of the application that are offered without TLS; deprecated. */
        public Builder probes(Consumer<Probes.Builder> probes) {
            return probes(ModelBuilder.build(Probes.builder(), probes));
        }
    }
}

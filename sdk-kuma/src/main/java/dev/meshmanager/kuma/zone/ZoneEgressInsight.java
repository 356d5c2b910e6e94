package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.KubernetesForm;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.DiscoverySubscription;
import dev.meshmanager.kuma.common.KindSync;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The connections of the egress of a zone, recorded by the control plane. Read-only. API path:
 * {@code /zoneegressinsights}.
 */
@Value.Immutable
public interface ZoneEgressInsight extends GlobalResource, ZoneProxyInsightSpec {
    /** The kind. */
    GlobalResourceType<ZoneEgressInsight> TYPE =
            ResourceType.global("ZoneEgressInsight", "zoneegressinsights", ZoneEgressInsight.class, k -> k.flat()
                    .asInsight()
                    .kubernetes(KubernetesForm.IN_NAMESPACE)
                    .trait(KindSync.TO_GLOBAL)
                    .until("3.0"));

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns an empty builder. {@code name} is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this insight. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link ZoneEgressInsight}. */
    final class Builder extends ImmutableZoneEgressInsight.Builder implements ModelBuilder<ZoneEgressInsight> {
        Builder() {}

        /** Adds a connection of the proxy to a control plane. */
        public Builder addSubscription(Consumer<DiscoverySubscription.Builder> subscription) {
            return addSubscription(ModelBuilder.build(DiscoverySubscription.builder(), subscription));
        }
    }
}

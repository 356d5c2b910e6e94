package dev.meshmanager.kuma.plan.export;

import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.inspect.ResourceKinds;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneInsight;

/** The kinds that an {@link Export} contains. They are those of the profiles of {@code kumactl export}. */
public enum ExportProfile {
    /** What a global control plane needs to take over a zone, without policies that use {@code targetRef}. */
    FEDERATION,
    /** What a global control plane needs to take over a zone, with all policies. */
    FEDERATION_WITH_POLICIES,
    /** All kinds, including the insights, which no control plane accepts. */
    ALL,
    /** All kinds except data plane proxies and their insights. */
    NO_DATAPLANES;

    boolean isFederation() {
        return this == FEDERATION || this == FEDERATION_WITH_POLICIES;
    }

    boolean contains(ResourceKinds.Kind kind) {
        String name = kind.name().orElse("");
        boolean isForGlobal = kind.includeInFederation().orElse(false);
        return switch (this) {
            case FEDERATION ->
                isForGlobal
                        && !kind.policy()
                                .flatMap(ResourceKinds.Policy::isTargetRef)
                                .orElse(false)
                        && !name.equals(MeshGateway.TYPE.name());
            case FEDERATION_WITH_POLICIES -> isForGlobal;
            case ALL -> true;
            case NO_DATAPLANES -> !name.equals(Dataplane.TYPE.name()) && !name.equals(DataplaneInsight.TYPE.name());
        };
    }
}

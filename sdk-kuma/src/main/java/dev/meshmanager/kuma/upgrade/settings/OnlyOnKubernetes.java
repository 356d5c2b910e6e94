package dev.meshmanager.kuma.upgrade.settings;

import java.util.Map;
import java.util.Set;

/** Kinds of the group {@code kuma.io} that exist only as Kubernetes objects, and that 3.0 does not have. */
public final class OnlyOnKubernetes {
    private static final Map<String, String> BY_KIND = Map.of(
            "MeshGatewayInstance", "meshgatewayinstances",
            "MeshGatewayConfig", "meshgatewayconfigs");

    static final Set<String> PLURALS = Set.copyOf(BY_KIND.values());

    private OnlyOnKubernetes() {}

    /** Returns whether 3.0 does not have the kind. */
    public static boolean isGone(String kind) {
        return BY_KIND.containsKey(kind);
    }
}

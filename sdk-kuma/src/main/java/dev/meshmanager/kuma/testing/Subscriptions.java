package dev.meshmanager.kuma.testing;

import dev.meshmanager.kuma.internal.Trees;

/** Reads the connections that insights of proxies and zones record. */
final class Subscriptions {
    private Subscriptions() {}

    /** Returns whether one of the connections has not ended. */
    static boolean isOnline(Item insight) {
        return Trees.objects(insight.members(), "subscriptions").stream()
                .anyMatch(subscription ->
                        Trees.has(subscription, "connectTime") && !Trees.has(subscription, "disconnectTime"));
    }
}

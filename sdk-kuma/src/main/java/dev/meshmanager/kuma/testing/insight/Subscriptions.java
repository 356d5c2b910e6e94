package dev.meshmanager.kuma.testing.insight;

import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.testing.store.StoredItem;

/** Reads the connections in the insights of proxies and zones. */
public final class Subscriptions {
    private Subscriptions() {}

    /** Returns whether one of the connections has not ended. */
    public static boolean isOnline(StoredItem insight) {
        return Trees.objects(insight.members(), "subscriptions").stream()
                .anyMatch(subscription ->
                        Trees.has(subscription, "connectTime") && !Trees.has(subscription, "disconnectTime"));
    }
}

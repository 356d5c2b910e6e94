package dev.meshmanager.kuma.zone;

import dev.meshmanager.kuma.proxy.ProxyStatus.Rule;
import java.util.Optional;

/** Whether a zone is connected to the global control plane. */
public enum ZoneStatus {
    /** The zone is enabled and connected. */
    ONLINE,
    /** The zone is enabled, but not connected. */
    OFFLINE,
    /** The zone is disabled. It may be connected or not. */
    DISABLED;

    static ZoneStatus of(ZoneOverview overview, Rule rule) {
        if (overview.zone().flatMap(ZoneSpec::enabled).equals(Optional.of(false))) {
            return DISABLED;
        }
        // The GUI asks only for a subscription that has not ended. The control plane asks for one that has begun, too.
        boolean isConnected = overview.zoneInsight().stream()
                .flatMap(insight -> insight.subscriptions().stream())
                .anyMatch(subscription ->
                        rule == Rule.GUI ? subscription.disconnectTime().isEmpty() : subscription.isConnected());
        return isConnected ? ONLINE : OFFLINE;
    }
}

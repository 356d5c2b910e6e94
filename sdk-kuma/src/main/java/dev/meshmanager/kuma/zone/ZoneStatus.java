package dev.meshmanager.kuma.zone;

import dev.meshmanager.kuma.proxy.ProxyStatus.Rule;
import java.util.Optional;

/** Whether the control plane of a zone is connected to the global one. */
public enum ZoneStatus {
    /** It is. */
    ONLINE,
    /** It is not. */
    OFFLINE,
    /** It may not: the zone is disabled, whether it is connected or not. */
    DISABLED;

    static ZoneStatus of(ZoneOverview overview, Rule rule) {
        if (overview.zone().flatMap(ZoneSpec::enabled).equals(Optional.of(false))) {
            return DISABLED;
        }
        // The GUI asks only for a subscription that has not ended, the control plane for one that has begun too.
        boolean isConnected = overview.zoneInsight().stream()
                .flatMap(insight -> insight.subscriptions().stream())
                .anyMatch(subscription ->
                        rule == Rule.GUI ? subscription.disconnectTime().isEmpty() : subscription.isConnected());
        return isConnected ? ONLINE : OFFLINE;
    }
}

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
        boolean isConnected = overview.zoneInsight()
                .filter(insight -> rule.isConnected(insight.subscriptions()))
                .isPresent();
        return isConnected ? ONLINE : OFFLINE;
    }
}

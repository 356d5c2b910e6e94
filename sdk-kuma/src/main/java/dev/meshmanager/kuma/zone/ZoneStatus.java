package dev.meshmanager.kuma.zone;

import java.util.Optional;

/** Whether the control plane of a zone is connected to the global one. */
public enum ZoneStatus {
    /** It is. */
    ONLINE,
    /** It is not. */
    OFFLINE,
    /** It may not: the zone is disabled, whether it is connected or not. */
    DISABLED;

    static ZoneStatus of(ZoneOverview overview) {
        if (overview.zone().flatMap(ZoneSpec::enabled).equals(Optional.of(false))) {
            return DISABLED;
        }
        boolean isConnected = overview.zoneInsight().stream()
                .flatMap(insight -> insight.subscriptions().stream())
                .anyMatch(KdsSubscription::isConnected);
        return isConnected ? ONLINE : OFFLINE;
    }
}

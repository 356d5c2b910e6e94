package dev.meshmanager.kuma.identity;

import dev.meshmanager.kuma.common.DataplaneProxies;

/** How much of a workload serves, as the GUI has it. */
public enum Availability {
    /** All of its proxies do. */
    ONLINE,
    /** Some of its proxies do. */
    PARTIALLY_DEGRADED,
    /** None of its proxies does. */
    OFFLINE,
    /** It has no proxies. */
    DISABLED;

    static Availability of(DataplaneProxies proxies) {
        long total = proxies.total().orElse(0L);
        long connected = proxies.connected().orElse(0L);
        long healthy = proxies.healthy().orElse(0L);
        if (total == 0) {
            return DISABLED;
        }
        if (connected == 0 || healthy == 0) {
            return OFFLINE;
        }
        return connected == total && healthy == total ? ONLINE : PARTIALLY_DEGRADED;
    }
}

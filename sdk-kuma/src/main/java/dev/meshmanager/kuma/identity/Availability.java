package dev.meshmanager.kuma.identity;

import dev.meshmanager.kuma.common.DataplaneProxies;

/** The share of the proxies of a workload that are online, as the GUI shows it. */
public enum Availability {
    /** All proxies are online. */
    ONLINE,
    /** Some proxies are online. */
    PARTIALLY_DEGRADED,
    /** No proxy is online. */
    OFFLINE,
    /** The workload has no proxies. */
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

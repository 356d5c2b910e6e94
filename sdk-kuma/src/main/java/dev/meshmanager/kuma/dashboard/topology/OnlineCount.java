package dev.meshmanager.kuma.dashboard.topology;

import java.util.stream.Stream;

/**
 * The number of proxies and of those that are online.
 *
 * @param online the number of those that are online
 * @param total the number of all
 */
public record OnlineCount(long online, long total) {
    /** No proxies. */
    public static final OnlineCount NONE = new OnlineCount(0, 0);

    /** Returns the count of one proxy. */
    public static OnlineCount of(boolean isOnline) {
        return new OnlineCount(isOnline ? 1 : 0, 1);
    }

    /** Returns the count of these proxies. */
    public static OnlineCount of(Stream<LocatedProxy> proxies) {
        return proxies.map(proxy -> of(proxy.isOnline())).reduce(NONE, OnlineCount::plus);
    }

    /** Returns the sum. */
    public OnlineCount plus(OnlineCount other) {
        return new OnlineCount(online + other.online, total + other.total);
    }

    /** Returns whether all are online. */
    public boolean isWhole() {
        return online == total;
    }

    /** Returns both numbers, for example {@code 9/11}. */
    @Override
    public String toString() {
        return online + "/" + total;
    }
}

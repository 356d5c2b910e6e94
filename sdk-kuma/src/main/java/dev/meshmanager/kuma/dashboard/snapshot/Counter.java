package dev.meshmanager.kuma.dashboard.snapshot;

import java.util.OptionalLong;

/**
 * The number of things of one type.
 *
 * @param name the name, for example {@code Zones}
 * @param online the number of those that are online; empty if being online does not apply
 * @param total the number of all
 */
public record Counter(String name, OptionalLong online, long total) {
    /** Returns a counter of things that are neither online nor offline. */
    public static Counter of(String name, long total) {
        return new Counter(name, OptionalLong.empty(), total);
    }

    /** Returns a counter of things that are online or offline. */
    public static Counter of(String name, long online, long total) {
        return new Counter(name, OptionalLong.of(online), total);
    }

    /** Returns the total, with the number of those online before it if that applies, for example {@code 9/11}. */
    public String value() {
        return online.isPresent() ? online.getAsLong() + "/" + total : String.valueOf(total);
    }

    /** Returns name and value. */
    @Override
    public String toString() {
        return name + " " + value();
    }
}

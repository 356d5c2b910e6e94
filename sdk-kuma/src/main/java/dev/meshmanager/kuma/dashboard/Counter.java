package dev.meshmanager.kuma.dashboard;

import java.util.OptionalLong;

/**
 * How many there are of something.
 *
 * @param name of what, as in {@code Zones}
 * @param online how many of them are online; empty where nobody counts that
 * @param total how many there are
 */
public record Counter(String name, OptionalLong online, long total) {
    static Counter of(String name, long total) {
        return new Counter(name, OptionalLong.empty(), total);
    }

    static Counter of(String name, long online, long total) {
        return new Counter(name, OptionalLong.of(online), total);
    }

    /** Returns the number, or how many of how many are online, as in {@code 9/11}. */
    public String value() {
        return online.isPresent() ? online.getAsLong() + "/" + total : String.valueOf(total);
    }

    /** Returns name and value. */
    @Override
    public String toString() {
        return name + " " + value();
    }
}

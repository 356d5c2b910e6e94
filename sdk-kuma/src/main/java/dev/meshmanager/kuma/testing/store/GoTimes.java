package dev.meshmanager.kuma.testing.store;

import java.time.Instant;

/** Prints times as Go does: without trailing zeros. */
public final class GoTimes {
    private GoTimes() {}

    public static String print(Instant time) {
        String text = time.toString();
        return text.indexOf('.') < 0 ? text : text.replaceFirst("0+Z$", "Z");
    }
}

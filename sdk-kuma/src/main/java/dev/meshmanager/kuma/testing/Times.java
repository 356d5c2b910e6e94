package dev.meshmanager.kuma.testing;

import java.time.Instant;

/** Times as Go prints them: without trailing zeros. */
final class Times {
    private Times() {}

    static String print(Instant time) {
        String text = time.toString();
        return text.indexOf('.') < 0 ? text : text.replaceFirst("0+Z$", "Z");
    }
}

package dev.meshmanager.kuma.analysis.check;

import java.time.Duration;

/** Writes durations as policies do. */
final class Seconds {
    private Seconds() {}

    static String of(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }
}

package dev.meshmanager.core.page;

import java.util.OptionalLong;

/**
 * The progress of a long operation.
 *
 * @param done the number of finished items
 * @param total the number of all items, or empty if it is not known
 */
public record Progress(long done, OptionalLong total) {
    /** Returns a text, for example {@code 200 of 1000}, or just the number if the total is not known. */
    @Override
    public String toString() {
        return done + (total.isPresent() ? " of " + total.getAsLong() : "");
    }

    /** Receives progress, on the thread that does the work. */
    @FunctionalInterface
    public interface Listener {
        /** Receives the progress. An exception aborts the work. */
        void onProgress(Progress progress);
    }
}

package dev.meshmanager.core.page;

import java.util.OptionalLong;

/**
 * How far work that takes a while has come.
 *
 * @param done how many items are done
 * @param total how many items there are, as far as is known
 */
public record Progress(long done, OptionalLong total) {
    /** Returns it in words, as in {@code 200 of 1000}, or the number alone where the total is not known. */
    @Override
    public String toString() {
        return done + (total.isPresent() ? " of " + total.getAsLong() : "");
    }

    /** Hears of progress, on the thread that does the work. */
    @FunctionalInterface
    public interface Listener {
        /** Takes the progress; what this throws ends the work. */
        void onProgress(Progress progress);
    }
}

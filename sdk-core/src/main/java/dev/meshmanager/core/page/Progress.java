package dev.meshmanager.core.page;

import java.util.OptionalLong;

/**
 * How far work that takes a while has come.
 *
 * @param done how many items are done
 * @param total how many items there are, as far as is known
 */
public record Progress(long done, OptionalLong total) {
    /** Hears of progress, on the thread that does the work. */
    @FunctionalInterface
    public interface Listener {
        /** Takes the progress; what this throws ends the work. */
        void onProgress(Progress progress);
    }
}

package dev.meshmanager.core.exchange;

import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * The options of calls that are not options of the HTTP client.
 *
 * @param callbacks completes the futures that callers receive
 * @param deadline the maximum duration of a call, including the time in the queue; zero means no limit
 */
public record CallOptions(Executor callbacks, Duration deadline) {
    /**
     * Runs the callback on the executor, or on this thread if the executor rejects it, because a future that never
     * completes is worse.
     */
    public void callBack(Runnable callback) {
        try {
            callbacks.execute(callback);
        } catch (RuntimeException e) {
            callback.run();
        }
    }
}

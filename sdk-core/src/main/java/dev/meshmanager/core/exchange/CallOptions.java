package dev.meshmanager.core.exchange;

import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * What calls of a client have in common beside the HTTP client.
 *
 * @param callbacks runs what depends on the futures that callers get
 * @param deadline how long a call may take, with the wait for its turn; zero is without limit
 */
public record CallOptions(Executor callbacks, Duration deadline) {
    /** Runs the callback; here if the executor does not take it, because a future that never ends is worse. */
    public void callBack(Runnable callback) {
        try {
            callbacks.execute(callback);
        } catch (RuntimeException e) {
            callback.run();
        }
    }
}

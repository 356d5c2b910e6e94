package dev.meshmanager.core.http;

import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** An executor with as many daemon threads as there are tasks. Idle threads end after a while. */
final class DaemonThreads {
    private static final Duration IDLE = Duration.ofSeconds(5);

    private DaemonThreads() {}

    static ThreadPoolExecutor named(String name) {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE.toSeconds(), TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }
}

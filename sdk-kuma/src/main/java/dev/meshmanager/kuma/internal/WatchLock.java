package dev.meshmanager.kuma.internal;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The lock on which all streams and subscriptions of one watch wait. State that they wait for is changed in
 * {@link #change}, which wakes them.
 */
public final class WatchLock {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closed;

    public void close() {
        change(() -> closed = true);
    }

    public void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the answer to a question within the lock. The question may change state too. */
    public boolean ask(BooleanSupplier question) {
        lock.lock();
        try {
            return question.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }

    public boolean isClosed() {
        return ask(() -> closed);
    }

    /**
     * Waits until the watch is closed or {@code over} is true, but no longer than {@code longest}. Returns whether one
     * of them happened.
     */
    public boolean await(Duration longest, BooleanSupplier over) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (!closed && !over.getAsBoolean() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return closed || over.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the watch is closed or {@code over} is true. Interrupting the thread does not end the wait. */
    public void awaitUninterruptibly(BooleanSupplier over) {
        lock.lock();
        try {
            while (!closed && !over.getAsBoolean()) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }
}

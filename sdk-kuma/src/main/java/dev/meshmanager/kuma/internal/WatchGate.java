package dev.meshmanager.kuma.internal;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Where all who listen to one watch wait; whoever changes what they wait for does so in {@link #change}. */
public final class WatchGate {
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

    /** Answers within the lock, in which {@code question} may change things too. */
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

    /** Waits until it is closed or {@code over}, at most so long, and returns whether it is. */
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

    /** Waits until it is closed or {@code over}. */
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

package dev.meshmanager.core;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waits for the effect of another thread. The time limit is only a guard. */
public final class Eventually {
    private static final Duration GUARD = Duration.ofSeconds(20);

    private Eventually() {}

    /** Waits until {@code condition} returns true. */
    public static void holds(String fact, BooleanSupplier condition) {
        long end = System.nanoTime() + GUARD.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not so after " + GUARD + ": " + fact);
            }
            Thread.yield();
        }
    }

    /** Waits for the value of {@code future}. */
    public static <T> T value(CompletableFuture<T> future) {
        try {
            return future.get(GUARD.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("no value", e);
        }
    }
}

package dev.meshmanager.kuma;

import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.RateLimitedException;
import dev.meshmanager.core.error.ServerException;
import dev.meshmanager.core.error.TransportException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Looks at a control plane again and again and tells what changed. Each stream and each subscriber looks by itself and
 * begins with all there is. Every look reads everything, so nothing is missed for good after a failure.
 *
 * <p>A look that fails because the server cannot be reached, is overloaded or fails is made again, after twice the time
 * each time, at most 32 intervals. Any other failure ends the watch. Safe for use by many threads.
 *
 * @param <E> what is told
 */
public final class Watch<E> implements AutoCloseable {
    private static final int LONGEST_WAIT = 32;
    /** How many events wait for a slow subscriber; then no further look is made. */
    private static final int BUFFER = 256;

    private final Supplier<Supplier<List<E>>> looks;
    private final Duration interval;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Takes what begins a series of looks; each look tells what changed since the one before. */
    Watch(Supplier<Supplier<List<E>>> looks, Duration interval) {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("interval: must be positive, is " + interval);
        }
        this.looks = looks;
        this.interval = interval;
    }

    /**
     * Returns the events as a stream without end, which makes its looks on the thread that takes events from it. It
     * ends when the watch is closed or the thread is interrupted, and throws the {@link MeshException} that ends the
     * watch.
     */
    public Stream<E> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Events(looks.get()), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    /**
     * Returns what gives the events to subscribers. Each has a thread of its own that ends with the subscription; a
     * slow subscriber delays its own looks, and no event is dropped.
     */
    public Flow.Publisher<E> publisher() {
        return subscriber -> {
            SubmissionPublisher<E> publisher = new SubmissionPublisher<>(Runnable::run, BUFFER);
            publisher.subscribe(subscriber);
            Thread thread = new Thread(() -> publish(publisher), "mesh-manager-sdk watch");
            thread.setDaemon(true);
            thread.start();
        };
    }

    private void publish(SubmissionPublisher<E> publisher) {
        try {
            Iterator<E> events = new Events(looks.get());
            while (publisher.hasSubscribers() && events.hasNext()) {
                publisher.submit(events.next());
            }
            publisher.close();
        } catch (RuntimeException e) {
            publisher.closeExceptionally(e);
        }
    }

    /** Ends all streams and subscriptions, at the latest after the look that is under way. */
    @Override
    public void close() {
        closed.countDown();
    }

    private static boolean isTemporary(MeshException failure) {
        return failure instanceof TransportException
                || failure instanceof RateLimitedException
                || failure instanceof ServerException;
    }

    private final class Events implements Iterator<E> {
        private final Supplier<List<E>> look;
        private final Queue<E> waiting = new ArrayDeque<>();
        private boolean begun;
        private long pause = 1;

        Events(Supplier<List<E>> look) {
            this.look = look;
        }

        @Override
        public boolean hasNext() {
            while (waiting.isEmpty()) {
                if (isOver()) {
                    return false;
                }
                begun = true;
                try {
                    waiting.addAll(look.get());
                    pause = 1;
                } catch (MeshException e) {
                    if (Thread.currentThread().isInterrupted()) {
                        return false;
                    }
                    if (!isTemporary(e)) {
                        throw e;
                    }
                    pause = Math.min(LONGEST_WAIT, pause * 2);
                }
            }
            return true;
        }

        private boolean isOver() {
            try {
                Duration wait = begun ? interval.multipliedBy(pause) : Duration.ZERO;
                return closed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }

        @Override
        public E next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the watch is closed");
            }
            return waiting.remove();
        }
    }
}

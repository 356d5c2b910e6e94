package dev.meshmanager.kuma.watch;

import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.kuma.internal.WatchGate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Looks at a control plane again and again and tells what changed. Each stream and each subscriber looks by itself and
 * begins with all there is. Every look reads everything, so nothing is missed for good after a failure.
 *
 * <p>A poll that fails because the server cannot be reached, is overloaded or fails, or because something else answers
 * in its place (a redirect, a page, a body that cannot be read), is made again, after twice the time each time, at most
 * 32 intervals. The first failure of a series is logged as a warning. Any other failure ends the watch, and so does an
 * error that a listener throws, which {@code onError} receives. Closing the client closes the watch.
 *
 * <p>The events of one look are all that ever waits: no look is made before those are taken. One who takes them slowly
 * misses none, but what changed twice between two looks is told once. Safe for use by many threads.
 *
 * @param <E> what is told
 */
public final class Watch<E> implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Supplier<Supplier<List<E>>> looks;
    private final Duration interval;
    private final WatchGate gate;

    /** Takes what begins a series of looks; each look tells what changed since the one before. */
    public Watch(Supplier<Supplier<List<E>>> looks, Duration interval, WatchGate gate) {
        if (interval.isNegative() || interval.isZero() || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("interval: must be positive and at most a year, is " + interval);
        }
        this.looks = looks;
        this.interval = interval;
        this.gate = gate;
    }

    /**
     * Returns the events as a stream without end, which makes its looks on the thread that takes events from it. It
     * ends when it or the watch is closed, which any thread may do, or the thread is interrupted, and throws the
     * {@link MeshException} that ends the watch.
     */
    public Stream<E> stream() {
        WatchEvents<E> events = events();
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(events, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(events::stop);
    }

    /**
     * Returns what gives the events to subscribers, by the rules of Reactive Streams. Each has a thread of its own that
     * ends with the subscription. Closing the watch completes them.
     */
    public Flow.Publisher<E> publisher() {
        return subscriber -> {
            WatchSubscription<E> subscription =
                    new WatchSubscription<>(gate, events(), Objects.requireNonNull(subscriber, "subscriber"));
            subscriber.onSubscribe(subscription);
            Thread thread = new Thread(subscription, "mesh-manager-sdk watch");
            thread.setDaemon(true);
            thread.start();
        };
    }

    private WatchEvents<E> events() {
        return new WatchEvents<>(gate, looks.get(), interval);
    }

    /** Ends all streams and subscriptions, at the latest after the look that is under way. */
    @Override
    public void close() {
        gate.close();
    }
}

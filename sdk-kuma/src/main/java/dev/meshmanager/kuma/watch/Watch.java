package dev.meshmanager.kuma.watch;

import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.kuma.internal.WatchLock;
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
 * Polls a control plane and emits the changes since the poll before.
 *
 * <pre>{@code
 * try (Watch<ResourceEvent<MeshTimeout>> watch = kuma.watch(MeshTimeout.TYPE, Duration.ofSeconds(10))) {
 *     watch.stream().forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p><b>Subscribers.</b> Each stream and each subscriber polls separately and starts with its own first poll. Every
 * poll reads everything, so that no change is lost for good after a failure.
 *
 * <p><b>Failures.</b> A poll is repeated if the server cannot be reached, is overloaded or fails, or if the response is
 * a redirect or cannot be read. The wait doubles each time, up to 32 intervals. The first failure of a series is logged
 * as a warning. Any other failure ends the watch, and so does an exception of a listener; {@code onError} receives it.
 * Closing the client closes the watch.
 *
 * <p><b>Buffering.</b> At most one poll's events are buffered. The next poll is made after they are consumed. A slow
 * subscriber loses no event, but repeated changes of one resource between two polls are merged.
 *
 * <p><b>Threads.</b> Safe for use by many threads.
 *
 * @param <E> the events
 */
public final class Watch<E> implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Supplier<Supplier<List<E>>> polls;
    private final Duration interval;
    private final WatchLock gate;

    /**
     * For the SDK only: a parameter type is not exported. {@code polls} starts a series of polls; each poll returns the
     * changes since the poll before.
     */
    public Watch(Supplier<Supplier<List<E>>> polls, Duration interval, WatchLock gate) {
        if (interval.isNegative() || interval.isZero() || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("interval: must be positive and at most a year, is " + interval);
        }
        this.polls = polls;
        this.interval = interval;
        this.gate = gate;
    }

    /**
     * Returns the events as an endless stream. It polls on the thread that consumes it. It ends when the stream or the
     * watch is closed, from any thread, or when the consuming thread is interrupted. If the watch fails, the stream
     * throws the {@link MeshException}.
     */
    public Stream<E> stream() {
        WatchEvents<E> events = events();
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(events, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(events::stop);
    }

    /**
     * Returns a publisher of the events that follows Reactive Streams. Each subscriber gets its own daemon thread,
     * which ends with the subscription. Closing the watch completes the subscribers.
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
        return new WatchEvents<>(gate, polls.get(), interval);
    }

    /** Ends all streams and subscriptions, at the latest after the running poll. */
    @Override
    public void close() {
        gate.close();
    }

    /** Returns the interval. */
    @Override
    public String toString() {
        return "Watch(every " + interval + ")";
    }
}

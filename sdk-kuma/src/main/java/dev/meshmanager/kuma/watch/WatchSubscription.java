package dev.meshmanager.kuma.watch;

import dev.meshmanager.kuma.internal.WatchLock;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Passes events to one subscriber on its own thread and follows Reactive Streams: no more events than requested, one at
 * a time, and one signal at the end unless the subscription was cancelled.
 */
final class WatchSubscription<E> implements Flow.Subscription, Runnable {
    private final WatchLock gate;
    private final WatchEvents<E> events;
    private final Flow.Subscriber<? super E> subscriber;
    private long wanted;
    private boolean cancelled;
    private boolean polling;
    private @Nullable Thread thread;
    private @Nullable Throwable misuse;

    WatchSubscription(WatchLock gate, WatchEvents<E> events, Flow.Subscriber<? super E> subscriber) {
        this.gate = gate;
        this.events = events;
        this.subscriber = subscriber;
    }

    @Override
    public void request(long count) {
        gate.change(() -> {
            if (count <= 0) {
                misuse = new IllegalArgumentException("a subscriber must request at least one event, not " + count);
            } else {
                wanted = wanted + count < 0 ? Long.MAX_VALUE : wanted + count;
            }
        });
    }

    @Override
    public void cancel() {
        gate.change(() -> {
            cancelled = true;
            // Interrupts the current wait and call, but nothing that the subscriber does.
            if (polling && thread != null) {
                thread.interrupt();
            }
        });
    }

    @Override
    public void run() {
        gate.change(() -> thread = Thread.currentThread());
        try {
            while (isWanted() && poll()) {
                subscriber.onNext(events.next());
            }
            end(misuse);
        } catch (RuntimeException | Error e) {
            end(e);
        }
    }

    /** Waits until the subscriber requests an event, and returns whether it may get one. */
    private boolean isWanted() {
        gate.awaitUninterruptibly(() -> cancelled || misuse != null || wanted > 0);
        return gate.ask(() -> {
            boolean isWanted = !cancelled && misuse == null && wanted > 0;
            polling = isWanted;
            wanted -= isWanted && wanted != Long.MAX_VALUE ? 1 : 0;
            return isWanted;
        });
    }

    /** Waits for the next event and returns whether there is one. */
    private boolean poll() {
        try {
            return events.hasNext();
        } finally {
            gate.change(() -> {
                polling = false;
                Thread.interrupted();
            });
        }
    }

    private void end(@Nullable Throwable failure) {
        if (gate.ask(() -> cancelled)) {
            return;
        }
        cancel();
        if (failure == null) {
            subscriber.onComplete();
        } else {
            subscriber.onError(failure);
        }
    }
}

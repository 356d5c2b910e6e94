package dev.meshmanager.kuma.watch;

import dev.meshmanager.kuma.internal.WatchGate;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Gives events to one subscriber by the rules of Reactive Streams, on a thread of its own: no more than it asked for,
 * one after the other, and one signal at the end unless it cancelled.
 */
final class WatchSubscription<E> implements Flow.Subscription, Runnable {
    private final WatchGate gate;
    private final WatchEvents<E> events;
    private final Flow.Subscriber<? super E> subscriber;
    private long wanted;
    private boolean cancelled;
    private boolean looking;
    private @Nullable Thread thread;
    private @Nullable Throwable misuse;

    WatchSubscription(WatchGate gate, WatchEvents<E> events, Flow.Subscriber<? super E> subscriber) {
        this.gate = gate;
        this.events = events;
        this.subscriber = subscriber;
    }

    @Override
    public void request(long count) {
        gate.change(() -> {
            if (count <= 0) {
                misuse = new IllegalArgumentException("a subscriber must ask for at least one event, not " + count);
            } else {
                wanted = wanted + count < 0 ? Long.MAX_VALUE : wanted + count;
            }
        });
    }

    @Override
    public void cancel() {
        gate.change(() -> {
            cancelled = true;
            // Ends the wait and the call that are under way, but nothing that the subscriber does.
            if (looking && thread != null) {
                thread.interrupt();
            }
        });
    }

    @Override
    public void run() {
        gate.change(() -> thread = Thread.currentThread());
        try {
            while (isWanted() && look()) {
                subscriber.onNext(events.next());
            }
            end(misuse);
        } catch (RuntimeException | Error e) {
            end(e);
        }
    }

    /** Waits until the subscriber wants an event, and returns whether it may get one. */
    private boolean isWanted() {
        gate.awaitUninterruptibly(() -> cancelled || misuse != null || wanted > 0);
        return gate.ask(() -> {
            boolean isWanted = !cancelled && misuse == null && wanted > 0;
            looking = isWanted;
            wanted -= isWanted && wanted != Long.MAX_VALUE ? 1 : 0;
            return isWanted;
        });
    }

    /** Waits for the next event and returns whether there is one. */
    private boolean look() {
        try {
            return events.hasNext();
        } finally {
            gate.change(() -> {
                looking = false;
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

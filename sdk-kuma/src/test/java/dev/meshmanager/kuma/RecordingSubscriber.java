package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Keeps what it is given, and asks for nothing by itself. */
class RecordingSubscriber<E> implements Flow.Subscriber<E> {
    private static final int SECONDS = 20;

    final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    final CompletableFuture<Thread> thread = new CompletableFuture<>();
    final BlockingQueue<E> events = new LinkedBlockingQueue<>();
    final AtomicInteger ends = new AtomicInteger();
    private final CompletableFuture<@Nullable Throwable> end = new CompletableFuture<>();

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.complete(given);
    }

    @Override
    public void onNext(E event) {
        thread.complete(Thread.currentThread());
        events.add(event);
    }

    @Override
    public void onError(Throwable failure) {
        ends.incrementAndGet();
        end.complete(failure);
    }

    @Override
    public void onComplete() {
        ends.incrementAndGet();
        end.complete(null);
    }

    void request(long count) {
        subscription.join().request(count);
    }

    E next() throws InterruptedException {
        E event = events.poll(SECONDS, TimeUnit.SECONDS);
        assertThat(event).as("the next event").isNotNull();
        return event;
    }

    /** Returns why the events ended, or null if they were completed. */
    @Nullable
    Throwable end() throws Exception {
        return end.get(SECONDS, TimeUnit.SECONDS);
    }

    void awaitThread() throws Exception {
        Thread used = thread.get(SECONDS, TimeUnit.SECONDS);
        used.join(TimeUnit.SECONDS.toMillis(SECONDS));
        assertThat(used.isAlive()).isFalse();
    }
}

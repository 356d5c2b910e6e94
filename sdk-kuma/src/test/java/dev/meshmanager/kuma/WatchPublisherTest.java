package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.meshmanager.kuma.internal.WatchLock;
import dev.meshmanager.kuma.watch.Watch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WatchPublisherTest {
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicInteger looks = new AtomicInteger();
    private final RecordingSubscriber<Integer> subscriber = new RecordingSubscriber<>();

    /** Each look tells two numbers. */
    private Watch<Integer> watch(Duration interval) {
        return watch(interval, () -> {
            int look = looks.getAndIncrement();
            return List.of(2 * look, 2 * look + 1);
        });
    }

    private static Watch<Integer> watch(Duration interval, Supplier<List<Integer>> look) {
        return new Watch<>(() -> look, interval, new WatchLock());
    }

    @Test
    void givesNoMoreThanTheSubscriberAskedForAndLooksNoFurther() throws Exception {
        try (Watch<Integer> watch = watch(SHORT)) {
            watch.publisher().subscribe(subscriber);
            subscriber.request(2);
            subscriber.request(1);
            assertThat(List.of(subscriber.next(), subscriber.next(), subscriber.next()))
                    .containsExactly(0, 1, 2);
        }
        assertThat(subscriber.end()).isNull();
        assertThat(subscriber.events).isEmpty();
        assertThat(looks).hasValue(2);
    }

    @Test
    void asksForEverything() throws Exception {
        try (Watch<Integer> watch = watch(SHORT)) {
            watch.publisher().subscribe(subscriber);
            subscriber.request(Long.MAX_VALUE);
            subscriber.request(Long.MAX_VALUE);
            for (int number : IntStream.range(0, 1_000).toArray()) {
                assertThat(subscriber.next()).isEqualTo(number);
            }
        }
        assertThat(subscriber.end()).isNull();
        subscriber.awaitThread();
        assertThat(subscriber.ends).hasValue(1);
    }

    @Test
    void aSubscriberThatAsksForNothingIsCompletedAllTheSame() throws Exception {
        try (Watch<Integer> watch = watch(SHORT)) {
            watch.publisher().subscribe(subscriber);
        }
        assertThat(subscriber.end()).isNull();
        assertThat(looks).hasValue(0);
    }

    @Test
    void aClosedWatchCompletesWhoComesLater() throws Exception {
        Watch<Integer> watch = watch(SHORT);
        watch.close();
        watch.publisher().subscribe(subscriber);
        subscriber.request(1);
        assertThat(subscriber.end()).isNull();
        assertThat(subscriber.events).isEmpty();
    }

    @Test
    void cancellingEndsTheThreadWithinAWaitAndGivesNoSignal() throws Exception {
        try (Watch<Integer> watch = watch(LONG)) {
            watch.publisher().subscribe(subscriber);
            subscriber.request(3);
            subscriber.next();
            subscriber.next();
            subscriber.subscription.join().cancel();
            subscriber.subscription.join().cancel();
            subscriber.request(1);
            subscriber.awaitThread();
        }
        assertThat(subscriber.ends).hasValue(0);
        assertThat(subscriber.events).isEmpty();
    }

    @Test
    void cancellingWithinAnEventDoesNotInterruptTheSubscriber() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        RecordingSubscriber<Integer> cancelling = new RecordingSubscriber<>() {
            @Override
            public void onNext(Integer event) {
                super.onNext(event);
                subscription.join().cancel();
                interrupted.complete(Thread.currentThread().isInterrupted());
            }
        };
        try (Watch<Integer> watch = watch(SHORT)) {
            watch.publisher().subscribe(cancelling);
            cancelling.request(5);
            cancelling.awaitThread();
        }
        assertThat(interrupted).isCompletedWithValue(false);
        assertThat(cancelling.events).containsExactly(0);
        assertThat(cancelling.ends).hasValue(0);
    }

    @Test
    void askingForNothingIsAnError() throws Exception {
        try (Watch<Integer> watch = watch(SHORT)) {
            watch.publisher().subscribe(subscriber);
            subscriber.request(0);
            assertThat(subscriber.end())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a subscriber must request at least one event, not 0");
        }
        assertThat(subscriber.ends).hasValue(1);
    }

    @Test
    void aFailureIsTheLastSignal() throws Exception {
        Supplier<List<Integer>> look = () -> {
            if (looks.getAndIncrement() > 0) {
                throw new IllegalStateException("broken");
            }
            return List.of(7);
        };
        try (Watch<Integer> watch = watch(SHORT, look)) {
            watch.publisher().subscribe(subscriber);
            subscriber.request(Long.MAX_VALUE);
            assertThat(subscriber.next()).isEqualTo(7);
            assertThat(subscriber.end()).isInstanceOf(IllegalStateException.class);
            subscriber.awaitThread();
        }
        assertThat(subscriber.ends).hasValue(1);
    }

    @Test
    void refusesToHaveNoSubscriber() {
        Flow.Publisher<Integer> publisher = watch(SHORT).publisher();
        assertThatNullPointerException()
                .isThrownBy(() -> publisher.subscribe(null))
                .withMessage("subscriber");
    }

    @Test
    void closingAStreamEndsItsWait() throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        Supplier<List<Integer>> look = () -> {
            looked.countDown();
            return List.of();
        };
        try (Watch<Integer> watch = watch(LONG, look)) {
            Stream<Integer> stream = watch.stream();
            CompletableFuture<List<Integer>> all = CompletableFuture.supplyAsync(stream::toList);
            assertThat(looked.await(20, TimeUnit.SECONDS)).isTrue();
            stream.close();
            assertThat(all.get(20, TimeUnit.SECONDS)).isEmpty();
            assertThat(watch.stream().iterator()).isNotNull();
        }
    }
}

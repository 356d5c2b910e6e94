package dev.meshmanager.core.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.core.page.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ParallelReadsTest {
    private final List<Progress> progress = new ArrayList<>();

    @Test
    void reportsWhatFailsAndReturnsTheRest() {
        try (ParallelReads reads = reads(2)) {
            ParallelReads.Read<Optional<String>> zones = reads.value("zones", () -> {
                throw new TransportException("GET /zones", "no route to host", new IOException());
            });
            ParallelReads.Read<Optional<String>> meshes = reads.value("meshes", () -> "default");
            assertThat(meshes.get()).contains("default");
            assertThat(zones.get()).isEmpty();
            assertThat(reads.failures()).containsExactly(new FailedRead("zones", "GET /zones", "no route to host"));
        }
    }

    @Test
    void namesFailuresInTheOrderInWhichTheReadsWereStarted() {
        CountDownLatch second = new CountDownLatch(1);
        try (ParallelReads reads = reads(2)) {
            reads.value("first", () -> {
                await(second);
                throw new TransportException("GET /first", "late", new IOException());
            });
            reads.value("second", () -> {
                second.countDown();
                throw new TransportException("GET /second", "early", new IOException());
            });
            assertThat(reads.failures()).extracting(FailedRead::what).containsExactly("first", "second");
        }
    }

    @Test
    void runsNoMoreAtOnceThanIsAllowed() {
        AtomicInteger running = new AtomicInteger();
        AtomicBoolean isTooMany = new AtomicBoolean();
        try (ParallelReads reads = reads(3)) {
            for (int number = 0; number < 100; number++) {
                reads.value("number " + number, () -> {
                    if (running.incrementAndGet() > 3) {
                        isTooMany.set(true);
                    }
                    Thread.yield();
                    return running.decrementAndGet();
                });
            }
            reads.allStarted();
            assertThat(reads.failures()).isEmpty();
        }
        assertThat(isTooMany).isFalse();
        assertThat(progress).hasSize(100);
        assertThat(progress.get(99)).hasToString("100 of 100");
    }

    @Test
    void interruptingTheThreadThatWaitsCancelsTheReads() throws Exception {
        Semaphore cancelled = new Semaphore(0);
        try (ParallelReads reads = reads(1)) {
            ParallelReads.Read<Optional<String>> read = reads.value("forever", () -> {
                await(new CountDownLatch(1));
                cancelled.release();
                return "";
            });
            Thread.currentThread().interrupt();
            assertThatThrownBy(read::get)
                    .isInstanceOf(TransportException.class)
                    .hasMessage("test: the thread was interrupted");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(cancelled.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void throwsWhatIsNoFailureOfACall() {
        try (ParallelReads reads = reads(1)) {
            ParallelReads.Read<Optional<String>> read = reads.value("broken", () -> {
                throw new IllegalArgumentException("a fault of the program");
            });
            assertThatThrownBy(read::get)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("test: broken")
                    .hasMessageContaining("a fault of the program");
        }
    }

    @Test
    void theLastReportHasTheTotalAlsoIfAllReadsFinishedBefore() {
        try (ParallelReads reads = reads(2)) {
            reads.value("one", () -> 1).get();
            reads.value("two", () -> 2).get();
            reads.allStarted();

            assertThat(progress).extracting(Progress::toString).containsExactly("1", "2 of 2");
        }
    }

    private ParallelReads reads(int atOnce) {
        return new ParallelReads("test", atOnce, progress::add);
    }

    /** Returns when the thread is interrupted too. */
    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

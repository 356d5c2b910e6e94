package dev.meshmanager.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.Eventually;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.exchange.Exchange;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CancellationTest extends HttpTest {
    private static final RetryPolicy AN_HOUR = new RetryPolicy(3, Duration.ofHours(1), Duration.ofHours(1));

    private final CompletableFuture<Boolean> arrived = new CompletableFuture<>();
    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
    private final RawServer raw = new RawServer(RawServer.stall(arrived, closed), RawServer.answer("next"));

    @AfterEach
    void stop() throws IOException {
        raw.close();
    }

    @Test
    void endsTheCallOfAnInterruptedThread() {
        TestClient client = client(raw.url()).build();
        Caller caller = new Caller(client.get());
        Eventually.value(arrived);
        caller.thread.interrupt();
        assertThat(Eventually.value(caller.failure))
                .isInstanceOf(TransportException.class)
                .hasMessage("GET " + raw.url() + "/things: the thread was interrupted")
                .hasCauseInstanceOf(InterruptedException.class);
        assertThat(Eventually.value(caller.interrupted)).isTrue();
        assertThat(Eventually.value(closed)).isTrue();
        assertThat(client.get().execute()).isEqualTo("next");
        assertThat(raw.requests()).isEqualTo(2);
    }

    /**
     * Uses a raw server, which assigns responses to requests. MockWebServer may give a later request an earlier
     * response.
     */
    @Test
    void endsTheWaitOfAnInterruptedThread() throws IOException {
        CompletableFuture<Boolean> answered = new CompletableFuture<>();
        try (RawServer busy = new RawServer(RawServer.busy(answered), RawServer.answer("next"))) {
            Caller caller =
                    new Caller(client(busy.url()).retries(AN_HOUR).build().get());
            Eventually.value(answered);
            caller.thread.interrupt();
            assertThat(Eventually.value(caller.failure))
                    .hasMessage("GET " + busy.url() + "/things: the thread was interrupted");
            assertThat(client(busy.url()).build().get().execute()).isEqualTo("next");
            assertThat(busy.requests()).isEqualTo(2);
        }
    }

    @Test
    void failsOnAThreadThatIsInterruptedAlready() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> client(raw.url()).build().get().execute())
                    .isInstanceOf(TransportException.class)
                    .hasMessage("GET " + raw.url() + "/things: the thread was interrupted");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void cancelsTheCallOfACancelledFuture() {
        CompletableFuture<String> future = client(raw.url()).build().get().executeAsync();
        Eventually.value(arrived);
        assertThat(future.cancel(true)).isTrue();
        assertThat(Eventually.value(closed)).isTrue();
        assertThat(future).isCancelled();
        assertThat(raw.requests()).isEqualTo(1);
    }

    @Test
    void cancelsTheWaitOfACancelledFuture() throws InterruptedException {
        answer(503, "busy");
        CompletableFuture<String> future =
                client().retries(AN_HOUR).build().get().executeAsync();
        request();
        future.cancel(true);
        Eventually.holds("the call ended", () -> transport.dispatcher().runningCallsCount() == 0);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void endsAFutureWithTheFailure() {
        answer(404, "no such thing");
        CompletableFuture<String> future = client().build().get().executeAsync();
        assertThatThrownBy(future::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(NotFoundException.class)
                .hasMessage("GET " + url() + "/things: 404 Not Found: no such thing");
    }

    @Test
    void endsAFutureWithTheBody() {
        answer(200, "here");
        assertThat(Eventually.value(client().build().get().executeAsync())).isEqualTo("here");
    }

    @Test
    void leavesTheCallersHttpClientAloneWhenItCloses() {
        TestClient first = client(raw.url()).build();
        CompletableFuture<String> underWay = first.get().executeAsync();
        Eventually.value(arrived);
        first.close();
        assertThat(underWay).isNotDone();
        assertThat(first.get().execute()).isEqualTo("next");
        underWay.cancel(true);
    }

    @Test
    void endsCallsAndThreadsOfItsOwnWhenItCloses() {
        TestClient own = TestClient.builder().url(raw.url()).build();
        Caller caller = new Caller(own.get());
        Eventually.value(arrived);
        assertThat(sdkThreads()).isPositive();
        own.close();
        assertThat(Eventually.value(caller.failure))
                .isInstanceOf(TransportException.class)
                .hasMessageStartingWith("GET " + raw.url() + "/things: ");
        assertThat(Eventually.value(closed)).isTrue();
        Eventually.holds("no thread of the SDK is left", () -> sdkThreads() == 0);
    }

    @Test
    void endsAWaitOfItsOwnWhenItCloses() throws InterruptedException {
        answer(503, "busy");
        TestClient own = TestClient.builder().url(url()).retries(AN_HOUR).build();
        Caller caller = new Caller(own.get());
        request();
        own.close();
        assertThat(Eventually.value(caller.failure)).isInstanceOf(TransportException.class);
        Eventually.holds("no thread of the SDK is left", () -> sdkThreads() == 0);
    }

    @Test
    void saysThatItIsClosed() {
        TestClient own = TestClient.builder().url(url()).build();
        own.close();
        assertThatThrownBy(() -> own.get().execute())
                .isInstanceOf(TransportException.class)
                .hasMessage("GET " + url() + "/things: the client is closed");
    }

    @Test
    void keepsNoProgramAlive() {
        answer(200, "here");
        try (TestClient own = TestClient.builder().url(url()).build()) {
            own.get().execute();
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(CancellationTest::isOfSdk)
                    .isNotEmpty()
                    .allMatch(Thread::isDaemon);
        }
        Eventually.holds("no thread of the SDK is left", () -> sdkThreads() == 0);
    }

    private static long sdkThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(CancellationTest::isOfSdk)
                .count();
    }

    /** OkHttp renames a thread while it makes a call. */
    private static boolean isOfSdk(Thread thread) {
        return thread.getName().startsWith("mesh-manager-sdk")
                || thread.getName().startsWith("OkHttp http");
    }

    /** A thread that makes a call and records the failure. */
    private static final class Caller {
        private final CompletableFuture<RuntimeException> failure = new CompletableFuture<>();
        private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        private final Thread thread;

        Caller(Exchange<?> call) {
            this.thread = new Thread(() -> make(call), "caller");
            thread.setDaemon(true);
            thread.start();
        }

        private void make(Exchange<?> call) {
            try {
                failure.completeExceptionally(new AssertionError("answered: " + call.execute()));
            } catch (RuntimeException e) {
                failure.complete(e);
                interrupted.complete(Thread.currentThread().isInterrupted());
            }
        }
    }
}

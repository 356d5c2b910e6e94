package dev.meshmanager.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.error.TransportException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

class AsyncCallbacksTest extends HttpTest {
    private void answerAll() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().body("here").build();
            }
        });
    }

    @Test
    void callbacksThatCallDoNotStopTheClient() throws Exception {
        answerAll();
        // The client's own HTTP client: 64 calls at a time.
        try (TestClient client = TestClient.builder().url(url()).build()) {
            callInCallbacks(client, 300);
        }
    }

    @Test
    void callbacksThatCallDoNotStopAnHttpClientWithFiveCallsAHost() throws Exception {
        answerAll();
        callInCallbacks(client().build(), 30);
    }

    @Test
    void callbacksThatCallNeedNoSecondThreadOfTheCallersExecutor() throws Exception {
        answerAll();
        ExecutorService one = Executors.newSingleThreadExecutor(task -> new Thread(task, "the caller's"));
        try {
            callInCallbacks(client().callbackExecutor(one).build(), 30);
        } finally {
            one.shutdown();
        }
    }

    private static void callInCallbacks(TestClient client, int count) throws Exception {
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            futures.add(client.get()
                    .executeAsync()
                    .thenApply(body -> body + client.get().execute()));
        }
        for (CompletableFuture<String> future : futures) {
            assertThat(future.get(60, TimeUnit.SECONDS)).isEqualTo("herehere");
        }
        assertThat(client.get().execute()).isEqualTo("here");
    }

    @Test
    void callsBackOnTheCallersExecutor() throws Exception {
        answerAll();
        ExecutorService own = Executors.newSingleThreadExecutor(task -> new Thread(task, "the caller's"));
        CountDownLatch chained = new CountDownLatch(1);
        try {
            own.execute(() -> {
                try {
                    chained.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            CompletableFuture<String> thread = client().callbackExecutor(own)
                    .build()
                    .get()
                    .executeAsync()
                    .thenApply(body -> Thread.currentThread().getName());
            chained.countDown();
            assertThat(thread.get(60, TimeUnit.SECONDS)).isEqualTo("the caller's");
        } finally {
            own.shutdown();
        }
    }

    @Test
    void endsFuturesAlsoWhenTheExecutorTakesNoMore() throws Exception {
        answerAll();
        TestClient client = client().callbackExecutor(task -> {
                    throw new RejectedExecutionException();
                })
                .build();
        assertThat(client.get().executeAsync().get(60, TimeUnit.SECONDS)).isEqualTo("here");
    }

    @Test
    void theDeadlineCountsTheWaitForATurn() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        transport.dispatcher().setMaxRequestsPerHost(1);
        try (RawServer raw = new RawServer(connection -> over.await())) {
            CompletableFuture<String> first = client(raw.url()).build().get().executeAsync();
            TestClient client =
                    client(raw.url()).deadline(Duration.ofMillis(200)).build();
            assertThat(failure(client.get(), TransportException.class))
                    .hasMessage("GET " + raw.url() + "/things: no response before the deadline")
                    .hasCauseInstanceOf(InterruptedIOException.class);
            assertThatThrownBy(() -> client.get().executeAsync().get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(TransportException.class);
            assertThat(first).isNotDone();
            assertThat(raw.requests()).isLessThanOrEqualTo(1);
            first.cancel(true);
        } finally {
            over.countDown();
        }
    }
}

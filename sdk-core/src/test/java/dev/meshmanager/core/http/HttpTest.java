package dev.meshmanager.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.meshmanager.core.Eventually;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.exchange.Exchange;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server, an HTTP client with counters, and the check that no test leaves a call or a connection open. */
abstract class HttpTest {
    static final String TOKEN = "s3cr3t-t0k3n";
    static final RetryPolicy THREE_AT_ONCE = new RetryPolicy(3, Duration.ZERO, Duration.ZERO);

    final MockWebServer server = new MockWebServer();
    final AtomicInteger connects = new AtomicInteger();
    final CountDownLatch readsBody = new CountDownLatch(1);
    final OkHttpClient transport = new OkHttpClient.Builder()
            .eventListener(new EventListener() {
                @Override
                public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
                    connects.incrementAndGet();
                }

                @Override
                public void responseBodyStart(Call call) {
                    readsBody.countDown();
                }
            })
            .build();

    @BeforeEach
    void startServer() throws IOException {
        server.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    @AfterEach
    void leavesNothingBehind() {
        Eventually.holds("no call is running", () -> transport.dispatcher().runningCallsCount() == 0);
        Eventually.holds("no call is waiting", () -> transport.dispatcher().queuedCallsCount() == 0);
        Eventually.holds("no connection is in use", () -> connectionsInUse() == 0);
        server.close();
        transport.dispatcher().executorService().shutdown();
        transport.connectionPool().evictAll();
    }

    private int connectionsInUse() {
        return transport.connectionPool().connectionCount()
                - transport.connectionPool().idleConnectionCount();
    }

    /** Returns a builder for a client of this test's server. Its timeouts are only guards. */
    TestClient.Builder client() {
        return client(url());
    }

    TestClient.Builder client(String url) {
        return TestClient.builder()
                .url(url)
                .okHttpClient(transport)
                .token(TOKEN)
                .retries(THREE_AT_ONCE)
                .deadline(Duration.ofSeconds(30))
                .readTimeout(Duration.ofSeconds(20));
    }

    String url() {
        return "http://127.0.0.1:" + server.getPort();
    }

    void answer(int status, String body, String... headers) {
        MockResponse.Builder response = new MockResponse.Builder().code(status).body(body);
        for (String header : headers) {
            response.addHeader(header);
        }
        server.enqueue(response.build());
    }

    RecordedRequest request() throws InterruptedException {
        RecordedRequest request = server.takeRequest(20, TimeUnit.SECONDS);
        assertThat(request).as("a request").isNotNull();
        return request;
    }

    /** Returns the failure of the call, after checking that it does not contain the token. */
    static <E extends MeshException> E failure(Exchange<?> call, Class<E> type) {
        E failure = catchThrowableOfType(type, call::execute);
        assertThat(failure).as("failure of " + call).isNotNull();
        assertThat(printed(failure)).doesNotContain(TOKEN).doesNotContain("Bearer");
        return failure;
    }

    static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}

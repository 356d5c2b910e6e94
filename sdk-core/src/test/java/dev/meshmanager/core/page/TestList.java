package dev.meshmanager.core.page;

import dev.meshmanager.core.Eventually;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.exchange.HttpServices;
import dev.meshmanager.core.http.ClientBuilder;
import dev.meshmanager.core.http.RetryPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.http.GET;
import retrofit2.http.Query;

/**
 * A server of a paged list, which records requests and can delay pages. The name of the first page is the empty text.
 */
final class TestList implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, MockResponse> pages = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final AtomicInteger cancelled = new AtomicInteger();
    private final OkHttpClient transport = new OkHttpClient.Builder()
            .eventListener(new EventListener() {
                @Override
                public void canceled(Call call) {
                    cancelled.incrementAndGet();
                }
            })
            .build();
    private HttpServices services;
    private ListApi api;
    private Function<String, MockResponse> otherPages =
            offset -> new MockResponse.Builder().code(404).build();

    TestList() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                return answer(Optional.ofNullable(request.getUrl().queryParameter("offset"))
                        .orElse(""));
            }
        });
        server.start(InetAddress.getByName("127.0.0.1"), 0);
        services = builder().open();
        api = services.create(ListApi.class);
    }

    private MockResponse answer(String offset) throws InterruptedException {
        asked.add(offset);
        CountDownLatch gate = gates.get(offset);
        if (gate != null) {
            gate.await();
        }
        MockResponse page = pages.get(offset);
        return page == null ? otherPages.apply(offset) : page;
    }

    TestList page(String offset, String next, String... items) {
        pages.put(offset, response(next, items));
        return this;
    }

    TestList broken(String offset, int status, String body) {
        pages.put(offset, new MockResponse.Builder().code(status).body(body).build());
        return this;
    }

    TestList otherPages(Function<String, MockResponse> answer) {
        otherPages = answer;
        return this;
    }

    /** Delays a page until the latch is released. */
    CountDownLatch hold(String offset) {
        return gates.computeIfAbsent(offset, name -> new CountDownLatch(1));
    }

    /** Returns a page. If {@code next} is empty, it is the last one. */
    static MockResponse response(String next, String... items) {
        Map<String, Object> body = next.isEmpty()
                ? Map.of("items", List.of(items), "total", 7)
                : Map.of("items", List.of(items), "total", 7, "next", next);
        return new MockResponse.Builder().body(JsonObject.of(body).toString()).build();
    }

    String url() {
        return "http://127.0.0.1:" + server.getPort();
    }

    static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "callbacks");
        thread.setDaemon(true);
        return thread;
    }

    /** Returns the list with this executor for callbacks. */
    Paged<String> pagedOn(Executor callbacks) {
        services = builder().callbackExecutor(callbacks).open();
        api = services.create(ListApi.class);
        return paged();
    }

    private Builder builder() {
        return new Builder()
                .url(url())
                .okHttpClient(transport)
                .retries(RetryPolicy.NONE)
                .deadline(Duration.ofSeconds(30));
    }

    Paged<String> paged() {
        return paged(Function.identity());
    }

    Paged<String> paged(Function<String, ?> identity) {
        return Paged.of(this::read, identity);
    }

    private Exchange<Page<String>> read(Optional<String> name) {
        return api.page(name.orElse(null)).map(body -> toPage(Bodies.read(JsonObject.class, body)));
    }

    private static Page<String> toPage(JsonObject body) {
        return new Page<>(
                body.get("items").orElseThrow().elements().stream()
                        .map(item -> item.asString().orElseThrow())
                        .toList(),
                body.get("total")
                        .flatMap(JsonValue::asNumber)
                        .map(total -> OptionalLong.of(total.longValue()))
                        .orElse(OptionalLong.empty()),
                body.get("next").flatMap(JsonValue::asString));
    }

    /** Returns the names of the requested pages so far. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Waits for all calls to end and returns the names of the requested pages. */
    List<String> askedInTheEnd() {
        Eventually.holds("no call is running", () -> transport.dispatcher().runningCallsCount() == 0);
        return asked();
    }

    void waitFor(String offset) {
        Eventually.holds("page \"" + offset + "\" is asked for", () -> asked.contains(offset));
    }

    void waitForCancel() {
        Eventually.holds("a call is cancelled", () -> cancelled.get() > 0);
    }

    int cancelled() {
        return cancelled.get();
    }

    @Override
    public void close() {
        Eventually.holds("no call is running", () -> transport.dispatcher().runningCallsCount() == 0);
        Eventually.holds(
                "no connection is in use",
                () -> transport.connectionPool().connectionCount()
                        == transport.connectionPool().idleConnectionCount());
        gates.values().forEach(CountDownLatch::countDown);
        services.close();
        server.close();
        transport.dispatcher().executorService().shutdown();
        transport.connectionPool().evictAll();
    }

    interface ListApi {
        @GET("items")
        Exchange<ResponseBody> page(@Query("offset") @Nullable String offset);
    }

    private static final class Builder extends ClientBuilder<Builder> {
        @Override
        protected Builder self() {
            return this;
        }

        HttpServices open() {
            return services();
        }
    }
}

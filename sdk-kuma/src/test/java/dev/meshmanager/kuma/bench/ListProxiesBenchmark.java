package dev.meshmanager.kuma.bench;

import com.squareup.moshi.JsonReader;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.testing.Servers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Lists 10,000 data plane proxies in pages of 1,000, over HTTP from the same JVM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ListProxiesBenchmark {
    private static final int TOTAL = 10_000;
    private static final int PAGE = 1_000;

    private MockWebServer server;
    private KumaClient kuma;
    private OkHttpClient plain;

    @Setup
    public void startServer() throws IOException {
        OverviewPages pages = OverviewPages.ofRecordings();
        Buffer[] bodies = new Buffer[TOTAL / PAGE];
        for (int i = 0; i < bodies.length; i++) {
            bodies[i] = new Buffer().writeUtf8(pages.page(i * PAGE, PAGE, TOTAL));
        }
        server = Servers.start(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String offset = request.getUrl().queryParameter("offset");
                return new MockResponse.Builder()
                        .body(bodies[offset == null ? 0 : Integer.parseInt(offset) / PAGE].clone())
                        .build();
            }
        });
        kuma = KumaClient.builder().url(server.url("/").toString()).build();
        plain = new OkHttpClient();
    }

    @TearDown
    public void stopServer() {
        kuma.close();
        plain.dispatcher().executorService().shutdown();
        plain.connectionPool().evictAll();
        server.close();
    }

    @Benchmark
    public int models() {
        int count = 0;
        for (DataplaneOverview proxy : kuma.dataplanes().overviews("default")) {
            count += proxy.name().isEmpty() ? 0 : 1;
        }
        return checked(count);
    }

    @Benchmark
    public int moshiUntypedPageAfterPage() throws IOException {
        int count = 0;
        for (int offset = 0; offset < TOTAL; offset += PAGE) {
            Request request = new Request.Builder()
                    .url(server.url("/meshes/default/dataplanes/_overview?size=1000&offset=" + offset))
                    .build();
            try (Response response = plain.newCall(request).execute()) {
                Object page = JsonReader.of(response.body().source()).readJsonValue();
                count += ((List<?>) ((Map<?, ?>) page).get("items")).size();
            }
        }
        return checked(count);
    }

    private static int checked(int count) {
        if (count != TOTAL) {
            throw new IllegalStateException("expected " + TOTAL + " proxies, got " + count);
        }
        return count;
    }
}

package dev.meshmanager.kuma.bench;

import com.sun.net.httpserver.HttpServer;
import dev.meshmanager.kuma.KumaClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
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

/**
 * Reads a page of data plane overviews as the first thing that a JVM does. Each run has a JVM of its own, in which
 * nothing has touched OkHttp or the SDK before: the server is that of the JDK, and the page is cut out of the recording
 * as text.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(20)
public class FirstCallBenchmark {
    private static final String PATH = "/dataplanes/_overview";
    private static final String RESPONSE = "\"response\":";

    private HttpServer server;
    private String url;

    @Setup
    public void startServer() throws IOException {
        byte[] page = page().getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("content-type", "application/json");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private static String page() throws IOException {
        Path file = Path.of(System.getProperty("project.root", ".."))
                .resolve(System.getProperty("recordings", "../shared/recordings"))
                .resolve("global.jsonl");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.matches("\\{[^{]*\"path\": ?\"" + PATH + "\".*"))
                    .map(line -> line.substring(line.indexOf(RESPONSE) + RESPONSE.length(), line.lastIndexOf('}')))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @TearDown
    public void stopServer() {
        server.stop(0);
    }

    @Benchmark
    public int models() {
        try (KumaClient kuma = KumaClient.builder().url(url).build()) {
            return kuma.dataplanes().overviews().toList().size();
        }
    }

    @Benchmark
    public int okHttpAlone() throws IOException {
        OkHttpClient client = new OkHttpClient();
        Request request = new Request.Builder().url(url + PATH.substring(1)).build();
        try (Response response = client.newCall(request).execute()) {
            return response.body().bytes().length;
        }
    }
}

package dev.meshmanager.kuma.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Types;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import okio.ByteString;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Decodes the items of a page of 1,000 data plane overviews, about 2 MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class DecodePageBenchmark {
    private static final Type ITEMS = Types.newParameterizedType(List.class, DataplaneOverview.class);

    private final ObjectMapper jackson = new ObjectMapper();
    private ByteString page;

    @Setup
    public void makePage() {
        String whole = OverviewPages.ofRecordings().page(0, 1000, 1000);
        String items = whole.substring(whole.indexOf('['), whole.lastIndexOf(']') + 1);
        page = ByteString.encodeUtf8(items);
        System.out.println("page: " + page.size() + " bytes");
    }

    @Benchmark
    public List<DataplaneOverview> models() {
        return Json.read(ITEMS, buffer());
    }

    @Benchmark
    public Object moshiUntyped() throws IOException {
        return JsonReader.of(buffer()).readJsonValue();
    }

    @Benchmark
    public JsonNode jacksonTree() throws IOException {
        return jackson.readTree(buffer().inputStream());
    }

    @Benchmark
    public String justTheText() {
        return page.string(StandardCharsets.UTF_8);
    }

    private Buffer buffer() {
        return new Buffer().write(page);
    }
}

package dev.meshmanager.kuma.bench;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Pages of data plane overviews, made of those that were recorded, each under a name of its own. */
final class OverviewPages {
    private static final String PATH = "/dataplanes/_overview";

    private final List<JsonObject> recorded;

    private OverviewPages(List<JsonObject> recorded) {
        this.recorded = recorded;
    }

    static OverviewPages ofRecordings() {
        Path folder = Path.of(System.getProperty("project.root", ".."))
                .resolve(System.getProperty("recordings", "../shared/recordings"));
        try (Stream<String> lines = Files.lines(folder.resolve("global.jsonl"))) {
            return new OverviewPages(lines
                    .map(line -> Json.read(JsonObject.class, line))
                    .filter(line -> line.get("path").equals(Optional.of(JsonValue.of(PATH))))
                    .findFirst()
                    .flatMap(line -> line.get("response"))
                    .flatMap(JsonValue::asObject)
                    .flatMap(response -> response.get("items"))
                    .orElseThrow()
                    .elements()
                    .stream()
                    .map(item -> item.asObject().orElseThrow())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the benchmarks need the recordings", e);
        }
    }

    /** Returns the page of the items from {@code offset} on, of a list of {@code total}. */
    String page(int offset, int size, int total) {
        List<Object> items = new ArrayList<>();
        for (int i = offset; i < Math.min(offset + size, total); i++) {
            Map<String, Object> item =
                    new LinkedHashMap<>(recorded.get(i % recorded.size()).raw());
            item.put("name", "proxy-" + i + "-" + item.get("name"));
            items.add(item);
        }
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("total", total);
        page.put("items", items);
        page.put(
                "next",
                offset + size < total
                        ? "http://elsewhere" + PATH + "?size=" + size + "&offset=" + (offset + size)
                        : null);
        return JsonValue.of(page).toString();
    }
}

package dev.meshmanager.konnect;

import dev.meshmanager.core.Json;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.http.Bodies;
import dev.meshmanager.core.http.Exchange;
import dev.meshmanager.core.page.Page;
import dev.meshmanager.core.page.PageSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Lists that are read by the number of the page; how many items there are, the answers tell. */
final class NumberedPages<T extends Model> implements PageSource<T> {
    private static final int SIZE = 100;

    private final KonnectCalls calls;
    private final String path;
    private final Class<T> type;
    private final Map<String, String> query;

    NumberedPages(KonnectCalls calls, String path, Class<T> type, Map<String, String> query) {
        this.calls = calls;
        this.path = path;
        this.type = type;
        this.query = query;
    }

    @Override
    public Exchange<Page<T>> page(Optional<String> name) {
        int number = name.map(Integer::parseInt).orElse(1);
        Map<String, String> paged = new LinkedHashMap<>(query);
        paged.put("page[size]", Integer.toString(SIZE));
        paged.put("page[number]", Integer.toString(number));
        return calls.get(path, paged).map(body -> page(number, Bodies.read(JsonObject.class, body)));
    }

    private Page<T> page(int number, JsonObject answer) {
        List<T> items = items(type, answer);
        OptionalLong total = meta(answer, "total");
        // A server may give fewer items than it is asked for; it says so.
        long size = Math.max(meta(answer, "size").orElse(SIZE), items.size());
        boolean isLast = items.isEmpty() || number * size >= total.orElse(0);
        return new Page<>(items, total, isLast ? Optional.empty() : Optional.of(Integer.toString(number + 1)));
    }

    private static OptionalLong meta(JsonObject answer, String name) {
        return answer.get("meta")
                .flatMap(JsonValue::asObject)
                .flatMap(meta -> meta.get("page"))
                .flatMap(JsonValue::asObject)
                .flatMap(page -> page.get(name))
                .flatMap(JsonValue::asNumber)
                .map(number -> OptionalLong.of(number.longValue()))
                .orElse(OptionalLong.empty());
    }

    static <T extends Model> List<T> items(Class<T> type, JsonObject answer) {
        return answer.get("data").map(JsonValue::elements).orElse(List.of()).stream()
                .map(item -> Json.fromTree(type, item))
                .toList();
    }
}

package dev.meshmanager.konnect.call;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.page.Page;
import dev.meshmanager.core.page.PageSource;
import dev.meshmanager.kuma.internal.Trees;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Lists whose pages are numbered from 1. Their responses give the total number of items. */
record NumberedPages<T extends Model>(ListCall<T> list) implements PageSource<T> {
    private static final int SIZE = 100;

    @Override
    public Exchange<Page<T>> page(Optional<String> name) {
        int number = name.map(Integer::parseInt).orElse(1);
        return list.page(Map.of("page[size]", Integer.toString(SIZE), "page[number]", Integer.toString(number)))
                .map(response -> page(number, response));
    }

    private Page<T> page(int number, JsonObject response) {
        List<T> items = list.items(response);
        OptionalLong total = meta(response, "total");
        // A server may use a smaller page size than requested; the response has the size in use.
        long size = Math.max(meta(response, "size").orElse(SIZE), items.size());
        boolean isLast = items.isEmpty() || number * size >= total.orElse(0);
        return new Page<>(items, total, isLast ? Optional.empty() : Optional.of(Integer.toString(number + 1)));
    }

    private static OptionalLong meta(JsonObject response, String name) {
        return Trees.at(response, "meta", "page", name)
                .flatMap(JsonValue::asNumber)
                .map(number -> OptionalLong.of(number.longValue()))
                .orElse(OptionalLong.empty());
    }
}

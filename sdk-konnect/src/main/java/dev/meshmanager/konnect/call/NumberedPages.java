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

/** Lists that are read by the number of the page; how many items there are, the answers tell. */
record NumberedPages<T extends Model>(ListCall<T> list) implements PageSource<T> {
    private static final int SIZE = 100;

    @Override
    public Exchange<Page<T>> page(Optional<String> name) {
        int number = name.map(Integer::parseInt).orElse(1);
        return list.with(Map.of("page[size]", Integer.toString(SIZE), "page[number]", Integer.toString(number)))
                .map(answer -> page(number, answer));
    }

    private Page<T> page(int number, JsonObject answer) {
        List<T> items = list.items(answer);
        OptionalLong total = meta(answer, "total");
        // A server may give fewer items than it is asked for; it says so.
        long size = Math.max(meta(answer, "size").orElse(SIZE), items.size());
        boolean isLast = items.isEmpty() || number * size >= total.orElse(0);
        return new Page<>(items, total, isLast ? Optional.empty() : Optional.of(Integer.toString(number + 1)));
    }

    private static OptionalLong meta(JsonObject answer, String name) {
        return Trees.at(answer, "meta", "page", name)
                .flatMap(JsonValue::asNumber)
                .map(number -> OptionalLong.of(number.longValue()))
                .orElse(OptionalLong.empty());
    }
}

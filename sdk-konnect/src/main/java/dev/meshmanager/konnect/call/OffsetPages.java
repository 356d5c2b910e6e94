package dev.meshmanager.konnect.call;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.page.Page;
import dev.meshmanager.core.page.PageSource;
import dev.meshmanager.kuma.internal.Trees;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Lists whose responses have the offset of the next page, as the Admin API of Kong Gateway has them. */
record OffsetPages<T extends Model>(ListCall<T> list) implements PageSource<T> {
    /** The maximum. */
    private static final String SIZE = "1000";

    @Override
    public Exchange<Page<T>> page(Optional<String> offset) {
        Map<String, String> page = new LinkedHashMap<>(Map.of("size", SIZE));
        offset.ifPresent(next -> page.put("offset", next));
        return list.page(page)
                .map(response -> new Page<>(
                        list.items(response),
                        OptionalLong.empty(),
                        Optional.of(Trees.text(response, "offset")).filter(next -> !next.isEmpty())));
    }
}

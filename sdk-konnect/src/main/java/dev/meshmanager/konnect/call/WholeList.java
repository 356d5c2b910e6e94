package dev.meshmanager.konnect.call;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.page.Page;
import dev.meshmanager.core.page.PageSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Lists without pages. Their responses have {@code meta.page}, but the API takes no page number. */
record WholeList<T extends Model>(ListCall<T> list) implements PageSource<T> {
    @Override
    public Exchange<Page<T>> page(Optional<String> name) {
        return list.page(Map.of()).map(response -> {
            List<T> items = list.items(response);
            return new Page<>(items, OptionalLong.of(items.size()), Optional.empty());
        });
    }
}

package dev.meshmanager.konnect.call;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.page.Page;
import dev.meshmanager.core.page.PageSource;
import dev.meshmanager.kuma.internal.Trees;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists whose responses name the next page by a cursor. */
record CursorPages<T extends Model>(ListCall<T> list) implements PageSource<T> {
    private static final Pattern AFTER = Pattern.compile("page(?:\\[|%5[Bb])after(?:\\]|%5[Dd])=([^&]*)");

    @Override
    public Exchange<Page<T>> page(Optional<String> cursor) {
        Map<String, String> page = new LinkedHashMap<>(Map.of("page[size]", "100"));
        cursor.ifPresent(after -> page.put("page[after]", after));
        return list.page(page).map(response -> new Page<>(list.items(response), OptionalLong.empty(), next(response)));
    }

    /** Some APIs give the URI of the next page, others the cursor alone. */
    private static Optional<String> next(JsonObject response) {
        return Optional.of(Trees.text(response, "meta", "page", "next"))
                .filter(next -> !next.isEmpty())
                .map(next -> {
                    Matcher after = AFTER.matcher(next);
                    return after.find() ? URLDecoder.decode(after.group(1), StandardCharsets.UTF_8) : next;
                });
    }
}

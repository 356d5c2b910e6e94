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

/** Lists that are read by a cursor, which the answers name. */
record CursorPages<T extends Model>(ListCall<T> list) implements PageSource<T> {
    private static final Pattern AFTER = Pattern.compile("page(?:\\[|%5[Bb])after(?:\\]|%5[Dd])=([^&]*)");

    @Override
    public Exchange<Page<T>> page(Optional<String> cursor) {
        Map<String, String> part = new LinkedHashMap<>(Map.of("page[size]", "100"));
        cursor.ifPresent(after -> part.put("page[after]", after));
        return list.with(part).map(answer -> new Page<>(list.items(answer), OptionalLong.empty(), next(answer)));
    }

    /** Some APIs name the next page by its URI, others by the cursor alone. */
    private static Optional<String> next(JsonObject answer) {
        return Optional.of(Trees.text(answer, "meta", "page", "next"))
                .filter(next -> !next.isEmpty())
                .map(next -> {
                    Matcher after = AFTER.matcher(next);
                    return after.find() ? URLDecoder.decode(after.group(1), StandardCharsets.UTF_8) : next;
                });
    }
}

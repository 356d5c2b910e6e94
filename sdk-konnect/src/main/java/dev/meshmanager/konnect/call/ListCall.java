package dev.meshmanager.konnect.call;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import java.util.List;
import java.util.Map;

/** A call for a list. Its response holds all items or one page of them. */
record ListCall<T extends Model>(KonnectCalls calls, String path, Class<T> type, Query query) {
    /** Returns the call with parameters that select a page. */
    Exchange<JsonObject> page(Map<String, String> page) {
        return calls.get(path, query.and(page).parameters()).map(body -> Bodies.read(JsonObject.class, body));
    }

    /**
     * Returns the items of a response.
     *
     * @throws JsonException if it has no {@code data}
     */
    List<T> items(JsonObject response) {
        JsonValue data = response.get("data")
                .filter(list -> list.raw() == null || list.raw() instanceof List)
                .orElseThrow(() -> new JsonException("not a list: there is none at path $.data"));
        return data.elements().stream().map(item -> Json.fromTree(type, item)).toList();
    }
}

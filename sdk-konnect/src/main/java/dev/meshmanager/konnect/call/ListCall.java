package dev.meshmanager.konnect.call;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.konnect.common.Filter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The call for a list, of which an answer has all items or some. */
record ListCall<T extends Model>(KonnectCalls calls, String path, Class<T> type, Filter filter) {
    /** Returns the call with what names the part that is wanted. */
    public Exchange<JsonObject> with(Map<String, String> part) {
        Map<String, String> query = new LinkedHashMap<>(filter.query());
        query.putAll(part);
        return calls.get(path, query).map(body -> Bodies.read(JsonObject.class, body));
    }

    public List<T> items(JsonObject answer) {
        JsonValue data = answer.get("data")
                .filter(list -> list.raw() == null || list.raw() instanceof List)
                .orElseThrow(() -> new JsonException("not a list: there is none at path $.data"));
        return data.elements().stream().map(item -> Json.fromTree(type, item)).toList();
    }
}

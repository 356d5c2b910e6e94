package dev.meshmanager.kuma.plan.compare;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.text.VisibleText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The member by which the elements of two lists are matched, for example the name of a port. */
record ListKey(String member) {
    private static final List<String> CANDIDATES = List.of("name", "targetRef", "labels", "port", "id", "key");

    /** Returns the first member that every element of both lists has, without repetition within a list. */
    static Optional<ListKey> of(List<JsonValue> before, List<JsonValue> after) {
        return before.isEmpty() || after.isEmpty()
                ? Optional.empty()
                : CANDIDATES.stream()
                        .map(ListKey::new)
                        .filter(key -> key.isUnique(before) && key.isUnique(after))
                        .findFirst();
    }

    private boolean isUnique(List<JsonValue> elements) {
        List<JsonValue> keys = new ArrayList<>();
        elements.forEach(element ->
                element.asObject().flatMap(object -> object.get(member)).ifPresent(keys::add));
        return keys.size() == elements.size() && new HashSet<>(keys).size() == keys.size();
    }

    JsonValue of(JsonValue element) {
        return element.asObject().flatMap(object -> object.get(member)).orElse(JsonValue.NULL);
    }

    /** Returns the key for people, for example {@code name=http} or {@code MeshService backend}. */
    String text(JsonValue key) {
        String text = key.asObject()
                .map(ListKey::reference)
                .orElseGet(() -> member + "=" + key.asString().orElseGet(key::toString));
        return VisibleText.line(text);
    }

    private static String reference(JsonObject reference) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, ?> part : reference.raw().entrySet()) {
            text.append(text.length() == 0 ? "" : " ")
                    .append(part.getKey().equals("kind") || part.getKey().equals("name") ? "" : part.getKey() + "=")
                    .append(JsonValue.of(part.getValue()).asString().orElseGet(() -> JsonValue.of(part.getValue())
                            .toString()));
        }
        return text.toString();
    }
}

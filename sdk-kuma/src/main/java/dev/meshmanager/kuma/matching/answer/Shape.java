package dev.meshmanager.kuma.matching.answer;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members that the control plane sends also if they are empty. */
final class Shape {
    private Shape() {}

    /** Returns these members as empty lists; a model drops those that it has a value for. */
    static JsonObject emptyLists(String... names) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name : names) {
            members.put(name, List.of());
        }
        return JsonObject.of(members);
    }

    /** Returns this member as null; a model drops it if it has a value for it. */
    static JsonObject nullMember(String name) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put(name, null);
        return JsonObject.wrap(members);
    }

    static JsonValue conf(Object tree) {
        return JsonValue.wrap(tree);
    }

    static List<JsonValue> confs(List<Object> trees) {
        return trees.stream().map(JsonValue::wrap).toList();
    }
}

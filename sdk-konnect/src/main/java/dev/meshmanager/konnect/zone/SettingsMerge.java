package dev.meshmanager.konnect.zone;

import dev.meshmanager.core.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges settings as Helm does: objects member by member, everything else by replacement. */
final class SettingsMerge {
    private SettingsMerge() {}

    static JsonObject of(JsonObject base, JsonObject over) {
        return JsonObject.of(merge(base.raw(), over.raw()));
    }

    private static Map<String, @Nullable Object> merge(Map<?, ?> base, Map<?, ?> over) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        base.forEach((name, value) -> merged.put((String) name, value));
        over.forEach((name, value) -> {
            Object before = merged.get((String) name);
            if (before instanceof Map && value instanceof Map) {
                merged.put((String) name, merge((Map<?, ?>) before, (Map<?, ?>) value));
            } else {
                merged.put((String) name, value);
            }
        });
        return merged;
    }
}

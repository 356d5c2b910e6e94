package dev.meshmanager.kuma.matching.merge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies JSON merge patches (RFC 7396) to JSON trees. */
final class MergePatch {
    private MergePatch() {}

    /** Returns the target with the members of the patch. Neither is changed. */
    static @Nullable Object apply(@Nullable Object target, @Nullable Object patch) {
        if (!(patch instanceof Map<?, ?> changes)) {
            return patch;
        }
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        if (target instanceof Map<?, ?> members) {
            members.forEach((name, value) -> result.put(String.valueOf(name), value));
        }
        changes.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value == null) {
                result.remove(name);
            } else {
                result.put(name, apply(result.get(name), value));
            }
        });
        return result;
    }
}

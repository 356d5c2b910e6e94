package dev.meshmanager.core.codec;

import dev.meshmanager.core.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the members of a model cannot express of an object that is being read; most objects leave nothing. */
final class Leftovers {
    private @Nullable Map<String, @Nullable Object> members;

    void put(String name, @Nullable Object value) {
        if (members == null) {
            members = new LinkedHashMap<>();
        }
        members.put(name, value);
    }

    boolean has(String name) {
        return members != null && members.containsKey(name);
    }

    /** Forgets a member, because it comes again, and returns its value. */
    @Nullable
    Object remove(String name) {
        return members == null ? null : members.remove(name);
    }

    JsonObject toObject() {
        return members == null ? JsonObject.EMPTY : JsonObject.wrap(members);
    }
}

package dev.meshmanager.core;

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

    /** Forgets a member that comes again: the last one counts. */
    void remove(String name) {
        if (members != null) {
            members.remove(name);
        }
    }

    JsonObject toObject() {
        return members == null ? JsonObject.EMPTY : JsonObject.wrap(members);
    }
}

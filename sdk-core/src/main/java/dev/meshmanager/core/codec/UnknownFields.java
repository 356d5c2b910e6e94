package dev.meshmanager.core.codec;

import dev.meshmanager.core.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the members of an object that its model cannot express, while the object is read. Most objects have none.
 */
final class UnknownFields {
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

    /** Removes a member, because the document has it again, and returns its value. */
    @Nullable
    Object remove(String name) {
        return members == null ? null : members.remove(name);
    }

    JsonObject toObject() {
        return members == null ? JsonObject.EMPTY : JsonObject.wrap(members);
    }
}

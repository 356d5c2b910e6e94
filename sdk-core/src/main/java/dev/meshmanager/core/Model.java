package dev.meshmanager.core;

import org.immutables.value.Value;

/**
 * An immutable value with a JSON form; the root of every model.
 *
 * <p>A model is an interface with a static {@code builder()} and a nested {@code Builder}. Accessors are named as the
 * API names the members; an absent member is an empty {@link java.util.Optional}, list or map.
 */
public interface Model {
    /**
     * Returns the JSON members that the accessors cannot express, in document order: members that this version of the
     * SDK does not know, and the literal of a known member where the typed value would be written in another way (an
     * explicit {@code null}, an empty list, a duration of {@code 60m}).
     *
     * <p>They are written back unchanged. A literal kept for a known member gives way as soon as that member gets
     * another value.
     */
    @Value.Default
    default JsonObject unknownFields() {
        return JsonObject.EMPTY;
    }
}

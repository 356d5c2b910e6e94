package dev.meshmanager.core;

import org.immutables.value.Value;

/**
 * An immutable value with a JSON form. Every model extends this interface.
 *
 * <p>A model is an interface with a static {@code builder()} and a nested {@code Builder}. Accessors have the names of
 * the API's members. An absent member is an empty {@link java.util.Optional}, list or map.
 */
public interface Model {
    /**
     * Returns the JSON members that the accessors cannot express, in document order. These are members that this
     * version of the SDK does not know, and literals of known members that the typed value would not reproduce: an
     * explicit {@code null}, an empty list, a duration written as {@code 60m}.
     *
     * <p><b>Writing.</b> They are written back unchanged. The literal of a known member is dropped when the member gets
     * another value.
     */
    @Value.Default
    default JsonObject unknownFields() {
        return JsonObject.EMPTY;
    }
}

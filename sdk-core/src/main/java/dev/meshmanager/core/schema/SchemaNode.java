package dev.meshmanager.core.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The schema of one value. */
interface SchemaNode {
    /** Accepts any value. */
    SchemaNode ANY = (raw, report) -> {};

    /** Reports the violations of a value. */
    void check(@Nullable Object raw, SchemaReport report);

    /**
     * Returns the value as the control plane reads it: with the member names of the schema, and without null in lists
     * and maps. Returns the same object if nothing differs.
     */
    default @Nullable Object asRead(@Nullable Object raw) {
        return raw;
    }

    /**
     * Returns a value that is equal for equal meanings: durations in the notation of Go, and members of protobuf in
     * their JSON names. Returns the same object if nothing differs.
     */
    default @Nullable Object canonical(@Nullable Object raw) {
        return raw;
    }

    /** Returns the value that the control plane reads instead of null where a value is required. */
    default @Nullable Object zero() {
        return null;
    }

    /**
     * Returns the value as the control plane stores it. The value is one that {@link #asRead} has returned and that has
     * no violations.
     */
    default @Nullable Object asStored(@Nullable Object raw) {
        return raw;
    }

    /** Returns the value that the control plane stores for an absent one; null if it stores none. */
    default @Nullable Object initial() {
        return null;
    }

    /** Returns whether protobuf does not store the value, because an absent one means the same. */
    default boolean isZero(Object raw) {
        return raw.equals(false) || raw.equals("") || raw instanceof Number && ((Number) raw).doubleValue() == 0;
    }

    /** Returns the names of the members that an object of this schema has. */
    default Set<String> memberNames() {
        return Set.of();
    }

    /** Returns the schema of a member. The schema of an unknown member accepts any value. */
    default SchemaNode member(String name) {
        return ANY;
    }

    /** Finds the defaults of members below a path. */
    default void findDefaults(String path, BiConsumer<String, Object> found) {}

    /** Reports unknown members. */
    default void findUnknown(@Nullable Object raw, SchemaReport report) {}

    /** Returns the JSON type of a value, with an article, for messages. */
    static String typeOf(@Nullable Object raw) {
        if (raw == null) {
            return "null";
        }
        if (raw instanceof Map) {
            return "an object";
        }
        if (raw instanceof List) {
            return "a list";
        }
        return raw instanceof String ? "a text" : raw instanceof Boolean ? "a boolean" : "a number";
    }
}

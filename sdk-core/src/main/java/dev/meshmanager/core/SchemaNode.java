package dev.meshmanager.core;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schema of one value. */
interface SchemaNode {
    /** Anything at all. */
    SchemaNode ANY = (raw, report) -> {};

    /** Reports what does not fit. */
    void check(@Nullable Object raw, SchemaReport report);

    /** Reports the members that the schema does not have. */
    default void findUnknown(@Nullable Object raw, SchemaReport report) {}

    /** Returns what JSON calls the type of a value. */
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

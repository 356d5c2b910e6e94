package dev.meshmanager.core.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema of one value. */
interface SchemaNode {
    /** Anything at all. */
    SchemaNode ANY = (raw, report) -> {};

    /** Reports what does not fit. */
    void check(@Nullable Object raw, SchemaReport report);

    /**
     * Returns the value as the control plane reads it: with the names that the schema has, and without a null in a list
     * or map. It is the same object if it is read as it stands.
     */
    default @Nullable Object asRead(@Nullable Object raw) {
        return raw;
    }

    /** Returns what the control plane reads in the place of a null where something must be. */
    default @Nullable Object zero() {
        return null;
    }

    /** Returns the names of the members that an object of this schema has. */
    default Set<String> memberNames() {
        return Set.of();
    }

    /** Returns the schema of a member; of one that an object of this schema does not have, that of anything. */
    default SchemaNode member(String name) {
        return ANY;
    }

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

package dev.meshmanager.core.schema;

/**
 * A member that does not fit the schema. Immutable.
 *
 * @param path where it stands, as in {@code spec.to[0].default.http}; empty for the document
 * @param reason what is wrong with it
 */
public record SchemaViolation(String path, String reason) {
    /** Returns the path and the reason. */
    @Override
    public String toString() {
        return path.isEmpty() ? reason : path + ": " + reason;
    }
}

package dev.meshmanager.core.schema;

/**
 * A violation of the schema. Immutable.
 *
 * @param path the path of the member, for example {@code spec.to[0].default.http}; empty for the document
 * @param reason the reason
 */
public record SchemaViolation(String path, String reason, boolean decodedApart) {
    /** Returns the path and the reason. */
    @Override
    public String toString() {
        return path.isEmpty() ? reason : path + ": " + reason;
    }
}

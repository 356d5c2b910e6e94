package dev.meshmanager.core.schema;

/**
 * A member that does not fit the schema. Immutable.
 *
 * @param path where it stands, as in {@code spec.to[0].default.http}; empty for the document
 * @param reason what is wrong with it
 * @param decodedApart whether the control plane finds it only among the rules, because it decodes the member by itself
 */
public record SchemaViolation(String path, String reason, boolean decodedApart) {
    /** Returns the path and the reason. */
    @Override
    public String toString() {
        return path.isEmpty() ? reason : path + ": " + reason;
    }
}

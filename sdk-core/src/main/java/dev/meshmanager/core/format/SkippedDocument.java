package dev.meshmanager.core.format;

/**
 * A document that a scan skipped because it is not a mesh resource.
 *
 * @param location the start of the document; line 1 for a file that was not opened
 * @param reason the reason, for example {@code kind Namespace of v1 is not for the mesh}
 */
public record SkippedDocument(DocumentLocation location, String reason) {
    /** Returns the location and the reason. */
    @Override
    public String toString() {
        return location + ": " + reason;
    }
}

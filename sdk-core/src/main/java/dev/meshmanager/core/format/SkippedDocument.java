package dev.meshmanager.core.format;

/**
 * A document that a scan left out because it is not meant for the mesh.
 *
 * @param location where it starts; a file that was not opened has line 1
 * @param reason why it was left out, for example {@code kind Namespace of v1 is not for the mesh}
 */
public record SkippedDocument(DocumentLocation location, String reason) {
    /** Returns the place and the reason. */
    @Override
    public String toString() {
        return location + ": " + reason;
    }
}

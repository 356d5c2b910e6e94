package dev.meshmanager.core.format;

import org.jspecify.annotations.Nullable;

/**
 * A document that cannot be read. The message names the file or the document, the line, the column and the reason;
 * where a value does not fit its model, the reason ends with the JSON path.
 */
public final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final DocumentLocation location;

    DocumentException(DocumentLocation location, String reason) {
        this(location, reason, null);
    }

    DocumentException(DocumentLocation location, String reason, @Nullable Throwable cause) {
        super(location + ": " + reason, cause);
        this.location = location;
    }

    /** Returns where the document is wrong. */
    public DocumentLocation location() {
        return location;
    }
}

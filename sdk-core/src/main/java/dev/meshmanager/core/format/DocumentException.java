package dev.meshmanager.core.format;

import dev.meshmanager.core.text.VisibleText;

/**
 * A document that cannot be read. The message names the file or the document, the line, the column and the reason;
 * where a value does not fit its model, the reason ends with the JSON path. No message quotes a line of the document or
 * a value that may be a secret. Names from the document are cut after 100 characters, and the whole message after
 * 1,000; control characters are written as escapes.
 */
public final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final DocumentLocation location;
    private final String reason;

    /** There is no cause: the exceptions of readers quote what they read, which may be a secret. */
    DocumentException(DocumentLocation location, String reason) {
        this(VisibleText.message(reason), location);
    }

    private DocumentException(String reason, DocumentLocation location) {
        super(location + ": " + reason);
        this.location = location;
        this.reason = reason;
    }

    /** Returns where the document is wrong. */
    public DocumentLocation location() {
        return location;
    }

    /** Returns what is wrong, without the place. */
    public String reason() {
        return reason;
    }
}

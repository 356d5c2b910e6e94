package dev.meshmanager.core.format;

/**
 * Thrown if a document cannot be read. The message has the file or the document, the line, the column and the reason.
 * If a value does not fit its model, the reason ends with the JSON path.
 *
 * <p><b>Secrets.</b> Messages never quote a line of the document or a value that may be a secret. Names from the
 * document are truncated after 100 characters and the whole message after 1,000; control characters are escaped.
 */
public final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final DocumentLocation location;
    private final String reason;

    /** There is no cause, because exceptions of parsers quote their input, which may be a secret. */
    DocumentException(DocumentLocation location, String reason) {
        this(MessageText.visible(reason, MessageText.LONGEST), location);
    }

    private DocumentException(String reason, DocumentLocation location) {
        super(location + ": " + reason);
        this.location = location;
        this.reason = reason;
    }

    /** Returns the location of the fault. */
    public DocumentLocation location() {
        return location;
    }

    /** Returns the reason, without the location. */
    public String reason() {
        return reason;
    }
}

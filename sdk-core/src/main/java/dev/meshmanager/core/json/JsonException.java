package dev.meshmanager.core.json;

import dev.meshmanager.core.text.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * JSON that cannot be read, or does not fit the model; the message says what was wrong and at which JSON path, in at
 * most about 1,000 characters, all of them visible.
 */
public final class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for JSON that is not what was expected; {@code message} says what is wrong and where. */
    public JsonException(String message) {
        this(message, null);
    }

    JsonException(String message, @Nullable Throwable cause) {
        super(VisibleText.message(message), VisibleText.cause(cause, VisibleText.LONGEST));
    }
}

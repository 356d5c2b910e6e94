package dev.meshmanager.core.error;

import java.io.InterruptedIOException;

/**
 * A call without an answer: no connection, a connection that broke, a deadline that passed, a thread that was
 * interrupted. Whether the server has acted on the request is unknown. The cause is the {@link java.io.IOException}.
 */
public final class TransportException extends MeshException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for {@code request}, as in {@code GET /meshes}. */
    public TransportException(String request, Throwable cause) {
        this(request, reason(cause), cause);
    }

    /** Creates an exception with a reason of its own. */
    public TransportException(String request, String reason, Throwable cause) {
        super(request, reason, cause);
    }

    private static String reason(Throwable cause) {
        if (cause instanceof InterruptedIOException && "timeout".equals(cause.getMessage())) {
            return "no answer before the deadline";
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}

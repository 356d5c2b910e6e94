package dev.meshmanager.core.error;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;

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
        String message = cause.getMessage();
        if (cause instanceof SocketTimeoutException
                && ("timeout".equals(message) || "Read timed out".equals(message))) {
            return "the server stayed silent for longer than the read timeout";
        }
        if (cause instanceof InterruptedIOException && "timeout".equals(message)) {
            return "no answer before the deadline";
        }
        if (cause instanceof EOFException && message == null || "unexpected end of stream".equals(message)) {
            return "the answer broke off";
        }
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}

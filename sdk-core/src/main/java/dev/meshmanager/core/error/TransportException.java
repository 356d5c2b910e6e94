package dev.meshmanager.core.error;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Thrown if a call gets no response: the connection fails or breaks, the deadline passes, or the thread is interrupted.
 * The server may or may not have processed the request. The cause is the {@link java.io.IOException}.
 */
public final class TransportException extends MeshException {
    private static final long serialVersionUID = 1L;

    private static final int MOST_CAUSES = 10;

    // The JDK's parser throws before it calls a trust manager, so skipping the verification does not help.
    private static final String EMPTY_ISSUER =
            "the server's certificate names no issuer, and the JDK cannot read such a certificate, even if"
                    + " verification is off. A Kuma control plane generates one if none is configured: configure one with"
                    + " KUMA_GENERAL_TLS_CERT_FILE and KUMA_GENERAL_TLS_KEY_FILE, or use an okHttpClient with a different"
                    + " TLS implementation";

    /** Creates an exception for {@code request}, for example {@code GET https://kuma.example:5682/meshes}. */
    public TransportException(String request, Throwable cause) {
        this(request, reason(cause), cause);
    }

    /** Creates an exception with a reason for the message. */
    public TransportException(String request, String reason, Throwable cause) {
        super(request, reason, cause);
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        if (hasEmptyIssuer(cause)) {
            return EMPTY_ISSUER;
        }
        if ("Unsupported or unrecognized SSL message".equals(message)) {
            return "the server does not speak TLS on this port; if it is meant for plain HTTP, the URL begins with"
                    + " http:// (" + message + ")";
        }
        if (cause instanceof SocketTimeoutException
                && ("timeout".equals(message) || "Read timed out".equals(message))) {
            return "the server sent nothing within the read timeout";
        }
        if (cause instanceof InterruptedIOException && "timeout".equals(message)) {
            return "no response before the deadline";
        }
        if (cause instanceof EOFException && message == null || "unexpected end of stream".equals(message)) {
            return "the response ended early";
        }
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    private static boolean hasEmptyIssuer(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("Empty issuer DN"));
    }
}

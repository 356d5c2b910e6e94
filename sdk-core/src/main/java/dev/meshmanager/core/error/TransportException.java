package dev.meshmanager.core.error;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A call without an answer: no connection, a connection that broke, a deadline that passed, a thread that was
 * interrupted. Whether the server has acted on the request is unknown. The cause is the {@link java.io.IOException}.
 */
public final class TransportException extends MeshException {
    private static final long serialVersionUID = 1L;

    private static final int MOST_CAUSES = 10;

    // The JDK's parser throws before a trust manager is asked, so skipping the verification does not help.
    private static final String EMPTY_ISSUER =
            "the server's certificate names no issuer, and the JDK cannot read such a certificate, even where"
                    + " verification is off. A Kuma control plane makes one for itself when it has none: give it one with"
                    + " KUMA_GENERAL_TLS_CERT_FILE and KUMA_GENERAL_TLS_KEY_FILE, or use an okHttpClient with another"
                    + " implementation of TLS";

    /** Creates an exception for {@code request}, for example {@code GET https://kuma.example:5682/meshes}. */
    public TransportException(String request, Throwable cause) {
        this(request, reason(cause), cause);
    }

    /** Creates an exception with a reason of its own. */
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

    private static boolean hasEmptyIssuer(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("Empty issuer DN"));
    }
}

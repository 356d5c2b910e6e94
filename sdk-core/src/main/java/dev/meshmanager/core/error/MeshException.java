package dev.meshmanager.core.error;

import dev.meshmanager.core.text.SecretText;
import dev.meshmanager.core.text.VisibleText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call that failed. The message names the method and the URL of the request without its query, the status if there
 * was one, and the reason. It never holds a token, and is at most about 5,000 characters long; {@link ApiException}
 * gives all that the server said. Line breaks and other characters that a terminal acts on are written as escapes. A
 * cause with a longer message, or with such characters, is left out.
 */
public abstract sealed class MeshException extends RuntimeException
        permits ApiException,
                TransportException,
                MalformedResponseException,
                ConcurrentChangeException,
                MembersDroppedException,
                UnknownKindException,
                UnknownPathException {
    private static final long serialVersionUID = 1L;

    private static final Pattern ORIGIN = Pattern.compile("^(\\S+ )https?://[^/?#]*");
    private static final int LONGEST_URL = 500;
    private static final int LONGEST_REASON = 4_000;

    private final String request;
    private final String reason;

    /**
     * Creates an exception. {@code request} is the method and the URL, or the path if the URL is not known, with the
     * query.
     */
    MeshException(String request, String reason, @Nullable Throwable cause) {
        super(
                VisibleText.of(withoutQuery(request), LONGEST_URL) + ": " + shown(reason),
                VisibleText.cause(cause, LONGEST_REASON));
        this.request = SecretText.of(ORIGIN.matcher(request).replaceFirst("$1"));
        this.reason = shown(reason);
    }

    private static String shown(String reason) {
        return VisibleText.of(SecretText.of(reason), LONGEST_REASON);
    }

    private static String withoutQuery(String request) {
        int query = request.indexOf('?');
        return query < 0 ? request : request.substring(0, query);
    }

    /** Returns the method and the path of the request with its query, for example {@code GET /meshes?size=1000}. */
    public final String request() {
        return request;
    }

    /** Returns the message without the request: the status, if there was a response, and the reason. */
    public final String reason() {
        return reason;
    }
}

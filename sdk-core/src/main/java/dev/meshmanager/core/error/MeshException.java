package dev.meshmanager.core.error;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call that failed. The message names the method and the URL of the request without its query, the status if there
 * was one, and the reason. It never holds a token, and is at most about 5,000 characters long; {@link ApiException}
 * gives all that the server said. A cause with a longer message is left out.
 */
public abstract sealed class MeshException extends RuntimeException
        permits ApiException,
                TransportException,
                MalformedResponseException,
                ConcurrentChangeException,
                UnknownKindException {
    private static final long serialVersionUID = 1L;

    private static final Pattern ORIGIN = Pattern.compile("^(\\S+ )https?://[^/?#]*");
    private static final int LONGEST_URL = 500;
    private static final int LONGEST_REASON = 4_000;
    private static final int MOST_CAUSES = 10;

    private final String request;
    private final String reason;

    /**
     * Creates an exception. {@code request} is the method and the URL, or the path if the URL is not known, with the
     * query.
     */
    MeshException(String request, String reason, @Nullable Throwable cause) {
        super(
                BoundedText.of(withoutQuery(request), LONGEST_URL) + ": " + BoundedText.of(reason, LONGEST_REASON),
                isBounded(cause) ? cause : null);
        this.request = ORIGIN.matcher(request).replaceFirst("$1");
        this.reason = BoundedText.of(reason, LONGEST_REASON);
    }

    /** A stack trace shows the messages of the causes too. */
    private static boolean isBounded(@Nullable Throwable cause) {
        return Stream.<@Nullable Throwable>iterate(cause, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .allMatch(each -> String.valueOf(each.getMessage()).length() <= LONGEST_REASON);
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

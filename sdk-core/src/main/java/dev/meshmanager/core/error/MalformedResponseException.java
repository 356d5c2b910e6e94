package dev.meshmanager.core.error;

/**
 * Thrown if the body of a successful response is not what the API promises, for example the page of an HTTP proxy or a
 * login page, or if it exceeds the size limit. If the body is JSON, the message has the JSON path.
 */
public final class MalformedResponseException extends MeshException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** Creates an exception for a response to {@code request} with this HTTP status. */
    public MalformedResponseException(String request, int status, Throwable cause) {
        this(request, status, String.valueOf(cause.getMessage()), cause);
    }

    /** Creates an exception with a reason, which follows {@code with a body that cannot be read}. */
    public MalformedResponseException(String request, int status, String reason, Throwable cause) {
        super(request, status + " with a body that cannot be read: " + reason, cause);
        this.status = status;
    }

    /** Returns the HTTP status of the response. */
    public int status() {
        return status;
    }
}

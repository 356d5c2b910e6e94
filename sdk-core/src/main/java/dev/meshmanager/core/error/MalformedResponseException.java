package dev.meshmanager.core.error;

/**
 * An answer of success whose body is not what the API promises, for example the page of a proxy or of a log-in, or
 * larger than the client takes. The message holds the JSON path where the body is JSON.
 */
public final class MalformedResponseException extends MeshException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** Creates an exception for an answer to {@code request} with this HTTP status. */
    public MalformedResponseException(String request, int status, Throwable cause) {
        this(request, status, String.valueOf(cause.getMessage()), cause);
    }

    /** Creates an exception with a reason of its own, which follows {@code with a body that cannot be read}. */
    public MalformedResponseException(String request, int status, String reason, Throwable cause) {
        super(request, status + " with a body that cannot be read: " + reason, cause);
        this.status = status;
    }

    /** Returns the HTTP status of the answer. */
    public int status() {
        return status;
    }
}

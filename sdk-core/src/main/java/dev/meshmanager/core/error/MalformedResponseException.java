package dev.meshmanager.core.error;

/** An answer of success whose body is not what the API promises; the message holds the JSON path where it is JSON. */
public final class MalformedResponseException extends MeshException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** Creates an exception for an answer to {@code request} with this HTTP status. */
    public MalformedResponseException(String request, int status, Throwable cause) {
        super(request, status + " with a body that cannot be read: " + cause.getMessage(), cause);
        this.status = status;
    }

    /** Returns the HTTP status of the answer. */
    public int status() {
        return status;
    }
}

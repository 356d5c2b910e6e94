package dev.meshmanager.core.error;

/** Thrown if a resource changed between reading and writing it in an edit. The edit is not sent. */
public final class ConcurrentChangeException extends MeshException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception; {@code request} is the request that was not sent. */
    public ConcurrentChangeException(String request, String reason) {
        super(request, reason, null);
    }
}

package dev.meshmanager.core.error;

/** An edit that was not sent because somebody else changed the resource since it was read. */
public final class ConcurrentChangeException extends MeshException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for the {@code request} that was not sent. */
    public ConcurrentChangeException(String request, String reason) {
        super(request, reason, null);
    }
}

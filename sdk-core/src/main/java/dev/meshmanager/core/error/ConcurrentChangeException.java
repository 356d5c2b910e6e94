package dev.meshmanager.core.error;

/**
 * An edit that was lost, because somebody else changed the resource: either it was not sent, or it was written and then
 * replaced. {@link #reason} says which.
 */
public final class ConcurrentChangeException extends MeshException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for the {@code request} that writes the resource. */
    public ConcurrentChangeException(String request, String reason) {
        super(request, reason, null);
    }
}

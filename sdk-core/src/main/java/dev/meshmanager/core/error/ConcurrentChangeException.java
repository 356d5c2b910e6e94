package dev.meshmanager.core.error;

/**
 * Thrown if somebody else changed a resource during an edit. If the change is detected before the write, the edit is
 * not sent. If it is detected after the write, the edit was sent and the foreign change may have replaced it. The
 * message says which of them happened.
 */
public final class ConcurrentChangeException extends MeshException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception; {@code request} is the write, whether it was sent or not. */
    public ConcurrentChangeException(String request, String reason) {
        super(request, reason, null);
    }
}

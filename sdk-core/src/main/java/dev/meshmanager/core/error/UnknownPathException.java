package dev.meshmanager.core.error;

/**
 * Thrown if the control plane does not have the API path of a call, because its version is too old or too new for it.
 * Nothing was read or written.
 */
public final class UnknownPathException extends MeshException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception; {@code request} is the call that the control plane does not have. */
    public UnknownPathException(String request, String reason) {
        super(request, reason, null);
    }
}

package dev.meshmanager.core.error;

/**
 * A kind of resources that the control plane does not have, or not in that form: with a mesh, though it belongs to
 * none, or without, or written, though it is read-only. Nothing was read or written.
 */
public final class UnknownKindException extends MeshException {
    private static final long serialVersionUID = 1L;

    private final String kind;

    /**
     * Creates an exception for {@code kind}; {@code request} is the call that was not sent, or that listed the kinds.
     */
    public UnknownKindException(String request, String kind, String reason) {
        super(request, reason, null);
        this.kind = kind;
    }

    /** Returns the name of the kind. */
    public String kind() {
        return kind;
    }
}

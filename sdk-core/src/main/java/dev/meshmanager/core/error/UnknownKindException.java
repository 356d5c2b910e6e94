package dev.meshmanager.core.error;

/**
 * Thrown if the control plane does not have a kind, has it with a different scope (with a mesh instead of without one,
 * or the reverse), or only lets it be read and the call would write. Nothing was read or written.
 */
public final class UnknownKindException extends MeshException {
    private static final long serialVersionUID = 1L;

    private final String kind;

    /**
     * Creates an exception for {@code kind}; {@code request} is the call that was not sent, or the call that listed the
     * kinds.
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

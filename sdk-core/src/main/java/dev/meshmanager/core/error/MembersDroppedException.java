package dev.meshmanager.core.error;

import java.util.List;

/**
 * Thrown if the control plane accepted a resource but did not store all of its members. The resource was written. The
 * message names the resource and the members, never their values, which may be secrets.
 */
public final class MembersDroppedException extends MeshException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> fields;

    /** Creates an exception; {@code request} is the write, {@code fields} are the paths of the members. */
    public MembersDroppedException(String request, String reason, List<String> fields) {
        super(request, reason, null);
        this.fields = List.copyOf(fields);
    }

    /** Returns the paths of the members in the universal format, for example {@code spec.targetRef.name}. */
    public List<String> fields() {
        return fields;
    }
}

package dev.meshmanager.core.error;

import org.jspecify.annotations.Nullable;

/** A call that failed. The message names the request, the status if there was one, and the reason; never a token. */
public abstract sealed class MeshException extends RuntimeException
        permits ApiException,
                TransportException,
                MalformedResponseException,
                ConcurrentChangeException,
                UnknownKindException {
    private static final long serialVersionUID = 1L;

    private final String request;

    MeshException(String request, String reason, @Nullable Throwable cause) {
        super(request + ": " + reason, cause);
        this.request = request;
    }

    /** Returns the method and the path of the request with its query, as in {@code GET /meshes/default?size=1000}. */
    public final String request() {
        return request;
    }
}

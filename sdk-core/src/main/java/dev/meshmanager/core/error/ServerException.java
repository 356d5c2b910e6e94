package dev.meshmanager.core.error;

/** The server failed: HTTP 500 or above. */
public final class ServerException extends ApiException {
    private static final long serialVersionUID = 1L;

    ServerException(ErrorResponse response) {
        super(response);
    }
}

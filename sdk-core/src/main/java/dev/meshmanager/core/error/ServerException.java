package dev.meshmanager.core.error;

/** Thrown for HTTP 500 and above: the server failed. */
public final class ServerException extends ApiException {
    private static final long serialVersionUID = 1L;

    ServerException(ErrorResponse response) {
        super(response);
    }
}

package dev.meshmanager.core.error;

/** Thrown for HTTP 409: the request conflicts with the state on the server. */
public final class ConflictException extends ApiException {
    private static final long serialVersionUID = 1L;

    ConflictException(ErrorResponse response) {
        super(response);
    }
}

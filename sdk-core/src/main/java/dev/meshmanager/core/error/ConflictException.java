package dev.meshmanager.core.error;

/** The request contradicts what the server has: HTTP 409. */
public final class ConflictException extends ApiException {
    private static final long serialVersionUID = 1L;

    ConflictException(ErrorResponse response) {
        super(response);
    }
}

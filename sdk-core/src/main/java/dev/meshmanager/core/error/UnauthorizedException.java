package dev.meshmanager.core.error;

/** Thrown for HTTP 401: the request has no valid credentials. */
public final class UnauthorizedException extends ApiException {
    private static final long serialVersionUID = 1L;

    UnauthorizedException(ErrorResponse response) {
        super(response);
    }
}

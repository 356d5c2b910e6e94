package dev.meshmanager.core.error;

/** The server does not know the caller: HTTP 401. */
public final class UnauthorizedException extends ApiException {
    private static final long serialVersionUID = 1L;

    UnauthorizedException(ErrorResponse response) {
        super(response);
    }
}

package dev.meshmanager.core.error;

/** Thrown for HTTP 403: the caller is authenticated but lacks the permission. */
public final class ForbiddenException extends ApiException {
    private static final long serialVersionUID = 1L;

    ForbiddenException(ErrorResponse response) {
        super(response);
    }
}

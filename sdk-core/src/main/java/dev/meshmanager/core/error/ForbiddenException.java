package dev.meshmanager.core.error;

/** The caller is known but may not do this: HTTP 403. */
public final class ForbiddenException extends ApiException {
    private static final long serialVersionUID = 1L;

    ForbiddenException(ErrorResponse response) {
        super(response);
    }
}

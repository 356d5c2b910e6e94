package dev.meshmanager.core.error;

/** There is no such thing: HTTP 404. */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    NotFoundException(ErrorResponse response) {
        super(response);
    }
}

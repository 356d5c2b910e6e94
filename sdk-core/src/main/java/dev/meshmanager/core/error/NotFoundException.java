package dev.meshmanager.core.error;

/** Thrown for HTTP 404: the resource or the path does not exist. */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    NotFoundException(ErrorResponse response) {
        super(response);
    }
}

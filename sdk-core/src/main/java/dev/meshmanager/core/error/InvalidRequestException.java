package dev.meshmanager.core.error;

/**
 * Thrown for HTTP 400 and 422: the server rejects the request. {@link #problem()} has the invalid fields.
 *
 * <p>A control plane also responds with 400 if it cannot reach a proxy or a zone.
 */
public final class InvalidRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    InvalidRequestException(ErrorResponse response) {
        super(response);
    }
}

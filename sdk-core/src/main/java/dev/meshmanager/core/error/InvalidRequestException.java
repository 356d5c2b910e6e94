package dev.meshmanager.core.error;

/**
 * The server does not accept the request: HTTP 400 or 422. What is wrong with which field stands in {@link #problem()}.
 *
 * <p>A control plane also answers 400 where it cannot reach a proxy or a zone.
 */
public final class InvalidRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    InvalidRequestException(ErrorResponse response) {
        super(response);
    }
}

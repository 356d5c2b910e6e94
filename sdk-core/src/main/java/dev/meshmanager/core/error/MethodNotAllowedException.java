package dev.meshmanager.core.error;

/**
 * Thrown for HTTP 405: the server does not support the operation here, for example a global control plane that gets a
 * resource which only a zone may write.
 */
public final class MethodNotAllowedException extends ApiException {
    private static final long serialVersionUID = 1L;

    MethodNotAllowedException(ErrorResponse response) {
        super(response);
    }
}

package dev.meshmanager.core.error;

/** The server does not do this here, as for writing what only a zone may write on a global control plane: HTTP 405. */
public final class MethodNotAllowedException extends ApiException {
    private static final long serialVersionUID = 1L;

    MethodNotAllowedException(ErrorResponse response) {
        super(response);
    }
}

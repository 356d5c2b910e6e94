package dev.meshmanager.core.error;

/** Thrown for HTTP 404: the resource or the path does not exist. */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    NotFoundException(ErrorResponse response) {
        super(response);
    }

    /**
     * Returns whether the server does not know the path of the request, so that nothing is known about the resource:
     * the body is a text or a page, or the message of a gateway without a route, and not a problem of the control
     * plane.
     */
    public boolean isPathUnknown() {
        boolean isProblem = body().isBlank()
                || body().stripLeading().startsWith("{")
                        && !problem().unknownFields().names().contains("message");
        return !isProblem;
    }
}

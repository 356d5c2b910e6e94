package dev.meshmanager.core.page;

import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.text.VisibleText;

/**
 * A failed part of a larger read. The other parts are complete. Secrets and control characters are removed from the
 * texts.
 *
 * @param what the missing part, for example {@code zones} or {@code prod: zones}
 * @param request the method and the path of the failed request, for example {@code GET /zones}
 * @param reason the reason of the failure, for example {@code 403 Forbidden}
 */
public record FailedRead(String what, String request, String reason) {
    /** Creates a failure. No argument may be null. */
    public FailedRead {
        what = VisibleText.cleanMessage(what);
        request = VisibleText.cleanMessage(request);
        reason = VisibleText.cleanMessage(reason);
    }

    /** Returns a failure with the request and the reason of a failed call. */
    public static FailedRead of(String what, MeshException failure) {
        return new FailedRead(what, failure.request(), failure.reason());
    }

    /** Returns all three values in one line, for example {@code zones: GET /zones: 403 Forbidden}. */
    @Override
    public String toString() {
        return what + ": " + request + ": " + reason;
    }
}

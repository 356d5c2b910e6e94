package dev.meshmanager.core.page;

import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.text.VisibleText;

/**
 * A part of a larger read that failed. The rest of what was read is complete.
 *
 * @param what what is missing, for example {@code zones} or {@code prod: zones}
 * @param request the method and the path of the request that failed, for example {@code GET /zones}
 * @param reason why it failed, for example {@code 403 Forbidden}
 */
public record FailedRead(String what, String request, String reason) {
    /** Leaves out secrets, and escapes characters that a terminal acts on. */
    public FailedRead {
        what = VisibleText.cleanMessage(what);
        request = VisibleText.cleanMessage(request);
        reason = VisibleText.cleanMessage(reason);
    }

    /** Returns the failure of a call. */
    public static FailedRead of(String what, MeshException failure) {
        return new FailedRead(what, failure.request(), failure.reason());
    }

    /** Returns the three parts in one line, for example {@code zones: GET /zones: 403 Forbidden}. */
    @Override
    public String toString() {
        return what + ": " + request + ": " + reason;
    }
}

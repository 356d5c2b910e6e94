package dev.meshmanager.kuma.testing;

/**
 * A call that a {@link FakeControlPlane} has answered.
 *
 * @param method the HTTP method
 * @param path the path with its query, as it was sent
 * @param body the body, or empty
 * @param status the status of the answer, or 0 where the connection was closed without one
 */
public record RecordedCall(String method, String path, String body, int status) {
    /** Returns method, path and status; the body may hold secrets. */
    @Override
    public String toString() {
        return method + " " + path + " " + status;
    }
}

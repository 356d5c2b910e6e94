package dev.meshmanager.kuma.testing;

/**
 * A call that a {@link FakeControlPlane} received. Immutable.
 *
 * @param method the HTTP method
 * @param path the path with its query, as it was sent
 * @param body the body; empty if there was none
 * @param status the status of the response; 0 if the connection was closed without a response
 */
public record RecordedCall(String method, String path, String body, int status) {
    /** Returns method, path and status. The body is omitted because it may contain secrets. */
    @Override
    public String toString() {
        return method + " " + path + " " + status;
    }
}

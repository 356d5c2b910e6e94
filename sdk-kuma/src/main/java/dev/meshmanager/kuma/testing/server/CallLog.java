package dev.meshmanager.kuma.testing.server;

/** Receives every call that was made. */
@FunctionalInterface
public interface CallLog {
    /** Adds a call; the status is 0 if the connection was closed without a response. */
    void add(String method, String target, String body, int status);
}

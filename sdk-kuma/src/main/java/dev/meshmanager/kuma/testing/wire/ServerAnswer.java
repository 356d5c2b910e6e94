package dev.meshmanager.kuma.testing.wire;

import dev.meshmanager.core.JsonObject;

/** The response to a call. */
public record ServerAnswer(int status, String contentType, String body) {
    private static final String JSON = "application/json";

    public static ServerAnswer json(JsonObject body) {
        return json(200, body);
    }

    public static ServerAnswer json(int status, JsonObject body) {
        return new ServerAnswer(status, JSON, body.toString());
    }

    public static ServerAnswer json(String body) {
        return new ServerAnswer(200, JSON, body);
    }

    /**
     * Returns a marker for a connection that is closed without a response. The control plane does this when it panics.
     */
    public static ServerAnswer none() {
        return new ServerAnswer(0, "", "");
    }

    public boolean isNone() {
        return status == 0;
    }

    public static ServerAnswer text(int status, String body) {
        return new ServerAnswer(status, "text/plain; charset=utf-8", body);
    }
}

package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.JsonObject;

/** What a call is answered with. */
record Answer(int status, String contentType, String body) {
    private static final String JSON = "application/json";

    static Answer json(JsonObject body) {
        return json(200, body);
    }

    static Answer json(int status, JsonObject body) {
        return new Answer(status, JSON, body.toString());
    }

    static Answer json(String body) {
        return new Answer(200, JSON, body);
    }

    /**
     * Returns what stands for a connection that is closed without an answer, as the control plane does when it panics.
     */
    static Answer none() {
        return new Answer(0, "", "");
    }

    boolean isNone() {
        return status == 0;
    }

    static Answer text(int status, String body) {
        return new Answer(status, "text/plain; charset=utf-8", body);
    }
}

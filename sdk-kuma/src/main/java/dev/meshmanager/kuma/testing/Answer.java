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

    static Answer text(int status, String body) {
        return new Answer(status, "text/plain; charset=utf-8", body);
    }
}

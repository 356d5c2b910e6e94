package dev.meshmanager.konnect.testing;

import dev.meshmanager.core.JsonObject;

/** An answer of the in-memory Konnect. */
record KonnectAnswer(int status, String contentType, String body) {
    static KonnectAnswer json(int status, JsonObject body) {
        return new KonnectAnswer(status, "application/json", body.toString());
    }

    static KonnectAnswer ok(JsonObject body) {
        return json(200, body);
    }

    static KonnectAnswer created(JsonObject body) {
        return json(201, body);
    }

    static KonnectAnswer nothing(int status) {
        return new KonnectAnswer(status, "", "");
    }
}

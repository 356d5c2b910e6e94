package dev.meshmanager.konnect.testing;

import dev.meshmanager.core.JsonObject;

/**
 * An answer of the in-memory Konnect.
 *
 * @param location the path of what has been begun, or empty
 */
record KonnectAnswer(int status, String contentType, String body, String location) {
    KonnectAnswer(int status, String contentType, String body) {
        this(status, contentType, body, "");
    }

    static KonnectAnswer json(int status, JsonObject body) {
        return new KonnectAnswer(status, "application/json", body.toString());
    }

    static KonnectAnswer ok(JsonObject body) {
        return json(200, body);
    }

    static KonnectAnswer created(JsonObject body) {
        return json(201, body);
    }

    static KonnectAnswer accepted(JsonObject body, String location) {
        return new KonnectAnswer(202, "application/json", body.toString(), location);
    }

    static KonnectAnswer nothing(int status) {
        return new KonnectAnswer(status, "", "");
    }
}

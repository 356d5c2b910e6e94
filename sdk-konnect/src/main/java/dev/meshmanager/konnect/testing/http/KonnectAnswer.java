package dev.meshmanager.konnect.testing.http;

import dev.meshmanager.core.JsonObject;

/**
 * A response of the in-memory Konnect.
 *
 * @param location the path of the started operation, or an empty text
 */
public record KonnectAnswer(int status, String contentType, String body, String location) {
    public KonnectAnswer(int status, String contentType, String body) {
        this(status, contentType, body, "");
    }

    public static KonnectAnswer json(int status, JsonObject body) {
        return new KonnectAnswer(status, "application/json", body.toString());
    }

    public static KonnectAnswer ok(JsonObject body) {
        return json(200, body);
    }

    public static KonnectAnswer created(JsonObject body) {
        return json(201, body);
    }

    public static KonnectAnswer accepted(JsonObject body, String location) {
        return new KonnectAnswer(202, "application/json", body.toString(), location);
    }

    public static KonnectAnswer nothing(int status) {
        return new KonnectAnswer(status, "", "");
    }
}

package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Token;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A new token of a system account with its secret. Konnect does not show the secret again.
 *
 * @param token the token
 * @param secret the value to authenticate with; {@code toString()} masks it
 */
public record IssuedToken(AccessToken token, Token secret) {
    static IssuedToken of(JsonObject response) {
        String secret = response.get("token")
                .flatMap(JsonValue::asString)
                .filter(token -> !token.isBlank())
                .orElseThrow(() -> new JsonException("there is no text at path $.token"));
        Map<String, Object> members = new LinkedHashMap<>(response.raw());
        members.remove("token");
        return new IssuedToken(Json.fromTree(AccessToken.class, JsonValue.of(members)), Token.of(secret));
    }
}

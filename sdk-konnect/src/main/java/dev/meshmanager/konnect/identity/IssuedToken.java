package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Token;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A new token of a system account with its secret, which Konnect does not show again.
 *
 * @param token the token
 * @param secret what its holder sends
 */
public record IssuedToken(AccessToken token, Token secret) {
    static IssuedToken of(JsonObject answer) {
        String secret = answer.get("token")
                .flatMap(JsonValue::asString)
                .filter(token -> !token.isBlank())
                .orElseThrow(() -> new JsonException("there is no text at path $.token"));
        Map<String, Object> members = new LinkedHashMap<>(answer.raw());
        members.remove("token");
        return new IssuedToken(Json.fromTree(AccessToken.class, JsonValue.of(members)), Token.of(secret));
    }
}

package dev.meshmanager.kuma.internal;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A JSON web token in its compact form, signed with RS256.
 *
 * @param header the first part, with the algorithm and the id of the key
 * @param claims the second part
 * @param signed the encoded first and second part
 * @param signature the decoded third part
 */
public record JsonWebToken(JsonObject header, JsonObject claims, String signed, byte[] signature) {
    private static final String ALGORITHM = "SHA256withRSA";

    /** Returns the text of a token with these claims. */
    public static String sign(String keyId, Map<String, ?> claims, PrivateKey key) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "RS256");
        header.put("kid", keyId);
        header.put("typ", "JWT");
        String content = encode(JsonObject.of(header)) + "." + encode(JsonObject.of(claims));
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform signs with RSA", e);
        }
    }

    /**
     * Returns the parts of a token. The signature is not checked.
     *
     * @throws IllegalArgumentException if the text is not a token; the message does not show the text
     */
    public static JsonWebToken parse(String text) {
        String[] parts = text.strip().split("\\.", -1);
        if (parts.length == 3) {
            try {
                return new JsonWebToken(
                        decode(parts[0]),
                        decode(parts[1]),
                        parts[0] + "." + parts[1],
                        Base64.getUrlDecoder().decode(parts[2]));
            } catch (IllegalArgumentException | JsonException e) {
                // Their messages may show a part of the token.
            }
        }
        throw new IllegalArgumentException("the text is not a JSON web token");
    }

    /** Returns whether the token was signed with the private key of this public key. */
    public boolean isSignedBy(PublicKey key) {
        if (!Trees.text(header, "alg").equals("RS256")) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(signed.getBytes(StandardCharsets.US_ASCII));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static JsonObject decode(String part) {
        JsonValue value = Json.parse(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
        return value.asObject().orElseThrow(() -> new IllegalArgumentException("not an object"));
    }

    private static String encode(JsonObject object) {
        return encode(object.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

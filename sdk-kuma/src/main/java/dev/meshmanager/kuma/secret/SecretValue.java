package dev.meshmanager.kuma.secret;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.core.annotation.Sensitive;
import java.util.Base64;
import java.util.Optional;
import org.immutables.value.Value;

/** What {@link Secret} and {@link GlobalSecret} share: the value, which {@code toString()} never shows. */
public interface SecretValue extends Resource {
    /** Returns the value in base64, or empty on a secret without one. */
    @Sensitive
    @Schema(base64 = true)
    Optional<String> data();

    /**
     * Returns the JSON members that the accessors cannot express. Since a misspelt one may hold the value,
     * {@code toString()} does not show them.
     */
    @Override
    @Value.Default
    @Sensitive
    default JsonObject unknownFields() {
        return JsonObject.EMPTY;
    }

    /**
     * Returns the bytes of the value, or empty on a secret without one.
     *
     * @throws IllegalArgumentException if it is not base64; the message does not show it
     */
    default Optional<byte[]> decodedData() {
        return data().map(SecretValue::decode);
    }

    private static byte[] decode(String data) {
        try {
            return Base64.getDecoder().decode(data);
        } catch (IllegalArgumentException e) {
            // The decoder's message quotes a part of the value.
            throw new IllegalArgumentException("the data of the secret is not base64");
        }
    }
}

package dev.meshmanager.kuma.secret;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.core.annotation.Sensitive;
import java.util.Base64;
import java.util.Optional;
import org.immutables.value.Value;

/** The members that {@link Secret} and {@link GlobalSecret} share. {@code toString()} does not show the value. */
public interface SecretValue extends Resource {
    /**
     * Returns the value in base64. Empty if the secret has no value. A builder encodes a text that is given to its
     * method {@code value}.
     */
    @Sensitive
    @Schema(base64 = true, base64Advice = "a builder encodes a text that its method value is given")
    Optional<String> data();

    /**
     * Returns the JSON members that no accessor has. {@code toString()} does not show them, because a misspelt member
     * may contain the value.
     */
    @Override
    @Value.Default
    @Sensitive
    default JsonObject unknownFields() {
        return JsonObject.EMPTY;
    }

    /**
     * Returns the bytes of the value. Empty if the secret has no value.
     *
     * @throws IllegalArgumentException if the value is not base64; the message does not contain the value
     */
    default Optional<byte[]> decodedData() {
        return data().map(SecretValue::decode);
    }

    private static byte[] decode(String data) {
        try {
            return Base64.getDecoder().decode(data);
        } catch (IllegalArgumentException e) {
            // The message of the decoder contains a part of the value.
            throw new IllegalArgumentException(
                    "the data of the secret is not base64; a builder encodes a text that its method value is given");
        }
    }
}

package dev.meshmanager.core.view;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.text.SecretText;
import dev.meshmanager.core.text.SecretTree;

/**
 * Leaves keys, passwords and tokens out of what people see. It goes by the names of members, of headers and of
 * parameters, by kinds, and by what private keys, tokens and URLs look like. It shows what it does not know.
 */
public final class Redaction {
    private Redaction() {}

    /** Returns the text without the private keys and tokens in it, and without user information in URLs. */
    public static String of(String text) {
        return SecretText.of(text);
    }

    /** Returns the value with {@code left out} in the place of each secret, at every depth. */
    public static JsonValue of(JsonValue value) {
        return JsonValue.of(SecretTree.of(value.raw()));
    }
}

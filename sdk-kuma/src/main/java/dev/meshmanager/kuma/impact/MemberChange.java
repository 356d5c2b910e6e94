package dev.meshmanager.kuma.impact;

import dev.meshmanager.core.JsonValue;
import java.util.Optional;

/**
 * A member of a configuration that changes.
 *
 * @param path the member, for example {@code http.requestTimeout}
 * @param before the value before; empty if no policy set it
 * @param after the value after; empty if no policy sets it
 */
public record MemberChange(String path, Optional<JsonValue> before, Optional<JsonValue> after) {
    /** Returns the member and both values. */
    @Override
    public String toString() {
        return path + ": " + text(before) + " -> " + text(after);
    }

    /** Texts are without quotes. */
    static String text(Optional<JsonValue> value) {
        return value.map(json -> json.asString().orElseGet(json::toString)).orElse("");
    }
}

package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.core.view.Redaction;
import java.util.Objects;
import java.util.Optional;

/**
 * A member that differs between two resources. Secrets in the values are replaced by {@code left out}. Immutable.
 *
 * @param path the path in the universal format. An element of a list has its key, or its index if it has no key, for
 *     example {@code spec.to[MeshService backend].default.idleTimeout}. A list whose elements have another order has
 *     its own path
 * @param before the value before; empty if the member was absent
 * @param after the value after; empty if the member is absent
 */
public record Difference(String path, Optional<JsonValue> before, Optional<JsonValue> after) {
    static final String NOT_SHOWN = "changed (not shown)";

    /** Checks for nulls. */
    public Difference {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /**
     * Returns the sign for people: {@code +} for an added member, {@code -} for a removed and {@code ~} for a changed
     * one.
     */
    String sign() {
        return before.isEmpty() ? "+" : after.isEmpty() ? "-" : "~";
    }

    /** Returns the values for people, for example {@code 5s -> 10s}. */
    String values() {
        return before.flatMap(was -> after.map(is -> texts(text(was), text(is))))
                .orElseGet(() -> text(before.or(() -> after).orElse(JsonValue.NULL)));
    }

    /** A secret that changed has no other value to show. */
    private static String texts(String was, String is) {
        return was.equals(is) ? NOT_SHOWN : was + " -> " + is;
    }

    private static String text(JsonValue value) {
        return VisibleText.line(Redaction.of(value.asString().orElseGet(value::toString)));
    }

    /**
     * Returns the sign, the path and the values, for example {@code ~ spec.to[Mesh].default.idleTimeout: 5s -> 10s}.
     */
    @Override
    public String toString() {
        return sign() + " " + VisibleText.line(Redaction.of(path)) + ": " + values();
    }
}

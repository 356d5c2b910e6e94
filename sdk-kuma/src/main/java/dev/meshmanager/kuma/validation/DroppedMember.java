package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.text.VisibleText;
import java.util.Objects;

/**
 * A member that a control plane accepts but does not store. Immutable.
 *
 * @param field the path of the member in the universal format, for example {@code spec.targetRef.name}
 * @param value the value that is lost
 * @param effect what happens without the member, as one sentence without a full stop; empty if nothing is known about
 *     it
 */
public record DroppedMember(String field, JsonValue value, String effect) {
    /** Checks for nulls. */
    public DroppedMember {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(effect, "effect");
    }

    /** Returns the path and the effect, without the value, which may be a secret. */
    @Override
    public String toString() {
        return VisibleText.cleanMessage("dropped: " + field + (effect.isEmpty() ? "" : ": " + effect));
    }
}

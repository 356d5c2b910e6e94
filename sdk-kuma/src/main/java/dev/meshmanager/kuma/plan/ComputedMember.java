package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.Objects;
import java.util.Optional;

/**
 * A member that a control plane sets, defaults or drops when a resource is written. Immutable.
 *
 * @param kind the kind; empty if the member is one of every kind
 * @param path the path in the universal format, with {@code []} for every element of a list, for example
 *     {@code spec.to[].rules[].default.backendRefs[].weight} or {@code labels["kuma.io/zone"]}
 * @param effect what the control plane does
 * @param value the default; empty unless the effect is {@link Effect#DEFAULTED}
 * @param since the first version that does so; empty if every supported version does
 * @param until the first version that no longer does so; empty if there is none
 */
public record ComputedMember(
        Optional<ResourceType<?>> kind,
        String path,
        Effect effect,
        Optional<JsonValue> value,
        Optional<KumaVersion> since,
        Optional<KumaVersion> until) {
    /** Checks for nulls. */
    public ComputedMember {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
    }

    /** Returns whether control planes of this version do so with resources of this kind. */
    public boolean appliesTo(ResourceType<?> type, KumaVersion version) {
        return kind.map(type::equals).orElse(true)
                && since.map(version::isAtLeast).orElse(true)
                && until.map(version::isBefore).orElse(true);
    }

    /** What a control plane does with a member. */
    public enum Effect {
        /** The control plane computes the value and ignores what is sent. */
        COMPUTED,
        /** The control plane computes the value if none is sent. */
        COMPUTED_IF_ABSENT,
        /** The control plane stores a fixed default if no value is sent, or treats an absent value like it. */
        DEFAULTED,
        /** The control plane accepts the member and does not store it. */
        DROPPED
    }
}

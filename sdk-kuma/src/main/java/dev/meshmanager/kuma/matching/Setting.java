package dev.meshmanager.kuma.matching;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.format.DocumentLocation;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import java.util.List;
import java.util.Optional;

/**
 * A member of an {@link Effective} configuration: its value, and the policy that set it.
 *
 * @param path the member in the configuration, for example {@code http.requestTimeout}
 * @param value the value
 * @param source what set the value; for a list that is joined from several policies, the last of them
 * @param overridden the values that other policies set, those with more precedence first; for a joined list the other
 *     parts
 */
public record Setting(String path, JsonValue value, Source source, List<Overridden> overridden) {
    /** Copies the list. */
    public Setting {
        overridden = List.copyOf(overridden);
    }

    /** Returns the member, its value and the policy. */
    @Override
    public String toString() {
        return path + " = " + value + " by " + source;
    }

    /**
     * A configuration in a policy.
     *
     * @param policy the policy
     * @param path the member of the policy, for example {@code spec.to[0].default.http.requestTimeout}
     * @param location where it is in the file that the policy was read from; empty if a control plane sent the policy
     */
    public record Source(TargetRefPolicy policy, String path, Optional<DocumentLocation> location) {
        /** Returns the kind and the name of the policy, and the location or the path. */
        @Override
        public String toString() {
            return policy.type() + " " + policy.name() + " ("
                    + location.map(Object::toString).orElse(path) + ")";
        }
    }

    /**
     * A value that does not apply, because a policy with more precedence sets the member too.
     *
     * @param value the value
     * @param source what set it
     */
    public record Overridden(JsonValue value, Source source) {}
}

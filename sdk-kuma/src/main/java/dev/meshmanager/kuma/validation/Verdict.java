package dev.meshmanager.kuma.validation;

import java.util.List;

/**
 * What a control plane would do with a resource. Immutable.
 *
 * @param violations the reasons for which it would refuse the resource; empty if it would accept it
 * @param warnings the warnings with which it would accept the resource, in the text of the control plane
 * @param dropped the members that it would accept but not store
 */
public record Verdict(Violations violations, List<String> warnings, List<DroppedMember> dropped) {
    /** Copies the lists. */
    public Verdict {
        warnings = List.copyOf(warnings);
        dropped = List.copyOf(dropped);
    }

    /** Returns whether the control plane would accept the resource. */
    public boolean isAccepted() {
        return violations.isEmpty();
    }

    /** Returns whether the control plane would accept the resource and store all members. */
    public boolean isKept() {
        return violations.isEmpty() && dropped.isEmpty();
    }
}

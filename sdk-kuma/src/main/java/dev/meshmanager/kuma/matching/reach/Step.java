package dev.meshmanager.kuma.matching.reach;

import java.util.Optional;

/**
 * The result of one {@link Check} of a call.
 *
 * @param check what is checked
 * @param passes whether the call goes on
 * @param explanation the reason, as one sentence
 * @param cause the part of a resource that decides; empty if it is a default
 */
public record Step(Check check, boolean passes, String explanation, Optional<Cause> cause) {
    static Step passed(Check check, String explanation) {
        return new Step(check, true, explanation, Optional.empty());
    }

    static Step failed(Check check, String explanation) {
        return new Step(check, false, explanation, Optional.empty());
    }

    Step by(Cause decisive) {
        return new Step(check, passes, explanation, Optional.of(decisive));
    }

    /** Returns the check, the explanation and the cause. */
    @Override
    public String toString() {
        return check + ": " + explanation + cause.map(by -> " by " + by).orElse("");
    }
}

package dev.meshmanager.kuma.matching.reach;

import java.util.Optional;

/**
 * The result of one {@link CallCheck} of a call.
 *
 * @param check what is checked
 * @param passes whether the call goes on
 * @param explanation the reason, as one sentence
 * @param cause the part of a resource that decides; empty if it is a default
 */
public record CallStep(CallCheck check, boolean passes, String explanation, Optional<Cause> cause) {
    static CallStep passed(CallCheck check, String explanation) {
        return new CallStep(check, true, explanation, Optional.empty());
    }

    static CallStep failed(CallCheck check, String explanation) {
        return new CallStep(check, false, explanation, Optional.empty());
    }

    CallStep by(Cause decisive) {
        return new CallStep(check, passes, explanation, Optional.of(decisive));
    }

    /** Returns the check, the explanation and the cause. */
    @Override
    public String toString() {
        return check + ": " + explanation + cause.map(by -> " by " + by).orElse("");
    }
}

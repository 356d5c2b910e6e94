package dev.meshmanager.kuma.rollout;

import java.util.Collection;

/**
 * The outcome of one attempt of a check.
 *
 * @param isPassed whether the check passed
 * @param isFinal whether another attempt would be of no use
 * @param reason why it did not pass
 */
record Verdict(boolean isPassed, boolean isFinal, String reason) {
    static Verdict passed() {
        return new Verdict(true, true, "");
    }

    static Verdict failed(String reason) {
        return new Verdict(false, true, reason);
    }

    static Verdict waiting(String reason) {
        return new Verdict(false, false, reason);
    }

    /** Returns a verdict that waits for these, or has passed if there are none. */
    static Verdict waitingFor(String what, Collection<String> names) {
        return names.isEmpty() ? passed() : waiting(what + ": " + String.join(", ", names));
    }
}

package dev.meshmanager.kuma.finding;

import java.util.Locale;

/** How urgent a finding is. The order of the constants is that of urgency, the most urgent first. */
public enum Severity {
    /**
     * Traffic or security differs from what the resources say, or will, and no call fails: for example, traffic is not
     * encrypted, or a policy applies to other proxies.
     */
    ERROR,
    /**
     * A call fails or will, or what somebody wrote has no effect: for example, a control plane refuses a write, or a
     * policy selects nothing.
     */
    WARNING,
    /** Something is ignored or could be simpler. Nothing breaks. */
    INFO;

    /** Returns the name in lower case, for example {@code error}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

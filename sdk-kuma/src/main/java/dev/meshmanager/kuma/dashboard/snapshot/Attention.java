package dev.meshmanager.kuma.dashboard.snapshot;

import dev.meshmanager.kuma.common.Warning;

/**
 * A problem that somebody should look at.
 *
 * @param subject what has the problem, for example {@code proxy default/backend-1}
 * @param warning the problem
 */
public record Attention(String subject, Warning warning) {
    /** Returns the subject and the warning. */
    @Override
    public String toString() {
        return subject + ": " + warning;
    }
}

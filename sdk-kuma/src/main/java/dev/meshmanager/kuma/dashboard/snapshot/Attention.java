package dev.meshmanager.kuma.dashboard.snapshot;

import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.common.Warning;

/**
 * A problem that somebody should look at.
 *
 * @param subject what has the problem, for example {@code proxy default/backend-1}
 * @param warning the problem
 */
public record Attention(String subject, Warning warning) {
    /** Escapes characters of the subject that a terminal acts on. */
    public Attention {
        subject = VisibleText.cleanMessage(subject);
    }

    /** Returns the subject and the warning. */
    @Override
    public String toString() {
        return subject + ": " + warning;
    }
}

package dev.meshmanager.kuma.dashboard;

import dev.meshmanager.kuma.common.Warning;

/**
 * Something that somebody should look at.
 *
 * @param subject what it is about, as in {@code proxy default/backend-1}
 * @param warning what is wrong with it
 */
public record Attention(String subject, Warning warning) {
    /** Returns the subject and the warning. */
    @Override
    public String toString() {
        return subject + ": " + warning;
    }
}

package dev.meshmanager.kuma.dashboard;

import java.util.Optional;

/**
 * What differs between two snapshots of a control plane.
 *
 * @param subject what it is about, as in {@code zone east}
 * @param before what it was; empty if it was not there
 * @param after what it is; empty if it is gone
 */
public record Change(String subject, Optional<String> before, Optional<String> after) {
    /** Returns the change in one line, which starts with {@code +}, {@code -} or {@code ~}. */
    @Override
    public String toString() {
        if (before.isEmpty()) {
            return "+ " + subject + ": " + after.orElse("");
        }
        return after.map(now -> "~ " + subject + ": " + before.get() + " -> " + now)
                .orElseGet(() -> "- " + subject + ": " + before.get());
    }
}

package dev.meshmanager.kuma.dashboard.snapshot;

import dev.meshmanager.core.text.VisibleText;
import java.util.Optional;

/**
 * A difference between two snapshots of a control plane.
 *
 * @param subject what differs, for example {@code zone east}
 * @param before its earlier state; empty if it did not exist
 * @param after its later state; empty if it no longer exists
 */
public record Change(String subject, Optional<String> before, Optional<String> after) {
    /** Leaves out secrets, and escapes characters that a terminal acts on. */
    public Change {
        subject = VisibleText.cleanMessage(subject);
        before = before.map(VisibleText::cleanMessage);
        after = after.map(VisibleText::cleanMessage);
    }

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

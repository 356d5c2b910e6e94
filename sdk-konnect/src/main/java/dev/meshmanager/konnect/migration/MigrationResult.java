package dev.meshmanager.konnect.migration;

import dev.meshmanager.core.error.ApiException;
import java.util.List;

/**
 * What became of a migration.
 *
 * @param done what was created or updated
 * @param failures what the other control plane refused
 * @param warnings what the other control plane advises against
 */
public record MigrationResult(List<PlannedChange> done, List<Failure> failures, List<String> warnings) {
    /** Copies the lists. */
    public MigrationResult {
        done = List.copyOf(done);
        failures = List.copyOf(failures);
        warnings = List.copyOf(warnings);
    }

    /** Returns whether everything that was planned has been done. */
    public boolean isComplete() {
        return failures.isEmpty();
    }

    /**
     * A change that was refused.
     *
     * @param change the change
     * @param cause the answer
     */
    public record Failure(PlannedChange change, ApiException cause) {}
}

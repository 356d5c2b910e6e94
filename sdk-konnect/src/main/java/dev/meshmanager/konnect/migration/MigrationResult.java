package dev.meshmanager.konnect.migration;

import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import dev.meshmanager.konnect.zone.ZoneDeployment;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a migration.
 *
 * @param done what was created or updated
 * @param failures what the other control plane refused
 * @param warnings what the other control plane advises against
 * @param deployments what it takes to run the zones that were moved, with their new tokens; empty if a resource was
 *     refused, or the way does not lead to Konnect
 */
public record MigrationResult(
        List<PlannedChange> done, List<Failure> failures, List<String> warnings, List<ZoneDeployment> deployments)
        implements Tabular {
    /** Copies the lists. */
    public MigrationResult {
        done = List.copyOf(done);
        failures = List.copyOf(failures);
        warnings = List.copyOf(warnings);
        deployments = List.copyOf(deployments);
    }

    /** Returns whether everything that was planned has been done. */
    public boolean isComplete() {
        return failures.isEmpty();
    }

    /** Returns what was done and what was refused, with the answer, as a table. */
    @Override
    public Table toTable() {
        List<List<String>> rows = new ArrayList<>();
        done.forEach(change -> rows.add(row("done", change, "")));
        failures.forEach(failure -> rows.add(
                row("refused", failure.change(), String.valueOf(failure.cause().getMessage()))));
        return new Table("Migration", List.of("Outcome", "Kind", "Mesh", "Name", "Why"), rows);
    }

    private static List<String> row(String outcome, PlannedChange change, String reason) {
        return List.of(outcome, change.kind(), change.mesh().orElse(""), change.name(), reason);
    }

    /**
     * A change that was refused.
     *
     * @param change the change
     * @param cause the answer
     */
    public record Failure(PlannedChange change, ApiException cause) {}
}

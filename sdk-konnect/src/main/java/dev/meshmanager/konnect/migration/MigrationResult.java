package dev.meshmanager.konnect.migration;

import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import dev.meshmanager.konnect.zone.ZoneDeployment;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of a migration.
 *
 * @param done the changes that were made
 * @param failures the changes that the target refused
 * @param warnings the warnings of the target
 * @param deployments the deployments of the zones that were connected, with new tokens; empty if a change was refused
 *     or the target is not a Konnect control plane
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

    /** Returns whether every planned change was made. */
    public boolean isComplete() {
        return failures.isEmpty();
    }

    /** Returns a table of the changes, with the reasons of those that were refused. */
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
     * A change that the target refused.
     *
     * @param change the change
     * @param cause the response of the target
     */
    public record Failure(PlannedChange change, ApiException cause) {}
}

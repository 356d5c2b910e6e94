package dev.meshmanager.konnect.migration;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import dev.meshmanager.kuma.Applied;
import dev.meshmanager.kuma.KumaClient;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The resources of one control plane on their way to another. The plan is made once, from what both have then; applying
 * it is safe to repeat, and a new plan shows what is left. Not safe for use by many threads.
 *
 * <p>Zones move one by one: connect each to the new control plane under its old name, which gives its new deployment
 * files. Until all have moved, traffic between those here and there may fail.
 *
 * <p>Certificate authorities that the old control plane has made move with their keys, so that proxies keep trusting
 * each other; a new mesh gets no initial policies.
 */
public final class Migration implements Tabular {
    private final KumaClient to;
    private final List<Step> steps;

    private Migration(KumaClient to, List<Step> steps) {
        this.to = to;
        this.steps = steps;
    }

    /**
     * Compares two control planes and returns what it takes to have the resources of the first on the second. Reads
     * only; nothing is ever deleted.
     *
     * @throws dev.meshmanager.core.error.MeshException if either cannot be read
     */
    public static Migration plan(KumaClient from, KumaClient to, ExportProfile profile) {
        return new Migration(to, new MigrationPlanner(from, to, profile).plan());
    }

    /** Returns what is done with each resource, in the order in which it is done. */
    public List<PlannedChange> changes() {
        return steps.stream().map(Step::change).toList();
    }

    /** Returns the resources with which this is done. */
    public List<PlannedChange> changes(PlannedChange.Action action) {
        return changes().stream().filter(change -> change.action() == action).toList();
    }

    /** Returns what will be created or updated, as it is sent: secrets among them. */
    public List<Resource> resources() {
        return steps.stream().filter(Step::isWrite).map(Step::resource).toList();
    }

    /** Returns one line for each resource. */
    public String describe() {
        StringBuilder text = new StringBuilder();
        changes().forEach(change -> text.append(change).append('\n'));
        return text.toString();
    }

    /** Returns what is done with each resource, and why, as a table. It holds no secrets. */
    @Override
    public Table toTable() {
        return Table.of(
                "Migration",
                List.of("Action", "Kind", "Mesh", "Name", "Why"),
                changes(),
                change -> List.of(
                        change.action().name(),
                        change.kind(),
                        change.mesh().orElse(""),
                        change.name(),
                        change.reason()));
    }

    /** Creates and updates what the plan says; see {@link #apply(Progress.Listener)}. */
    public MigrationResult apply() {
        return apply(progress -> {});
    }

    /**
     * Creates and updates what the plan says, and tells of each. A resource that is refused stops nothing.
     *
     * @throws dev.meshmanager.core.error.MeshException if the other control plane cannot be reached; what was written
     *     stays
     */
    public MigrationResult apply(Progress.Listener listener) {
        List<Step> writes = steps.stream().filter(Step::isWrite).toList();
        List<PlannedChange> done = new ArrayList<>();
        List<MigrationResult.Failure> failures = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            Step step = writes.get(i);
            try {
                Applied applied = to.apply(step.resource());
                warnings.addAll(applied.warnings());
                done.add(step.change());
            } catch (ApiException e) {
                failures.add(new MigrationResult.Failure(step.change(), e));
            }
            listener.onProgress(new Progress(i + 1, OptionalLong.of(writes.size())));
        }
        return new MigrationResult(done, failures, warnings);
    }

    /** Returns how many resources there are of each action. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Migration(");
        for (PlannedChange.Action action : PlannedChange.Action.values()) {
            text.append(action).append(' ').append(changes(action).size()).append(' ');
        }
        return text.toString().stripTrailing() + ")";
    }

    /** A resource as it is sent, and what is done with it. */
    record Step(PlannedChange change, Resource resource) {
        boolean isWrite() {
            return change.action() == PlannedChange.Action.CREATE || change.action() == PlannedChange.Action.UPDATE;
        }
    }
}

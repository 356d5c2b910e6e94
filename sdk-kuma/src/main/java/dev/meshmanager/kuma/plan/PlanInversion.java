package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.mesh.Mesh;
import java.util.ArrayList;
import java.util.List;

/** Makes the plan that undoes changes. */
final class PlanInversion {
    private final PlanTarget target;

    PlanInversion(PlanTarget target) {
        this.target = target;
    }

    Plan of(List<PlannedChange> changes) {
        ResourceComparison comparison = new ResourceComparison(target.version(), Kinds.ALL);
        List<PlannedChange> inverse = new ArrayList<>();
        List<PlannedChange> later = new ArrayList<>();
        for (PlannedChange change : changes) {
            switch (change.action()) {
                case CREATE -> inverse.add(PlannedChange.delete(change.state()));
                case UPDATE ->
                    inverse.add(
                            update(comparison, change.state(), change.before().orElseThrow()));
                case DELETE -> restore(comparison, change.state(), inverse, later);
            }
        }
        List<PlannedChange> sorted = new ArrayList<>();
        List<PlannedChange> ordered = new PlanOrder(Kinds.ALL).sort(inverse);
        ordered.stream().filter(change -> change.action() != Action.DELETE).forEach(sorted::add);
        sorted.addAll(later);
        ordered.stream().filter(change -> change.action() == Action.DELETE).forEach(sorted::add);
        return new Plan(target, sorted, List.of(), List.of(), List.of());
    }

    private static void restore(
            ResourceComparison comparison, Resource deleted, List<PlannedChange> inverse, List<PlannedChange> later) {
        if (!(deleted instanceof Mesh mesh)
                || mesh.skipCreatingInitialPolicies().contains("*")) {
            inverse.add(PlannedChange.create(deleted));
            return;
        }
        // A new mesh gets policies from the control plane that the deleted one may not have had.
        Mesh bare = mesh.toBuilder().skipCreatingInitialPolicies(List.of("*")).build();
        inverse.add(PlannedChange.create(bare));
        later.add(update(comparison, bare, mesh));
    }

    private static PlannedChange update(ResourceComparison comparison, Resource before, Resource after) {
        return PlannedChange.update(
                before, after, comparison.compare(before, after).differences());
    }
}

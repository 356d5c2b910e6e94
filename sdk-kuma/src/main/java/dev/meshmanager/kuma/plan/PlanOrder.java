package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.ResourceTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order of the changes of a plan: what others need is written first and deleted last. */
final class PlanOrder {
    private final ResourceTypes types;

    PlanOrder(ResourceTypes types) {
        this.types = types;
    }

    /** Returns the changes: writes by the rank of their kinds, then deletions in the reverse order. */
    List<PlannedChange> sort(List<PlannedChange> changes) {
        List<PlannedChange> sorted = new ArrayList<>(changes);
        sorted.sort(Comparator.comparing((PlannedChange change) -> change.action() == Action.DELETE)
                .thenComparingInt(this::place)
                .thenComparing(PlannedChange::resource));
        return List.copyOf(sorted);
    }

    /** Returns successive changes that do not depend on each other, as lists. */
    List<List<PlannedChange>> stages(List<PlannedChange> sorted) {
        List<List<PlannedChange>> stages = new ArrayList<>();
        for (PlannedChange change : sorted) {
            List<PlannedChange> last = stages.isEmpty() ? List.of() : stages.get(stages.size() - 1);
            if (last.isEmpty() || !isSameStage(last.get(0), change)) {
                stages.add(new ArrayList<>());
            }
            stages.get(stages.size() - 1).add(change);
        }
        return stages;
    }

    private boolean isSameStage(PlannedChange one, PlannedChange other) {
        return (one.action() == Action.DELETE) == (other.action() == Action.DELETE) && place(one) == place(other);
    }

    private int place(PlannedChange change) {
        int rank = ResourceAccess.rank(types, change.state());
        return change.action() == Action.DELETE ? -rank : rank;
    }
}

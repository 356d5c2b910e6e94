package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.Resource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One step of a plan: a resource that is created, updated or deleted. Immutable.
 *
 * <p>{@link #before()} and {@link #after()} hold secrets if the resource does. No text shows them.
 */
public final class PlannedChange {
    private final Action action;
    private final Optional<Resource> before;
    private final Optional<Resource> after;
    private final List<Difference> differences;

    private PlannedChange(
            Action action, Optional<Resource> before, Optional<Resource> after, List<Difference> differences) {
        this.action = action;
        this.before = before;
        this.after = after;
        this.differences = differences;
    }

    static PlannedChange create(Resource after) {
        return new PlannedChange(Action.CREATE, Optional.empty(), Optional.of(after), List.of());
    }

    static PlannedChange update(Resource before, Resource after, List<Difference> differences) {
        return new PlannedChange(Action.UPDATE, Optional.of(before), Optional.of(after), List.copyOf(differences));
    }

    static PlannedChange delete(Resource before) {
        return new PlannedChange(Action.DELETE, Optional.of(before), Optional.empty(), List.of());
    }

    /** Returns the action on the resource. */
    public Action action() {
        return action;
    }

    /** Returns the resource as the control plane had it when the plan was made. Empty if it did not exist. */
    public Optional<Resource> before() {
        return before;
    }

    /** Returns the resource as it is written. Empty if it is deleted. */
    public Optional<Resource> after() {
        return after;
    }

    /** Returns the members that an update changes. Empty for other actions. */
    public List<Difference> differences() {
        return differences;
    }

    /** Returns the kind, mesh and name of the resource. */
    public ResourceRef resource() {
        return ResourceRef.of(state());
    }

    /** Returns the resource as it is written, or as it was before it is deleted. */
    Resource state() {
        return after.or(() -> before).orElseThrow();
    }

    /** Returns the sign of the action, the resource, and one line for each difference. */
    @Override
    public String toString() {
        return differences.stream()
                .map(difference -> "\n    " + difference)
                .collect(Collectors.joining("", action.sign() + " " + resource(), ""));
    }
}

package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.view.Html;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The resources in which two states differ: two control planes, or one and its past. Immutable.
 *
 * <pre>{@code
 * ResourceSnapshot before = ResourceSnapshot.load(Path.of("mesh"));
 * System.out.println(StateChanges.between(before.resources(), ResourceSnapshot.of(kuma).resources(), kuma.version()));
 * }</pre>
 */
public final class StateChanges implements Tabular {
    private final List<PlannedChange> changes;

    private StateChanges(List<PlannedChange> changes) {
        this.changes = List.copyOf(changes);
    }

    /** Returns the changes from one state to the other, as a control plane of this version sees them. */
    public static StateChanges between(
            Collection<? extends Resource> before, Collection<? extends Resource> after, KumaVersion version) {
        ResourceComparison comparison = new ResourceComparison(version, Kinds.ALL);
        Map<ResourceRef, Resource> was = byRef(before);
        Map<ResourceRef, Resource> is = byRef(after);
        TreeSet<ResourceRef> all = new TreeSet<>(was.keySet());
        all.addAll(is.keySet());
        List<PlannedChange> changes = new ArrayList<>();
        for (ResourceRef ref : all) {
            Resource old = was.get(ref);
            Resource now = is.get(ref);
            if (old == null && now != null) {
                changes.add(PlannedChange.create(now));
            } else if (old != null && now == null) {
                changes.add(PlannedChange.delete(old));
            } else if (old != null && now != null) {
                List<Difference> differences = comparison.compare(old, now).differences();
                if (!differences.isEmpty()) {
                    changes.add(PlannedChange.update(old, now, differences));
                }
            }
        }
        return new StateChanges(changes);
    }

    private static Map<ResourceRef, Resource> byRef(Collection<? extends Resource> resources) {
        Map<ResourceRef, Resource> byRef = new TreeMap<>();
        resources.forEach(resource -> byRef.put(ResourceRef.of(resource), resource));
        return byRef;
    }

    /** Returns the added, changed and deleted resources, sorted by kind, mesh and name. */
    public List<PlannedChange> changes() {
        return changes;
    }

    /** Returns whether the states mean the same. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Returns a table with one row for each resource, with the time of the change where the control plane told it. */
    @Override
    public Table toTable() {
        return Table.of(
                        "Changes",
                        List.of("", "Kind", "Mesh", "Name", "Changed at", "Members"),
                        changes,
                        change -> List.of(
                                change.action().sign(),
                                change.resource().kind(),
                                change.resource().mesh().orElse(""),
                                change.resource().name(),
                                change.after()
                                        .flatMap(Resource::modificationTime)
                                        .map(Instant::toString)
                                        .orElse(""),
                                change.differences().stream()
                                        .map(Difference::toString)
                                        .collect(Collectors.joining("; "))))
                .withoutEmptyColumns();
    }

    /** Returns the table as one HTML element. */
    @Override
    public String toHtml() {
        return isEmpty()
                ? "<p>" + Html.escape("no changes") + "</p>"
                : toTable().toHtml();
    }

    /** Returns one line for each resource, and one for each member that changed. */
    @Override
    public String toString() {
        return isEmpty() ? "no changes" : changes.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}

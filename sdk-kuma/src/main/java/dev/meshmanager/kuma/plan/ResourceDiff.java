package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.view.Html;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import dev.meshmanager.core.view.Viewable;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The members in which two resources differ. What a control plane computes, defaults or drops is no difference, see
 * {@link ServerComputed}, nor is another notation of the same duration or number. Immutable.
 *
 * <pre>{@code
 * ResourceDiff diff = ResourceDiff.between(kuma.resources(MeshTimeout.TYPE).get("default", "web"), desired);
 * diff.differences().forEach(System.out::println);
 * }</pre>
 *
 * <p><b>Lists.</b> Elements are matched by {@code name}, {@code targetRef} or {@code port} where every element has one
 * of its own, otherwise by index.
 *
 * <p><b>Secrets.</b> No value of a secret is kept or shown. A changed secret shows as {@code changed (not shown)}.
 */
public final class ResourceDiff implements Viewable, Tabular {
    private final String title;
    private final List<Difference> differences;

    ResourceDiff(String title, List<Difference> differences) {
        this.title = title;
        this.differences = List.copyOf(differences);
    }

    /**
     * Returns the differences between two resources of the same kind, for control planes of version 2.14.
     *
     * @throws IllegalArgumentException if the kinds differ
     */
    public static ResourceDiff between(Resource before, Resource after) {
        return between(before, after, KumaVersion.V2_14);
    }

    /**
     * Returns the differences between two resources of the same kind, for control planes of this version.
     *
     * @throws IllegalArgumentException if the kinds differ
     */
    public static ResourceDiff between(Resource before, Resource after, KumaVersion version) {
        return new ResourceComparison(version, Kinds.ALL).compare(before, after);
    }

    /** Returns the differences, sorted by the names of the members. Empty if the resources mean the same. */
    public List<Difference> differences() {
        return differences;
    }

    /** Returns whether the resources mean the same to a control plane. */
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /** Returns the kind, mesh and name of the resource, and one line for each difference. */
    @Override
    public String toString() {
        return differences.stream().map(difference -> "\n  " + difference).collect(Collectors.joining("", title, ""));
    }

    /** Returns a table with one row for each difference. */
    @Override
    public Table toTable() {
        return Table.of(
                title,
                List.of("", "Member", "Before", "After"),
                differences,
                difference -> List.of(
                        difference.sign(),
                        difference.path(),
                        difference
                                .before()
                                .map(value -> value.asString().orElseGet(value::toString))
                                .orElse(""),
                        difference.before().equals(difference.after())
                                ? Difference.NOT_SHOWN
                                : difference
                                        .after()
                                        .map(value -> value.asString().orElseGet(value::toString))
                                        .orElse("")));
    }

    /** Returns the table of the differences as one HTML element. */
    @Override
    public String toHtml() {
        return isEmpty()
                ? "<p>" + Html.escape(title) + ": no differences</p>"
                : toTable().toHtml();
    }
}

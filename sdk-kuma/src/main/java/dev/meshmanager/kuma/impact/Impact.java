package dev.meshmanager.kuma.impact;

import dev.meshmanager.core.view.Viewable;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.proxy.Dataplane;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The proxies, inbounds, outbounds and routes whose configuration by policies a change of an estate changes, with each
 * member before and after. Proxies that change in the same way are a group.
 *
 * <pre>{@code
 * Impact impact = Impact.of(estate, e -> e.with(timeout).without(oldTimeout));
 * impact.groups().forEach(group -> System.out.println(group.proxies() + " " + group.changes()));
 * String comment = impact.toMarkdown();    // for a pull request
 * }</pre>
 *
 * <p>It is empty if nothing changes, for example because a policy selects no proxy, or others override it. Another
 * notation of the same is no change: {@code 60s} instead of {@code 1m0s}, or the default that the control plane stores.
 * Shadow policies and the older policies, without a {@code targetRef}, have no impact here.
 *
 * <p>Immutable.
 */
public final class Impact implements Viewable {
    private final List<ImpactGroup> groups;

    private Impact(List<ImpactGroup> groups) {
        this.groups = List.copyOf(groups);
    }

    /** Returns the impact of a change. */
    public static Impact of(Estate before, UnaryOperator<Estate> change) {
        return of(before, change.apply(before));
    }

    /** Returns how the proxies of the second estate differ from those of the first. */
    public static Impact of(Estate before, Estate after) {
        List<ImpactGroup> groups = new ArrayList<>();
        for (String mesh : meshes(before, after)) {
            groups.addAll(MeshImpact.of(before, after, mesh));
        }
        return new Impact(groups);
    }

    private static Set<String> meshes(Estate before, Estate after) {
        return Stream.of(before, after)
                .flatMap(estate -> estate.list(Dataplane.TYPE).stream())
                .map(Dataplane::mesh)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the groups, sorted by mesh, and those with most proxies first. */
    public List<ImpactGroup> groups() {
        return groups;
    }

    /** Returns whether no configuration changes. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Returns the number of proxies that change. */
    public int size() {
        return groups.stream().mapToInt(group -> group.proxies().size()).sum();
    }

    /** Returns one table for each group as text. */
    @Override
    public String toString() {
        return joined("\n\n", group -> group.toTable().toString());
    }

    /** Returns one table for each group in GitHub's Markdown, which ends in a line break. */
    public String toMarkdown() {
        String text = joined("\n", group -> group.toTable().toMarkdown());
        return isEmpty() ? text + "\n" : text;
    }

    @Override
    public String toHtml() {
        return "<div>" + joined("", group -> group.toTable().toHtml()) + "</div>";
    }

    private String joined(String separator, Function<ImpactGroup, String> text) {
        return isEmpty()
                ? "The configuration of no proxy changes."
                : groups.stream().map(text).collect(Collectors.joining(separator));
    }
}

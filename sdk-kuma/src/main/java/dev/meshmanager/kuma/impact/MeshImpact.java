package dev.meshmanager.kuma.impact;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.PolicyKinds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the proxies of a mesh before and after a change. Only those are computed that the change can touch. */
final class MeshImpact {
    private final MeshChanges changes;
    private final MeshSide before;
    private final MeshSide after;

    /** What was found out for a kind and a selection of policies, which many proxies share. */
    private final Map<Question, List<PartChange>> known = new HashMap<>();

    /** Equal lists are one, so that proxies can be grouped without comparing long lists. */
    private final Map<List<PartChange>, Integer> numbers = new LinkedHashMap<>();

    private final Map<List<Integer>, List<String>> groups = new LinkedHashMap<>();

    private MeshImpact(Estate before, Estate after, String mesh, MeshChanges changes) {
        this.changes = changes;
        this.before = new MeshSide(before, mesh, changes.before());
        this.after = new MeshSide(after, mesh, changes.after());
        if (this.before.hasChangedRoutes() || this.after.hasChangedRoutes()) {
            this.before.addPoliciesWithRoutes();
            this.after.addPoliciesWithRoutes();
        }
    }

    static List<ImpactGroup> of(Estate before, Estate after, String mesh) {
        MeshChanges changes = MeshChanges.between(before, after, mesh);
        return changes.isEmpty() ? List.of() : new MeshImpact(before, after, mesh, changes).groups(mesh);
    }

    private List<ImpactGroup> groups(String mesh) {
        Set<String> names = new TreeSet<>(changes.proxies());
        if (changes.proxies().isEmpty() || hasMore()) {
            before.mesh().proxies().forEach(proxy -> names.add(proxy.resource().name()));
            after.mesh().proxies().forEach(proxy -> names.add(proxy.resource().name()));
        }
        names.forEach(this::compare);
        List<List<PartChange>> lists = List.copyOf(numbers.keySet());
        List<ImpactGroup> found = new ArrayList<>();
        groups.forEach((some, proxies) -> found.add(new ImpactGroup(
                mesh,
                proxies,
                some.stream().flatMap(number -> lists.get(number).stream()).toList())));
        found.sort(Comparator.comparing((ImpactGroup group) -> -group.proxies().size()));
        return found;
    }

    /** Returns whether more than some proxies themselves changed. */
    private boolean hasMore() {
        return changes.isEverything()
                || !changes.before().isEmpty()
                || !changes.after().isEmpty();
    }

    private void compare(String name) {
        Optional<IndexedProxy> old = before.mesh().proxy(name);
        Optional<IndexedProxy> now = after.mesh().proxy(name);
        List<Integer> different = new ArrayList<>();
        for (ResourceType<?> kind : kinds(name, old, now)) {
            List<PartChange> parts = compare(kind, old, now);
            if (!parts.isEmpty()) {
                different.add(numbers.computeIfAbsent(parts, key -> numbers.size()));
            }
        }
        if (!different.isEmpty()) {
            groups.computeIfAbsent(different, key -> new ArrayList<>()).add(name);
        }
    }

    private Set<ResourceType<?>> kinds(String name, Optional<IndexedProxy> old, Optional<IndexedProxy> now) {
        Set<ResourceType<?>> kinds = new TreeSet<>(PolicyKinds.COMPARATOR);
        if (changes.isEverything() || changes.proxies().contains(name)) {
            kinds.addAll(before.mesh().policyKinds());
            kinds.addAll(after.mesh().policyKinds());
        } else {
            old.ifPresent(proxy -> before.addKindsFor(proxy, kinds));
            now.ifPresent(proxy -> after.addKindsFor(proxy, kinds));
        }
        return kinds;
    }

    private List<PartChange> compare(ResourceType<?> kind, Optional<IndexedProxy> old, Optional<IndexedProxy> now) {
        Question question = new Question(
                kind, old.map(proxy -> before.selection(kind, proxy)), now.map(proxy -> after.selection(kind, proxy)));
        return known.computeIfAbsent(
                question,
                key -> ProxyDiff.of(
                        kind, old.map(proxy -> before.side(kind, proxy)), now.map(proxy -> after.side(kind, proxy))));
    }

    private record Question(ResourceType<?> kind, Optional<ProxySelection> before, Optional<ProxySelection> after) {}
}

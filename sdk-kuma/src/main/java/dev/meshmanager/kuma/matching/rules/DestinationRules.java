package dev.meshmanager.kuma.matching.rules;

import dev.meshmanager.kuma.matching.merge.ConfMerge;
import dev.meshmanager.kuma.matching.model.Destination;
import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.rules.DestinationSearch.Found;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules for outbounds: for each destination that an entry names, the merged configuration of all entries for it.
 */
public final class DestinationRules {
    private final List<Ordered> ofMesh = new ArrayList<>();
    private final Map<Identity, List<Ordered>> byDestination = new HashMap<>();
    private final Map<Identity, Found> named = new LinkedHashMap<>();

    private DestinationRules() {}

    /** Returns the rules of entries. They are merged when they are asked for. */
    static DestinationRules of(List<Entry> entries, MeshModel mesh) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Precedence.OF_OUTBOUND_ENTRIES);
        DestinationRules rules = new DestinationRules();
        DestinationSearch search = new DestinationSearch(mesh);
        int position = 0;
        for (Entry entry : sorted) {
            for (Found found : search.find(entry)) {
                rules.add(new Ordered(position++, found));
            }
        }
        return rules;
    }

    private void add(Ordered ordered) {
        Found found = ordered.found();
        named.put(found.identity(), found);
        if (found.destination().resource() instanceof Mesh) {
            ofMesh.add(ordered);
        } else {
            Identity destination = found.destination().identity();
            byDestination.computeIfAbsent(destination, key -> new ArrayList<>()).add(ordered);
        }
    }

    private RuleForDestination merge(Found wanted) {
        List<Ordered> own = byDestination.getOrDefault(wanted.destination().identity(), List.of());
        List<Entry> relevant = Stream.concat(ofMesh.stream(), own.stream())
                .filter(other -> concerns(other.found(), wanted))
                .sorted(Comparator.comparingInt(Ordered::position))
                .map(other -> other.found().entry())
                .toList();
        return rule(wanted, relevant);
    }

    /** What an entry is for, and its place in the order of the merge. */
    private record Ordered(int position, Found found) {}

    /** An entry for a whole service is for each of its ports too. */
    private static boolean concerns(Found entry, Found wanted) {
        return entry.destination().resource() instanceof Mesh
                || entry.destination().isOnePort()
                || entry.section().equals(wanted.section())
                || entry.section().isEmpty();
    }

    private static RuleForDestination rule(Found found, List<Entry> relevant) {
        List<Object> confs = relevant.stream().map(Entry::conf).toList();
        return new RuleForDestination(
                found.destination(),
                found.section(),
                ConfMerge.merge(relevant.get(0).policy().type(), confs),
                Origins.entries(relevant),
                routeOrigins(relevant));
    }

    /** Of rules with the same matches, the last entry counts. */
    private static Map<Object, IndexedPolicy> routeOrigins(List<Entry> relevant) {
        Map<Object, IndexedPolicy> origins = new HashMap<>();
        for (Entry entry : Origins.entries(relevant)) {
            if (entry.policy().type().equals(MeshHTTPRoute.TYPE) && entry.conf() instanceof Map<?, ?> conf) {
                if (conf.get("rules") instanceof List<?> rules) {
                    rules.forEach(rule -> origins.put(matches(rule), entry.policy()));
                }
            }
        }
        return origins;
    }

    static Object matches(Object rule) {
        Object matches = rule instanceof Map<?, ?> members ? members.get("matches") : null;
        return matches == null ? List.of() : matches;
    }

    /** Returns the rules of all destinations that entries name. */
    public List<RuleForDestination> all() {
        return named.values().stream().map(this::merge).toList();
    }

    /** Returns the destinations, or sections of them, that have rules of their own. */
    public Set<Identity> identities() {
        return named.keySet();
    }

    /**
     * Returns the sources of the rules of outbounds: the port or the service if it has rules of its own, otherwise the
     * mesh.
     *
     * @param outbounds the ports of services that a proxy can reach
     * @param named the destinations with rules of their own
     */
    public static Set<Identity> sources(Set<Identity> outbounds, Set<Identity> named, Mesh mesh) {
        Set<Identity> found = new LinkedHashSet<>();
        for (Identity outbound : outbounds) {
            found.add(
                    named.contains(outbound)
                            ? outbound
                            : named.contains(outbound.whole()) ? outbound.whole() : Identity.of(mesh));
        }
        return found;
    }

    /** Returns the rule of a destination, otherwise of the service that it is a port of, otherwise of the mesh. */
    public Optional<RuleForDestination> of(Identity destination, Mesh mesh) {
        return first(List.of(destination, destination.whole(), Identity.of(mesh)));
    }

    /** Returns the rule of the first of these identities that has one. */
    public Optional<RuleForDestination> first(List<Identity> identities) {
        return identities.stream()
                .filter(named::containsKey)
                .findFirst()
                .map(named::get)
                .map(this::merge);
    }

    /**
     * The configuration for a destination.
     *
     * @param section the port; empty for the whole destination
     * @param confs the merged configurations as JSON trees: one, or for routes one for each host name
     * @param origins the entries that contributed, in the order of the merge
     * @param routeOrigins the routes that rules come from, by the matches of the rule
     */
    public record RuleForDestination(
            Destination destination,
            String section,
            List<Object> confs,
            List<Entry> origins,
            Map<Object, IndexedPolicy> routeOrigins) {
        /** Returns the policies that contributed, one for each entry. */
        public List<IndexedPolicy> policies() {
            return origins.stream().map(Entry::policy).toList();
        }
    }
}

package dev.meshmanager.kuma.matching.rules;

import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The policies, or the entries of policies, that a configuration comes from. Each is there once. */
final class Origins {
    private Origins() {}

    static List<IndexedPolicy> policies(List<Entry> entries) {
        Set<IndexedPolicy> policies = new LinkedHashSet<>();
        entries.forEach(entry -> policies.add(entry.policy()));
        return List.copyOf(policies);
    }

    /** An entry that is for several things, and an entry of a route that is for several rules, are there once. */
    static List<Entry> entries(List<Entry> entries) {
        Set<List<Object>> seen = new HashSet<>();
        List<Entry> distinct = new ArrayList<>();
        for (Entry entry : entries) {
            if (seen.add(List.of(entry.policy(), entry.index()))) {
                distinct.add(entry);
            }
        }
        return distinct;
    }
}

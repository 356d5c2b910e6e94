package dev.meshmanager.kuma.matching.rules;

import dev.meshmanager.kuma.matching.merge.ConfMerge;
import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Merges entries for traffic that is selected by tags. The first rule whose tags the traffic has applies. */
public final class SubsetRules {
    private SubsetRules() {}

    /**
     * Returns the rules of entries.
     *
     * @param withNegations whether rules may be for traffic without a tag
     */
    static List<RuleForSubset> of(List<Entry> all, boolean withNegations) {
        List<Entry> entries =
                all.stream().filter(entry -> Subset.canBe(entry.target())).toList();
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Subset> subsets =
                entries.stream().map(entry -> Subset.of(entry.target())).toList();
        long keys = subsets.stream()
                .flatMap(subset -> subset.tags().stream())
                .map(Tag::key)
                .distinct()
                .count();
        List<RuleForSubset> rules = new ArrayList<>();
        if (!withNegations && keys <= 1) {
            new LinkedHashSet<>(subsets).forEach(subset -> rules.addAll(rules(subset, entries, subsets)));
            rules.sort(Comparator.comparingInt(
                            (RuleForSubset rule) -> rule.subset().tags().size())
                    .reversed());
            return rules;
        }
        for (List<Subset> group : Cliques.of(subsets)) {
            for (Subset subset : Combinations.of(group)) {
                rules.addAll(rules(subset, entries, subsets));
            }
        }
        rules.sort(
                Comparator.comparingLong((RuleForSubset rule) -> rule.subset().positives())
                        .reversed());
        return rules;
    }

    private static List<RuleForSubset> rules(Subset subset, List<Entry> entries, List<Subset> subsets) {
        List<Entry> relevant = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (subsets.get(i).includes(subset)) {
                relevant.add(entries.get(i));
            }
        }
        if (relevant.isEmpty()) {
            return List.of();
        }
        List<Object> confs = relevant.stream().map(Entry::conf).toList();
        return ConfMerge.merge(relevant.get(0).policy().type(), confs).stream()
                .map(conf -> new RuleForSubset(subset, conf, relevant))
                .toList();
    }

    /**
     * A configuration for traffic with certain tags.
     *
     * @param conf the merged configuration as a JSON tree
     * @param entries the entries that contributed, in the order of the merge
     */
    public record RuleForSubset(Subset subset, Object conf, List<Entry> entries) {
        /** Returns the policies that contributed, in the order of the merge. */
        public List<IndexedPolicy> origins() {
            return Origins.policies(entries);
        }
    }
}

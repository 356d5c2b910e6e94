package dev.meshmanager.kuma.matching.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** All ways in which traffic can have these tags or not: for each key one of the values, or none of them. */
final class Combinations {
    private final List<Map.Entry<String, List<String>>> keys;
    private final int[] chosen;

    private Combinations(Map<String, List<String>> valuesByKey) {
        this.keys = List.copyOf(valuesByKey.entrySet());
        this.chosen = new int[keys.size()];
    }

    /** Returns the combinations; the last one is the first value of everything. */
    static List<Subset> of(List<Subset> subsets) {
        Map<String, TreeSet<String>> values = new TreeMap<>();
        subsets.forEach(subset -> subset.tags().forEach(tag -> values.computeIfAbsent(tag.key(), key -> new TreeSet<>())
                .add(tag.value())));
        Map<String, List<String>> descending = new TreeMap<>();
        values.forEach((key, sorted) -> descending.put(key, List.copyOf(sorted.descendingSet())));
        return new Combinations(descending).all();
    }

    private List<Subset> all() {
        List<Subset> all = new ArrayList<>();
        while (next()) {
            all.add(current());
        }
        all.add(current());
        return all;
    }

    /** Counts up, the first key first. */
    private boolean next() {
        for (int i = 0; i < chosen.length; i++) {
            chosen[i]++;
            if (chosen[i] <= keys.get(i).getValue().size()) {
                return true;
            }
            chosen[i] = 0;
        }
        return false;
    }

    private Subset current() {
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            String key = keys.get(i).getKey();
            List<String> values = keys.get(i).getValue();
            if (chosen[i] < values.size()) {
                tags.add(Tag.of(key, values.get(chosen[i])));
            } else {
                for (int value = values.size() - 1; value >= 0; value--) {
                    tags.add(new Tag(key, values.get(value), true));
                }
            }
        }
        return new Subset(tags);
    }
}

package dev.meshmanager.kuma.plan.export;

import dev.meshmanager.core.text.Counted;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an export contains. Immutable.
 *
 * @param counts the number of exported resources by kind; kinds without resources are not included
 * @param notes what is left out and why; empty if nothing is
 */
public record ExportSummary(SortedMap<String, Integer> counts, List<String> notes) {
    /** Copies the counts and the notes. */
    public ExportSummary {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        notes = List.copyOf(notes);
    }

    /** Returns the number of exported resources. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the number of resources, the counts, and one line for each note. */
    @Override
    public String toString() {
        return Counted.of(total(), "resource")
                + (counts.isEmpty() ? "" : " " + counts)
                + (notes.isEmpty() ? "" : "\n" + String.join("\n", notes));
    }
}

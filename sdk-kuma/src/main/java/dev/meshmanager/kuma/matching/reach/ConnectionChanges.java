package dev.meshmanager.kuma.matching.reach;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The connections that differ between two estates.
 *
 * @param added those that only the second estate allows
 * @param removed those that only the first estate allows
 */
public record ConnectionChanges(SortedSet<Connection> added, SortedSet<Connection> removed) {
    /** Copies the sets. */
    public ConnectionChanges {
        added = Collections.unmodifiableSortedSet(new TreeSet<>(added));
        removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
    }

    static ConnectionChanges between(SortedSet<Connection> before, SortedSet<Connection> after) {
        SortedSet<Connection> added = new TreeSet<>(after);
        added.removeAll(before);
        SortedSet<Connection> removed = new TreeSet<>(before);
        removed.removeAll(after);
        return new ConnectionChanges(added, removed);
    }

    /** Returns whether both estates allow the same. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }

    /** Returns the connections, one a line, with {@code +} or {@code -} in front. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        added.forEach(connection -> text.append("+ ").append(connection).append('\n'));
        removed.forEach(connection -> text.append("- ").append(connection).append('\n'));
        return text.toString();
    }
}

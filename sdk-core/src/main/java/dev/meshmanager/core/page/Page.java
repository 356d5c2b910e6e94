package dev.meshmanager.core.page;

import dev.meshmanager.core.view.ResourceTable;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A part of a list. It shows itself as a table.
 *
 * @param items the items, in the order of the server
 * @param total how many items the whole list has as the server counts them, or empty where it does not say
 * @param next what names the next page to the server, or empty if this is the last page
 */
public record Page<T>(List<T> items, OptionalLong total, Optional<String> next) implements Tabular {
    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(next, "next");
    }

    /** Returns the items with the columns that lists of their kind have; ages are those of now. */
    @Override
    public Table toTable() {
        return ResourceTable.of(items);
    }

    /** Returns the items as an aligned table, and below how many there are in all where it is not all of them. */
    @Override
    public String toString() {
        boolean isPart = total.isPresent() && total.getAsLong() > items.size();
        return toTable() + (isPart ? "\n" + items.size() + " of " + total.getAsLong() : "");
    }
}

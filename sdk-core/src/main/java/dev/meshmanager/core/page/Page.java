package dev.meshmanager.core.page;

import dev.meshmanager.core.view.ResourceTable;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * One page of a list.
 *
 * @param items the items, in the order of the server
 * @param total the size of the whole list as the server counts it, or empty if the server does not return it
 * @param next the server's name for the next page, or empty if this is the last page
 */
public record Page<T>(List<T> items, OptionalLong total, Optional<String> next) implements Tabular {
    /** Creates a page with a copy of the items. */
    public Page {
        items = List.copyOf(items);
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(next, "next");
    }

    /** Returns the page without the items that do not meet the condition. Then the size of the list is not known. */
    Page<T> where(Predicate<? super T> condition) {
        List<T> kept = items.stream().filter(condition).toList();
        return kept.size() == items.size() ? this : new Page<>(kept, OptionalLong.empty(), next);
    }

    /** Returns the items as a table with the columns of their kind. Ages are relative to the current time. */
    @Override
    public Table toTable() {
        return ResourceTable.of(items);
    }

    /** Returns the items as an aligned table. If the list has more items, the last line has the total. */
    @Override
    public String toString() {
        boolean isPart = total.isPresent() && total.getAsLong() > items.size();
        return toTable() + (isPart ? "\n" + items.size() + " of " + total.getAsLong() : "");
    }
}

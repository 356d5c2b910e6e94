package dev.meshmanager.core.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A part of a list.
 *
 * @param items the items, in the order of the server
 * @param total how many items the whole list has as the server counts them, or empty where it does not say
 * @param next what names the next page to the server, or empty if this is the last page
 */
public record Page<T>(List<T> items, OptionalLong total, Optional<String> next) {
    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(next, "next");
    }
}

package dev.meshmanager.core.page;

import dev.meshmanager.core.exchange.Exchange;
import java.util.Optional;

/** Where the pages of a list come from. */
@FunctionalInterface
public interface PageSource<T> {
    /** Returns the call that reads the page of this name, or the first page if there is no name. */
    Exchange<Page<T>> page(Optional<String> name);
}

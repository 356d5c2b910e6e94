package dev.meshmanager.core.page;

import dev.meshmanager.core.exchange.Exchange;
import java.util.Optional;

/** The source of the pages of a list. */
@FunctionalInterface
public interface PageSource<T> {
    /** Returns the call that reads the page with this name, or the first page if the name is empty. */
    Exchange<Page<T>> page(Optional<String> name);
}

package dev.meshmanager.core.page;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** An iterator over the items of a {@link Paged} list. It must be used by one thread. */
public final class PagedIterator<T> implements Iterator<T>, AutoCloseable {
    private final PageReader<T> pages;
    private Iterator<T> items = Collections.emptyIterator();

    PagedIterator(PageReader<T> pages) {
        this.pages = pages;
    }

    /**
     * Returns whether there is another item. Reads the next page if necessary.
     *
     * @throws dev.meshmanager.core.error.MeshException if the page cannot be read
     */
    @Override
    public boolean hasNext() {
        while (!items.hasNext() && pages.hasNext()) {
            items = pages.next().items().iterator();
        }
        return items.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return items.next();
    }

    /** Cancels the background read. The iterator has no more items afterwards. */
    @Override
    public void close() {
        items = Collections.emptyIterator();
        pages.close();
    }
}

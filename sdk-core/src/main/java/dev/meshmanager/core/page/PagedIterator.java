package dev.meshmanager.core.page;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The items of a {@link Paged} list. Belongs to one thread. */
public final class PagedIterator<T> implements Iterator<T>, AutoCloseable {
    private final PageReader<T> pages;
    private Iterator<T> items = Collections.emptyIterator();

    PagedIterator(PageReader<T> pages) {
        this.pages = pages;
    }

    /**
     * Returns whether there is another item, reading the next page where it must.
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

    /** Cancels what is being read; there are no more items then. */
    @Override
    public void close() {
        items = Collections.emptyIterator();
        pages.close();
    }
}

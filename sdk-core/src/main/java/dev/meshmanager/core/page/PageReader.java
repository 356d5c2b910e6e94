package dev.meshmanager.core.page;

import dev.meshmanager.core.error.MalformedResponseException;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.json.JsonException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads pages one ahead, drops repeated items and detects lists that do not end. */
final class PageReader<T> implements Iterator<Page<T>>, AutoCloseable {
    /** A list may grow while it is read, but not to more than twice its size. */
    private static final int MOST_OF_TOTAL = 2;

    private static final int MOST_BEYOND_TOTAL = 1_000;
    /** The maximum for lists without a total: a million items, 100 on each page. */
    private static final int MOST_PAGES = 10_000;

    private final PageSource<T> source;
    private final Function<? super T, ?> identity;
    private final Predicate<? super T> condition;
    private final Progress.Listener listener;
    private final Function<Exchange<Page<T>>, CompletableFuture<Page<T>>> start;
    private final Set<String> read = new HashSet<>();
    /** The items of the previous page only: insertions shift items by an offset, and memory is limited to two pages. */
    private Set<Object> previous = Set.of();

    private boolean previousBroughtNothing;
    private long done;
    private long pages;
    private @Nullable CompletableFuture<Page<T>> pending;
    private boolean started;

    private PageReader(
            PageSource<T> source,
            Function<? super T, ?> identity,
            Predicate<? super T> condition,
            Progress.Listener listener,
            Function<Exchange<Page<T>>, CompletableFuture<Page<T>>> start) {
        this.source = source;
        this.identity = identity;
        this.condition = condition;
        this.listener = listener;
        this.start = start;
    }

    /**
     * Returns a reader for a thread that waits for the pages. It does not depend on callbacks, so callbacks may read
     * lists.
     */
    static <T> PageReader<T> waiting(
            PageSource<T> source,
            Function<? super T, ?> identity,
            Predicate<? super T> condition,
            Progress.Listener listener) {
        return new PageReader<>(source, identity, condition, listener, Exchange::begin);
    }

    /** Returns a reader for code that uses {@link #pending()}. */
    static <T> PageReader<T> inBackground(
            PageSource<T> source,
            Function<? super T, ?> identity,
            Predicate<? super T> condition,
            Progress.Listener listener) {
        return new PageReader<>(source, identity, condition, listener, Exchange::executeAsync);
    }

    /** Returns the page that is being read, or empty after the last page. */
    synchronized Optional<CompletableFuture<Page<T>>> pending() {
        if (!started) {
            started = true;
            pending = start.apply(source.page(Optional.empty()));
        }
        return Optional.ofNullable(pending);
    }

    @Override
    public boolean hasNext() {
        return pending().isPresent();
    }

    @Override
    public Page<T> next() {
        Page<T> page = await(pending().orElseThrow(NoSuchElementException::new));
        List<T> fresh = dropSeen(page.items());
        boolean ends = fresh.isEmpty() && previousBroughtNothing;
        previousBroughtNothing = fresh.isEmpty();
        readAhead(ends ? Optional.empty() : page.next().filter(read::add));
        done += fresh.size();
        pages++;
        refuseEndless(page);
        tell(new Progress(done, page.total()));
        return new Page<>(fresh, page.total(), page.next()).where(condition);
    }

    private void refuseEndless(Page<T> page) {
        boolean isEndless = page.total().isPresent()
                ? (done - MOST_BEYOND_TOTAL) / MOST_OF_TOTAL > page.total().getAsLong()
                : pages > MOST_PAGES;
        if (isEndless && page.next().isPresent()) {
            close();
            String reason = "the list does not end: " + done + " items on " + pages + " pages, and the server counts "
                    + (page.total().isPresent() ? page.total().getAsLong() : "none");
            throw new MalformedResponseException(
                    source.page(Optional.empty()).requestLine(), 200, new JsonException(reason));
        }
    }

    private void tell(Progress progress) {
        try {
            listener.onProgress(progress);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private synchronized void readAhead(Optional<String> name) {
        pending = name.isEmpty() || pending == null ? null : start.apply(source.page(name));
    }

    private List<T> dropSeen(List<T> items) {
        List<T> fresh = new ArrayList<>(items.size());
        Set<Object> seen = new HashSet<>();
        for (T item : items) {
            Object key = identity.apply(item);
            if (seen.add(key) && !previous.contains(key)) {
                fresh.add(item);
            }
        }
        previous = seen;
        return fresh;
    }

    private Page<T> await(CompletableFuture<Page<T>> page) {
        try {
            return page.get();
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new TransportException(source.page(Optional.empty()).requestLine(), "the thread was interrupted", e);
        } catch (ExecutionException e) {
            close();
            if (e.getCause() instanceof MeshException) {
                throw (MeshException) e.getCause();
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public synchronized void close() {
        started = true;
        if (pending != null) {
            pending.cancel(true);
            pending = null;
        }
    }
}

package dev.meshmanager.core.page;

import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.TransportException;
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
import org.jspecify.annotations.Nullable;

/** Reads pages one ahead, drops what came already and knows when a list does not end. */
final class PageReader<T> implements Iterator<Page<T>>, AutoCloseable {
    private final PageSource<T> source;
    private final Function<? super T, ?> identity;
    private final Progress.Listener listener;
    private final Set<String> read = new HashSet<>();
    /**
     * Only the page before: offsets move by what is inserted meanwhile, and memory is to hold two pages, not the list.
     */
    private Set<Object> previous = Set.of();

    private boolean previousBroughtNothing;
    private long done;
    private @Nullable CompletableFuture<Page<T>> pending;
    private boolean started;

    PageReader(PageSource<T> source, Function<? super T, ?> identity, Progress.Listener listener) {
        this.source = source;
        this.identity = identity;
        this.listener = listener;
    }

    /** Returns the page that is being read, or empty if there is none left. */
    synchronized Optional<CompletableFuture<Page<T>>> pending() {
        if (!started) {
            started = true;
            pending = source.page(Optional.empty()).executeAsync();
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
        tell(new Progress(done, page.total()));
        return new Page<>(fresh, page.total(), page.next());
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
        pending = name.isEmpty() || pending == null ? null : source.page(name).executeAsync();
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
            throw new TransportException(source.page(Optional.empty()).toString(), "the thread was interrupted", e);
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

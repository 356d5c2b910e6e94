package dev.meshmanager.core.page;

import dev.meshmanager.core.view.ResourceTable;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list that the server gives in pages. Nothing is read before the first item is asked for; while the items of one
 * page are used, the next page is read in the background, so that memory holds two pages at most.
 *
 * <p>Each iteration reads the list anew. The list may move while it is read: an item that comes again on the next page
 * is dropped, one that moved to an earlier page is missed. Reading ends where the server names no next page, where it
 * names one that was read already, and where two pages in a row bring nothing new. A list of more than twice as many
 * items as the server counts, and 1,000 more, or of more than 10,000 pages where it does not count, fails with a
 * {@link dev.meshmanager.core.error.MalformedResponseException}.
 *
 * <p>Reading fails with a {@link dev.meshmanager.core.error.MeshException}. Immutable; iterators and streams belong to
 * one thread.
 *
 * @param <T> the items
 */
public final class Paged<T> implements Iterable<T>, Tabular {
    private final PageSource<T> source;
    private final Function<? super T, ?> identity;
    private final Progress.Listener listener;

    private Paged(PageSource<T> source, Function<? super T, ?> identity, Progress.Listener listener) {
        this.source = source;
        this.identity = identity;
        this.listener = listener;
    }

    /** Returns the list of a source; {@code identity} tells what makes two items the same. */
    public static <T> Paged<T> of(PageSource<T> source, Function<? super T, ?> identity) {
        return new Paged<>(
                Objects.requireNonNull(source, "source"), Objects.requireNonNull(identity, "identity"), progress -> {});
    }

    /** Returns the same list; whoever reads it tells {@code listener} after each page. */
    public Paged<T> onProgress(Progress.Listener listener) {
        return new Paged<>(source, identity, Objects.requireNonNull(listener, "listener"));
    }

    /** Returns the items, page after page; close it to cancel what is being read when not all items are used. */
    @Override
    public PagedIterator<T> iterator() {
        return new PagedIterator<>(PageReader.waiting(source, identity, listener));
    }

    /** Returns the items as a sequential stream; close it to cancel what is being read when not all items are used. */
    public Stream<T> stream() {
        PagedIterator<T> items = iterator();
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(items::close);
    }

    /** Returns the pages as a sequential stream, without the items that came before; close it as {@link #stream()}. */
    public Stream<Page<T>> pages() {
        PageReader<T> pages = PageReader.waiting(source, identity, listener);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(pages::close);
    }

    /** Returns how many items there are, by a call for the first page; empty where the server does not say. */
    public OptionalLong total() {
        return firstPage().total();
    }

    /** Returns all items, read page after page. */
    public List<T> toList() {
        try (Stream<T> items = stream()) {
            return items.toList();
        }
    }

    /** Returns the first item, or empty if there is none. */
    public Optional<T> first() {
        return firstPage().items().stream().findFirst();
    }

    /** Returns the call for the first page. Makes none. */
    @Override
    public String toString() {
        return "Paged(" + source.page(Optional.empty()) + ")";
    }

    /** Reads the first page and returns it as a table. {@link ResourceTable} makes one of all pages. */
    @Override
    public Table toTable() {
        return firstPage().toTable();
    }

    private Page<T> firstPage() {
        return source.page(Optional.empty()).execute();
    }

    /**
     * Reads one page in the background: the first without a name, any other by the {@link Page#next()} of the one
     * before. Cancelling the future cancels the call.
     */
    public CompletableFuture<Page<T>> pageAsync(Optional<String> name) {
        return source.page(name).executeAsync();
    }

    /** Reads all items in the background, page after page. Cancelling the future cancels the call that is under way. */
    public CompletableFuture<List<T>> toListAsync() {
        CompletableFuture<List<T>> all = new CompletableFuture<>();
        readAsync(PageReader.inBackground(source, identity, listener), new ArrayList<>(), all);
        return all;
    }

    private void readAsync(PageReader<T> reader, List<T> items, CompletableFuture<List<T>> all) {
        all.whenComplete((list, failure) -> reader.close());
        next(reader, items, all);
    }

    private void next(PageReader<T> reader, List<T> items, CompletableFuture<List<T>> all) {
        Optional<CompletableFuture<Page<T>>> pending = reader.pending();
        if (pending.isEmpty()) {
            all.complete(List.copyOf(items));
            return;
        }
        pending.get().whenComplete((page, failure) -> {
            if (failure != null) {
                all.completeExceptionally(failure);
                return;
            }
            try {
                items.addAll(reader.next().items());
                next(reader, items, all);
            } catch (RuntimeException | Error e) {
                all.completeExceptionally(e);
            }
        });
    }
}

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
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list that the server returns in pages, read lazily.
 *
 * <p><b>Reading.</b> The first page is read when the first item is requested. While the items of one page are used, the
 * next page is read in the background. At most two pages are in memory. Each iteration reads the list again.
 *
 * <p><b>Changes while reading.</b> An item that is repeated on the next page is dropped. An item that moves to an
 * earlier page is missed.
 *
 * <p><b>End.</b> Reading ends if the server names no next page, names a page that was already read, or if two
 * successive pages have no new items. A list fails with a {@link dev.meshmanager.core.error.MalformedResponseException}
 * if it has more than twice the total of the server plus 1,000 items, or more than 10,000 pages if the server returns
 * no total.
 *
 * <p><b>Failures.</b> All methods that read throw a {@link dev.meshmanager.core.error.MeshException} if a call fails.
 *
 * <p><b>Threads.</b> Immutable. An iterator or stream must be used by one thread.
 *
 * @param <T> the items
 */
public final class Paged<T> implements Iterable<T>, Tabular {
    private final PageSource<T> source;
    private final Function<? super T, ?> identity;
    private final Predicate<? super T> condition;
    private final Progress.Listener listener;

    private Paged(
            PageSource<T> source,
            Function<? super T, ?> identity,
            Predicate<? super T> condition,
            Progress.Listener listener) {
        this.source = source;
        this.identity = identity;
        this.condition = condition;
        this.listener = listener;
    }

    /** Returns a list with this source. Two items are the same if {@code identity} returns equal values for them. */
    public static <T> Paged<T> of(PageSource<T> source, Function<? super T, ?> identity) {
        return new Paged<>(
                Objects.requireNonNull(source, "source"),
                Objects.requireNonNull(identity, "identity"),
                item -> true,
                progress -> {});
    }

    /**
     * Returns the same list without the items that do not meet the condition. The pages are read as before, so a page
     * may be empty, and the total is not known if the first page has such items.
     */
    public Paged<T> where(Predicate<? super T> condition) {
        Predicate<T> both = item -> this.condition.test(item) && condition.test(item);
        return new Paged<>(source, identity, both, listener);
    }

    /** Returns the same list with a progress listener, which is called after each page. */
    public Paged<T> onProgress(Progress.Listener listener) {
        return new Paged<>(source, identity, condition, Objects.requireNonNull(listener, "listener"));
    }

    /** Returns an iterator over all items. Close it to cancel the background read if not all items are used. */
    @Override
    public PagedIterator<T> iterator() {
        return new PagedIterator<>(PageReader.waiting(source, identity, condition, listener));
    }

    /** Returns all items as a sequential stream. Close it to cancel the background read if not all items are used. */
    public Stream<T> stream() {
        PagedIterator<T> items = iterator();
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(items::close);
    }

    /** Returns the pages as a sequential stream, without repeated items. Close it like {@link #stream()}. */
    public Stream<Page<T>> pages() {
        PageReader<T> pages = PageReader.waiting(source, identity, condition, listener);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(pages::close);
    }

    /** Returns the size of the list, or empty if the server does not return it. Reads the first page. */
    public OptionalLong total() {
        return firstPage().total();
    }

    /** Returns all items. Reads all pages. */
    public List<T> toList() {
        try (Stream<T> items = stream()) {
            return items.toList();
        }
    }

    /** Returns the first item, or empty if the list is empty. Reads pages until there is an item. */
    public Optional<T> first() {
        try (Stream<T> items = stream()) {
            return items.findFirst();
        }
    }

    /** Returns the request for the first page. Makes no call. */
    @Override
    public String toString() {
        return "Paged(" + source.page(Optional.empty()) + ")";
    }

    /** Reads the first page and returns it as a table. For all pages, use {@link ResourceTable}. */
    @Override
    public Table toTable() {
        return firstPage().toTable();
    }

    private Page<T> firstPage() {
        return source.page(Optional.empty()).execute().where(condition);
    }

    /**
     * Reads one page in the background. Cancelling the future cancels the call.
     *
     * @param name empty for the first page, otherwise {@link Page#next()} of the page before
     */
    public CompletableFuture<Page<T>> pageAsync(Optional<String> name) {
        return source.page(name).map(page -> page.where(condition)).executeAsync();
    }

    /** Reads all items in the background, one page after the other. Cancelling the future cancels the running call. */
    public CompletableFuture<List<T>> toListAsync() {
        CompletableFuture<List<T>> all = new CompletableFuture<>();
        readAsync(PageReader.inBackground(source, identity, condition, listener), new ArrayList<>(), all);
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

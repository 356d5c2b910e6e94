package dev.meshmanager.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.Eventually;
import dev.meshmanager.core.error.MalformedResponseException;
import dev.meshmanager.core.error.ServerException;
import dev.meshmanager.core.error.TransportException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagedTest {
    private final TestList list = new TestList();

    PagedTest() throws IOException {}

    @AfterEach
    void leavesNothingBehind() {
        list.close();
    }

    @Test
    void readsAllPagesInOrder() {
        threePages();
        assertThat(list.paged()).containsExactly("a", "b", "c", "d", "e");
        assertThat(list.asked()).containsExactly("", "1", "2");
    }

    @Test
    void readsNothingBeforeTheFirstItem() {
        threePages();
        Paged<String> paged = list.paged();
        PagedIterator<String> items = paged.iterator();
        Stream<String> stream = paged.stream().map(String::toUpperCase);
        Stream<Page<String>> pages = paged.pages();
        assertThat(list.askedInTheEnd()).isEmpty();
        items.close();
        stream.close();
        pages.close();
        assertThat(list.askedInTheEnd()).isEmpty();
    }

    @Test
    void readsOnePageAheadAndNeverTwo() {
        threePages();
        try (PagedIterator<String> items = list.paged().iterator()) {
            assertThat(items.next()).isEqualTo("a");
            list.waitFor("1");
            assertThat(items.next()).isEqualTo("b");
            assertThat(list.askedInTheEnd()).containsExactly("", "1");
            assertThat(items.next()).isEqualTo("c");
            list.waitFor("2");
            assertThat(list.askedInTheEnd()).containsExactly("", "1", "2");
        }
    }

    @Test
    void deliversThePageBeforeTheNextHasCome() {
        threePages();
        var gate = list.hold("1");
        try (PagedIterator<String> items = list.paged().iterator()) {
            assertThat(items.next()).isEqualTo("a");
            assertThat(items.next()).isEqualTo("b");
            gate.countDown();
            assertThat(items.next()).isEqualTo("c");
        }
    }

    @Test
    void readsTheListAnewEachTime() {
        list.page("", "", "a");
        Paged<String> paged = list.paged();
        assertThat(paged).containsExactly("a");
        list.page("", "", "b");
        assertThat(paged).containsExactly("b");
    }

    @Test
    void dropsWhatCameAlreadyWhenTheListMoved() {
        list.page("", "1", "a", "b").page("1", "2", "b", "c").page("2", "", "c", "d");
        assertThat(list.paged().toList()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void dropsWhatComesTwiceOnOnePage() {
        list.page("", "", "a", "b", "a");
        assertThat(list.paged().toList()).containsExactly("a", "b");
    }

    @Test
    void tellsItemsApartByTheirIdentity() {
        list.page("", "1", "a", "b").page("1", "", "B", "c");
        assertThat(list.paged(String::toLowerCase).toList()).containsExactly("a", "b", "c");
        assertThat(list.paged().toList()).containsExactly("a", "b", "B", "c");
    }

    @Test
    void endsWhereTheNextPageIsTheSame() {
        list.page("", "1", "a").page("1", "1", "b");
        assertThat(list.paged().toList()).containsExactly("a", "b");
        assertThat(list.asked()).containsExactly("", "1");
    }

    @Test
    void endsWhereTheNextPageWasReadBefore() {
        list.page("", "1", "a").page("1", "2", "b").page("2", "1", "c");
        assertThat(list.paged().toList()).containsExactly("a", "b", "c");
        assertThat(list.asked()).containsExactly("", "1", "2");
    }

    @Test
    void endsAnEverGrowingOffsetOfTheSameItems() {
        list.otherPages(offset -> TestList.response(offset + "1", "a", "b"));
        assertThat(list.paged().toList()).containsExactly("a", "b");
        assertThat(list.asked()).containsExactly("", "1", "11");
    }

    @Test
    void endsAnEverGrowingOffsetOfNothing() {
        list.otherPages(offset -> TestList.response(offset + "1"));
        assertThat(list.paged().toList()).isEmpty();
        assertThat(list.asked()).hasSize(2);
    }

    @Test
    void readsOnAfterAnEmptyPage() {
        list.page("", "1", "a").page("1", "2").page("2", "", "b");
        assertThat(list.paged().toList()).containsExactly("a", "b");
    }

    @Test
    void readsAnEmptyList() {
        list.page("", "");
        assertThat(list.paged().toList()).isEmpty();
        assertThat(list.paged().first()).isEmpty();
        assertThat(list.paged().iterator().hasNext()).isFalse();
        assertThatThrownBy(() -> list.paged().iterator().next()).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void cancelsWhatIsUnderWayWhenItIsClosedEarly() {
        threePages();
        list.hold("1");
        PagedIterator<String> items = list.paged().iterator();
        items.next();
        list.waitFor("1");
        items.close();
        list.waitForCancel();
        assertThat(items.hasNext()).isFalse();
        assertThat(list.askedInTheEnd()).containsExactly("", "1");
    }

    @Test
    void cancelsWhatIsUnderWayWhenTheStreamIsClosed() {
        threePages();
        list.hold("1");
        try (Stream<String> items = list.paged().stream()) {
            assertThat(items.limit(1).toList()).containsExactly("a");
            list.waitFor("1");
        }
        list.waitForCancel();
        assertThat(list.askedInTheEnd()).containsExactly("", "1");
    }

    @Test
    void cancelsWhatIsUnderWayWhenTheStreamOfPagesIsClosed() {
        threePages();
        list.hold("1");
        try (Stream<Page<String>> pages = list.paged().pages()) {
            assertThat(pages.findFirst().orElseThrow().items()).containsExactly("a", "b");
            list.waitFor("1");
        }
        list.waitForCancel();
        assertThat(list.askedInTheEnd()).containsExactly("", "1");
    }

    @Test
    void cancelsNothingWhenAllWasRead() {
        threePages();
        try (Stream<String> items = list.paged().stream()) {
            assertThat(items.count()).isEqualTo(5);
        }
        assertThat(list.askedInTheEnd()).hasSize(3);
        assertThat(list.cancelled()).isZero();
    }

    @Test
    void givesPagesWithoutWhatCameBefore() {
        list.page("", "1", "a", "b").page("1", "", "b", "c");
        try (Stream<Page<String>> pages = list.paged().pages()) {
            assertThat(pages.toList())
                    .containsExactly(
                            new Page<>(List.of("a", "b"), OptionalLong.of(7), Optional.of("1")),
                            new Page<>(List.of("c"), OptionalLong.of(7), Optional.empty()));
        }
    }

    @Test
    void readsOnePageForTheTotalAndForTheFirst() {
        threePages();
        assertThat(list.paged().total()).hasValue(7);
        assertThat(list.askedInTheEnd()).containsExactly("");
        assertThat(list.paged().first()).contains("a");
        assertThat(list.askedInTheEnd()).containsExactly("", "");
    }

    @Test
    void knowsNoTotalWhereTheServerSaysNone() {
        list.broken("", 200, "{\"items\":[\"a\"]}");
        assertThat(list.paged().total()).isEmpty();
        assertThat(list.paged().toList()).containsExactly("a");
    }

    @Test
    void readsOnePageInTheBackground() {
        threePages();
        Page<String> first = Eventually.value(list.paged().pageAsync(Optional.empty()));
        Page<String> second = Eventually.value(list.paged().pageAsync(first.next()));
        assertThat(second.items()).containsExactly("c", "d");
    }

    @Test
    void readsAllInTheBackground() {
        threePages();
        assertThat(Eventually.value(list.paged().toListAsync())).containsExactly("a", "b", "c", "d", "e");
        assertThat(list.asked()).containsExactly("", "1", "2");
    }

    @Test
    void cancelsTheCallOfACancelledFuture() {
        threePages();
        list.hold("1");
        CompletableFuture<List<String>> all = list.paged().toListAsync();
        list.waitFor("1");
        all.cancel(true);
        list.waitForCancel();
        assertThat(list.askedInTheEnd()).containsExactly("", "1");
    }

    @Test
    void cancelsTheFirstCallOfACancelledFuture() {
        threePages();
        list.hold("");
        CompletableFuture<List<String>> all = list.paged().toListAsync();
        list.waitFor("");
        all.cancel(true);
        list.waitForCancel();
        assertThat(list.askedInTheEnd()).containsExactly("");
    }

    @Test
    void endsTheFutureWithTheFailureOfAPage() {
        threePages();
        list.broken("1", 500, "broken");
        assertThatThrownBy(() -> list.paged().toListAsync().get())
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(ServerException.class)
                .hasMessage("GET " + list.url() + "/items: 500 Internal Server Error: broken");
        assertThat(list.askedInTheEnd()).containsExactly("", "1");
    }

    @Test
    void tellsProgressAfterEachPage() {
        list.page("", "1", "a", "b").page("1", "2", "b", "c").page("2", "", "d");
        List<Progress> heard = new ArrayList<>();
        assertThat(list.paged().onProgress(heard::add).toList()).hasSize(4);
        assertThat(heard)
                .containsExactly(
                        new Progress(2, OptionalLong.of(7)),
                        new Progress(3, OptionalLong.of(7)),
                        new Progress(4, OptionalLong.of(7)));
    }

    @Test
    void tellsProgressBeforeTheItemsOfThePage() {
        threePages();
        List<Progress> heard = new ArrayList<>();
        try (PagedIterator<String> items = list.paged().onProgress(heard::add).iterator()) {
            assertThat(heard).isEmpty();
            items.next();
            assertThat(heard).hasSize(1);
        }
    }

    @Test
    void endsWhenTheListenerThrows() {
        threePages();
        list.hold("1");
        PagedIterator<String> items = list.paged()
                .onProgress(progress -> {
                    throw new IllegalStateException("enough");
                })
                .iterator();
        assertThatThrownBy(items::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
        assertThat(items.hasNext()).isFalse();
        assertThat(list.askedInTheEnd()).doesNotContain("2");
    }

    @Test
    void endsTheFutureWhenTheListenerThrows() {
        threePages();
        CompletableFuture<List<String>> all = list.paged()
                .onProgress(progress -> {
                    throw new IllegalStateException("enough");
                })
                .toListAsync();
        assertThatThrownBy(all::get).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(list.askedInTheEnd()).doesNotContain("2");
    }

    @Test
    void endsTheFutureWhenTheListenerFailsAnAssertion() {
        threePages();
        CompletableFuture<List<String>> all = list.paged()
                .onProgress(progress -> {
                    throw new AssertionError("enough");
                })
                .toListAsync();
        assertThatThrownBy(() -> all.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(AssertionError.class);
    }

    @Test
    void deliversThePageBeforeTheOneThatFails() {
        threePages();
        list.broken("1", 500, "broken");
        List<String> delivered = new ArrayList<>();
        PagedIterator<String> items = list.paged().iterator();
        assertThatThrownBy(() -> items.forEachRemaining(delivered::add))
                .isInstanceOf(ServerException.class)
                .hasMessage("GET " + list.url() + "/items: 500 Internal Server Error: broken");
        assertThat(delivered).containsExactly("a", "b");
        assertThat(items.hasNext()).isFalse();
        assertThat(list.askedInTheEnd()).containsExactly("", "1");
    }

    @Test
    void saysWhichPageIsMalformed() {
        list.page("", "1", "a").broken("1", 200, "{\"items\": [");
        assertThatThrownBy(() -> list.paged().toList())
                .isInstanceOf(MalformedResponseException.class)
                .hasMessage("GET " + list.url() + "/items: 200 with a body that cannot be read:"
                        + " JSON ends too early at path $.items[0]");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusesAListThatNeverEnds(boolean inBackground) {
        list.otherPages(offset -> {
            int number = offset.isEmpty() ? 0 : Integer.parseInt(offset);
            String[] items = IntStream.range(0, 100)
                    .mapToObj(item -> number + "-" + item)
                    .toArray(String[]::new);
            return TestList.response(Integer.toString(number + 1), items);
        });
        assertThatThrownBy(() -> {
                    if (inBackground) {
                        list.paged().toListAsync().get(60, TimeUnit.SECONDS);
                    } else {
                        list.paged().toList();
                    }
                })
                .satisfies(failure -> assertThat(failure instanceof ExecutionException ? failure.getCause() : failure)
                        .isInstanceOf(MalformedResponseException.class)
                        .hasMessageEndingWith(
                                "the list does not end: 1100 items on 11 pages, and the server counts 7"));
        assertThat(list.askedInTheEnd()).hasSizeLessThanOrEqualTo(13);
    }

    @Test
    void readsAListWithinACallbackOnAnExecutorOfOneThread() throws Exception {
        threePages();
        assertThat(list.pagedOn(Executors.newSingleThreadExecutor(TestList::daemon))
                        .toListAsync()
                        .thenApply(all -> list.paged().toList())
                        .get(60, TimeUnit.SECONDS))
                .containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void endsWhenTheThreadIsInterruptedWhileItWaitsForAPage() {
        threePages();
        list.hold("1");
        List<String> delivered = new ArrayList<>();
        CompletableFuture<RuntimeException> failure = new CompletableFuture<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                list.paged().forEach(delivered::add);
                failure.completeExceptionally(new AssertionError("read to the end"));
            } catch (RuntimeException e) {
                failure.complete(e);
                interrupted.complete(Thread.currentThread().isInterrupted());
            }
        });
        reader.setDaemon(true);
        reader.start();
        list.waitFor("1");
        reader.interrupt();
        assertThat(Eventually.value(failure))
                .isInstanceOf(TransportException.class)
                .hasMessageEndingWith("the thread was interrupted");
        assertThat(Eventually.value(interrupted)).isTrue();
        assertThat(delivered).isSubsetOf("a", "b");
        list.waitForCancel();
        assertThat(list.askedInTheEnd()).containsExactly("", "1");
    }

    private void threePages() {
        list.page("", "1", "a", "b").page("1", "2", "c", "d").page("2", "", "e");
    }

    @Test
    void progressTellsHowMuchIsLeftAsFarAsIsKnown() {
        assertThat(new Progress(2, OptionalLong.of(8))).hasToString("2 of 8");
        assertThat(new Progress(2, OptionalLong.empty())).hasToString("2");
    }
}

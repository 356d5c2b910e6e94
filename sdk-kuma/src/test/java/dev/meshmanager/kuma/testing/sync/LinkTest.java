package dev.meshmanager.kuma.testing.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.StoredKind;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkTest {
    private static final StoredKind TIMEOUT = new StoredKind(MeshTimeout.TYPE);

    private final Store from = new Store();
    private final Store to = new Store();
    private final List<String> copied = new ArrayList<>();
    private final Link link =
            new Link(replica(from), replica(to), this::copy, item -> item.name().startsWith("copy-"));

    @Test
    void aRunLooksOnlyAtWhatHasChanged() {
        for (int i = 0; i < 1000; i++) {
            from.put(item("timeout-" + i));
        }
        link.run();
        copied.clear();

        from.put(item("timeout-7"));
        link.run();

        assertThat(copied).containsExactly("timeout-7");
        assertThat(names()).hasSize(1000);
    }

    @Test
    void removesTheCopyOfWhatIsNoMore() {
        from.put(item("a"));
        from.put(item("b"));
        link.run();

        from.remove(item("a"));
        link.run();

        assertThat(names()).containsExactly("copy-b");
    }

    @Test
    void restoresCopiesThatSomebodyRemoves() {
        from.put(item("a"));
        link.run();

        to.clear();
        link.run();

        assertThat(names()).containsExactly("copy-a");
    }

    @Test
    void removesWhatLooksLikeACopyAndLeavesTheRest() {
        to.put(item("copy-of-nothing"));
        to.put(item("own"));

        link.run();

        assertThat(names()).containsExactly("own");
    }

    private List<String> names() {
        return to.list(TIMEOUT, "default").map(StoredItem::name).toList();
    }

    private Optional<StoredItem> copy(StoredItem item) {
        copied.add(item.name());
        return Optional.of(item("copy-" + item.name()));
    }

    private static StoredItem item(String name) {
        return new StoredItem(
                TIMEOUT, new StoredItem.Key("default", name), Map.of(), Instant.EPOCH, Instant.EPOCH, () -> JsonObject.EMPTY);
    }

    private static Replica replica(Store store) {
        return new Replica(store, new KindIndex(Kinds.ALL), () -> {});
    }
}

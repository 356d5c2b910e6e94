package dev.meshmanager.kuma.testing.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.testing.admission.MeshDefaults;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.StoredKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a write reads beside the resource that it writes. */
class ApplyCostTest {
    private static final CpMode MODE = new CpMode(CpMode.Role.STANDALONE_ZONE, "east", KumaVersion.V2_14);
    private static final KindIndex KINDS = new KindIndex(Kinds.ALL);
    private static final int RESOURCES_OF_A_KIND = 30;
    /** The mesh, and the resource before the write; more than once each. */
    private static final int MOST = 10;

    private final Store store = new Store();
    private final AtomicInteger reads = new AtomicInteger();
    private final ResourceWriter writer = new ResourceWriter(
            MODE,
            KINDS,
            store,
            new ResourceReader(MODE, KINDS, store),
            Clock.systemUTC(),
            List.of(),
            new MeshDefaults(MODE, KINDS, store));

    static Stream<StoredKind> writtenKinds() {
        return KINDS.all().stream().filter(kind -> !kind.isReadOnly(MODE));
    }

    @ParameterizedTest
    @MethodSource("writtenKinds")
    void aWriteReadsNoOtherResources(StoredKind written) throws IOException {
        put(KINDS.of(Mesh.TYPE), "shop", JsonObject.EMPTY);
        for (StoredKind kind :
                writtenKinds().filter(kind -> !kind.is(Mesh.TYPE)).toList()) {
            JsonObject members = StoredItem.membersOf(golden(kind.type()));
            for (int i = 0; i < RESOURCES_OF_A_KIND; i++) {
                put(kind, "other-" + i, members);
            }
        }
        reads.set(0);

        Optional<String> mesh = written.isMeshScoped() ? Optional.of("shop") : Optional.empty();
        writer.put(written, mesh, "new", plain(golden(written.type())).toString());
        writer.put(written, mesh, "new", plain(golden(written.type())).toString());

        assertThat(reads).hasValueLessThanOrEqualTo(MOST);
    }

    private void put(StoredKind kind, String name, JsonObject members) {
        StoredItem.Key key = new StoredItem.Key(kind.isMeshScoped() ? "shop" : "", name);
        store.put(new StoredItem(kind, key, Map.of(), Instant.EPOCH, Instant.EPOCH, () -> {
            reads.incrementAndGet();
            return members;
        }));
    }

    /**
     * Without what a mesh needs secrets for, and without what an external service and a rate limit may not have both.
     */
    private static JsonObject plain(JsonObject document) {
        return Trees.without(document, "mtls", "destinations", "labels");
    }

    private static JsonObject golden(ResourceType<?> kind) throws IOException {
        String file = "/golden/" + kind.name() + "/accepted.yaml";
        try (var stream = ApplyCostTest.class.getResourceAsStream(file)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Yaml.read(text).stream()
                    .flatMap(document -> document.asObject().stream())
                    .findFirst()
                    .orElseThrow();
        }
    }
}

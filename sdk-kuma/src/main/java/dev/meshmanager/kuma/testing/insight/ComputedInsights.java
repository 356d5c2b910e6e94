package dev.meshmanager.kuma.testing.insight;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MeshInsight;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneInsight;
import dev.meshmanager.kuma.service.ExternalService;
import dev.meshmanager.kuma.service.ServiceInsight;
import dev.meshmanager.kuma.testing.admission.MeshServicesMode;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.StoredKind;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Computes the insights of meshes and services, except those that the test stored itself. The control plane of a zone
 * with a global control plane does not compute them.
 */
public final class ComputedInsights {
    private final CpMode mode;
    private final KindIndex kinds;
    private final Store store;
    private final Clock clock;
    /** The insights that were computed last. All other stored insights come from the test. */
    private final Map<String, StoredItem> computed = new HashMap<>();

    private long version = -1;

    public ComputedInsights(CpMode mode, KindIndex kinds, Store store, Clock clock) {
        this.mode = mode;
        this.kinds = kinds;
        this.store = store;
        this.clock = clock;
    }

    /** Computes the insights that are out of date. */
    public void refresh() {
        if (mode.isFederatedZone()) {
            return;
        }
        synchronized (store) {
            if (store.version() != version) {
                Set<String> wanted = new HashSet<>();
                store.list(kinds.of(Mesh.TYPE), "").toList().forEach(mesh -> refresh(mesh, wanted));
                Stream.of(MeshInsight.TYPE, ServiceInsight.TYPE)
                        .flatMap(kind -> store.list(kinds.of(kind), ""))
                        .filter(item -> isComputed(item) && !wanted.contains(id(item.kind(), item.key())))
                        .toList()
                        .forEach(store::remove);
                version = store.version();
            }
        }
    }

    private void refresh(StoredItem mesh, Set<String> wanted) {
        String name = mesh.name();
        boolean withoutServices = MeshServicesMode.hasOnlyMeshServices(mode, mesh);
        Map<String, ServiceInsightCounts> services = new TreeMap<>();
        MeshInsightCounts tally = new MeshInsightCounts(mode, kinds, store, name);
        store.list(kinds.of(Dataplane.TYPE), name).forEach(proxy -> {
            Optional<StoredItem> insight = store.find(kinds.of(DataplaneInsight.TYPE), name, proxy.name());
            if (hasServiceInsights()) {
                ServiceInsightCounts.addProxy(services, proxy, insight, withoutServices);
            }
            tally.add(proxy, insight);
        });
        if (!withoutServices) {
            store.list(kinds.of(ExternalService.TYPE), name)
                    .forEach(external -> ServiceInsightCounts.addExternal(services, external));
        }
        services.forEach((service, counts) ->
                put(kinds.of(ServiceInsight.TYPE), new StoredItem.Key(name, service), counts.toJson(), wanted));
        put(kinds.of(MeshInsight.TYPE), new StoredItem.Key("", name), tally.toJson(withoutServices), wanted);
    }

    /** Since 3.0 the kind exists, but nothing computes its resources. */
    private boolean hasServiceInsights() {
        return mode.version().isBefore(KumaVersion.V3_0);
    }

    private void put(StoredKind kind, StoredItem.Key key, JsonObject members, Set<String> wanted) {
        wanted.add(id(kind, key));
        Optional<StoredItem> before = store.find(kind, key.mesh(), key.name());
        boolean isCurrent = before.filter(
                        item -> !isComputed(item) || item.members().equals(members))
                .isPresent();
        if (isCurrent) {
            return;
        }
        Instant now = clock.instant();
        Instant created = before.map(StoredItem::created).orElse(now);
        StoredItem item = new StoredItem(kind, key, Map.of(), created, now, () -> members);
        computed.put(id(kind, key), item);
        store.put(item);
    }

    private boolean isComputed(StoredItem item) {
        return computed.get(id(item.kind(), item.key())) == item;
    }

    private static String id(StoredKind kind, StoredItem.Key key) {
        return kind.name() + key;
    }
}

package dev.meshmanager.kuma.testing.server;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.service.ServiceInsight;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.Item;
import dev.meshmanager.kuma.testing.store.Kind;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.sync.SyncedNames;
import dev.meshmanager.kuma.testing.wire.Filters;
import dev.meshmanager.kuma.testing.wire.Formats;
import dev.meshmanager.kuma.testing.wire.GoText;
import dev.meshmanager.kuma.testing.wire.Paging;
import dev.meshmanager.kuma.testing.wire.Refusal;
import dev.meshmanager.kuma.testing.wire.Request;
import dev.meshmanager.kuma.testing.wire.ServerAnswer;
import dev.meshmanager.kuma.testing.wire.ServiceTypes;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Answers calls that read resources. */
public final class ResourceReader {
    private static final String FAILED = "Could not retrieve a resource";
    private static final int KRI_PARTS = 7;

    private final CpMode mode;
    private final KindIndex kinds;
    private final Store store;
    private final Overviews overviews;
    private final Formats formats;

    public ResourceReader(CpMode mode, KindIndex kinds, Store store) {
        this.mode = mode;
        this.kinds = kinds;
        this.store = store;
        this.overviews = new Overviews(kinds, store);
        this.formats = new Formats(kinds);
    }

    public ServerAnswer list(Kind kind, Optional<String> mesh, Request request) {
        return list(kind, mesh, request, Item::toJson);
    }

    public ServerAnswer listOverviews(Kind kind, Optional<String> mesh, Request request) {
        return list(kind, mesh, request, overviews::inList);
    }

    private ServerAnswer list(Kind kind, Optional<String> mesh, Request request, Function<Item, JsonObject> json) {
        if (kind.is(ServiceInsight.TYPE)) {
            return listServices(kind, mesh, request);
        }
        String failed = "Could not retrieve resources";
        Paging size = Paging.ofSize(request, failed);
        Predicate<Item> filter = Filters.of(kind, request);
        mesh.ifPresent(this::requireMesh);
        List<Item> items = store.list(kind, mesh.orElse("")).filter(filter).toList();
        return size.from(request, failed).page(request, items, json);
    }

    /** It keeps them all in one resource, and makes the list itself. */
    private ServerAnswer listServices(Kind kind, Optional<String> mesh, Request request) {
        mesh.ifPresent(this::requireMesh);
        Predicate<Item> filter = Filters.name(request).and(ServiceTypes.filter(request));
        List<Item> items = store.list(kind, mesh.orElse("")).filter(filter).toList();
        String failed = "Could not paginate resources";
        return Paging.ofSize(request, failed).from(request, failed).page(request, items, Item::toJson);
    }

    public ServerAnswer get(Kind kind, Optional<String> mesh, String name, Request request) {
        Item item = find(kind, mesh, name);
        if (kind.is(ServiceInsight.TYPE)) {
            // It lists them, but does not find the one resource in which it keeps all of them.
            if (mode.isFederatedZone()) {
                throw Refusal.notFound(FAILED);
            }
            return ServerAnswer.json(item.toJson());
        }
        return formats.answer(item, request, request.parameter("namespace").orElse(""), FAILED);
    }

    public ServerAnswer getOverview(Kind kind, Optional<String> mesh, String name, Request request) {
        return formats.answer(overviews.alone(find(kind, mesh, name)), request, FAILED);
    }

    private Item find(Kind kind, Optional<String> mesh, String name) {
        mesh.ifPresent(this::requireMesh);
        return find(kind, mesh.orElse(""), name, FAILED);
    }

    /** Returns the resource, or refuses the call with this title. */
    public Item find(Kind kind, String mesh, String name, String title) {
        return store.find(kind, mesh, name).orElseThrow(() -> Refusal.notFound(title));
    }

    /** Refuses the call if there is no such mesh. */
    public void requireMesh(String mesh) {
        find(kinds.of(Mesh.TYPE), "", mesh, "Failed to retrieve Mesh");
    }

    public ServerAnswer byKri(String text, Request request) {
        String[] parts = text.split("_", -1);
        if (parts.length < KRI_PARTS) {
            throw Refusal.badRequest("bad request: invalid identifier string: " + GoText.quote(text));
        }
        if (!parts[0].equals("kri")) {
            throw Refusal.badRequest("bad request: identifier must start with 'kri': " + GoText.quote(text));
        }
        Kind kind = kinds.byShortName(parts[1])
                .orElseThrow(() -> Refusal.badRequest(
                        "bad request: unknown short name of resource type: " + GoText.quote(parts[1])));
        Item item = store.find(kind, parts[2], nameHere(parts)).orElseThrow(() -> Refusal.notFound(FAILED));
        return formats.answer(item, request, parts[4], "Could not format a resource");
    }

    /** Returns the name of what a KRI tells: what comes from elsewhere has the hash that syncing has added. */
    private String nameHere(String[] kri) {
        String zone = kri[3];
        return zone.equals(mode.isGlobal() ? "" : mode.zone())
                ? kri[5]
                : SyncedNames.hashed(kri[2], kri[5], zone, kri[4]);
    }
}

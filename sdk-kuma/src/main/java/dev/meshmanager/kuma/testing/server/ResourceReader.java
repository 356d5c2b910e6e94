package dev.meshmanager.kuma.testing.server;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.service.ServiceInsight;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.StoredKind;
import dev.meshmanager.kuma.testing.sync.SyncedNames;
import dev.meshmanager.kuma.testing.wire.GoText;
import dev.meshmanager.kuma.testing.wire.ListFilters;
import dev.meshmanager.kuma.testing.wire.Paging;
import dev.meshmanager.kuma.testing.wire.Refusal;
import dev.meshmanager.kuma.testing.wire.RequestedFormat;
import dev.meshmanager.kuma.testing.wire.ServerAnswer;
import dev.meshmanager.kuma.testing.wire.ServerRequest;
import dev.meshmanager.kuma.testing.wire.ServiceTypes;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Responds to calls that read resources. */
public final class ResourceReader {
    private static final String FAILED = "Could not retrieve a resource";
    private static final int KRI_PARTS = 7;

    private final CpMode mode;
    private final KindIndex kinds;
    private final Store store;
    private final Overviews overviews;
    private final RequestedFormat formats;

    public ResourceReader(CpMode mode, KindIndex kinds, Store store) {
        this.mode = mode;
        this.kinds = kinds;
        this.store = store;
        this.overviews = new Overviews(mode.version(), kinds, store);
        this.formats = new RequestedFormat(mode.version(), kinds);
    }

    public ServerAnswer list(StoredKind kind, Optional<String> mesh, ServerRequest request) {
        return list(kind, mesh, request, item -> item.toJson(mode.version()));
    }

    public ServerAnswer listOverviews(StoredKind kind, Optional<String> mesh, ServerRequest request) {
        return list(kind, mesh, request, overviews::inList);
    }

    private ServerAnswer list(
            StoredKind kind, Optional<String> mesh, ServerRequest request, Function<StoredItem, JsonObject> json) {
        if (kind.is(ServiceInsight.TYPE)) {
            return listServices(kind, mesh, request);
        }
        String failed = "Could not retrieve resources";
        Paging size = Paging.ofSize(request, failed);
        Predicate<StoredItem> filter = ListFilters.of(mode, kind, request);
        mesh.ifPresent(this::requireMesh);
        List<StoredItem> items =
                store.list(kind, mesh.orElse("")).filter(filter).toList();
        return size.from(request, failed).page(request, items, json);
    }

    /** The control plane stores all service insights of a mesh in one resource and computes the list from it. */
    private ServerAnswer listServices(StoredKind kind, Optional<String> mesh, ServerRequest request) {
        mesh.ifPresent(this::requireMesh);
        Predicate<StoredItem> filter = ListFilters.name(request).and(ServiceTypes.filter(mode, request));
        List<StoredItem> items =
                store.list(kind, mesh.orElse("")).filter(filter).toList();
        String failed = "Could not paginate resources";
        return Paging.ofSize(request, failed)
                .from(request, failed)
                .page(request, items, item -> item.toJson(mode.version()));
    }

    public ServerAnswer get(StoredKind kind, Optional<String> mesh, String name, ServerRequest request) {
        StoredItem item = find(kind, mesh, name);
        if (kind.is(ServiceInsight.TYPE)) {
            // A federated zone lists service insights, but does not find the resource that contains them.
            if (mode.isFederatedZone()) {
                throw Refusal.notFound(FAILED);
            }
            return ServerAnswer.json(item.toJson(mode.version()));
        }
        return formats.answer(item, request, request.parameter("namespace").orElse(""), FAILED);
    }

    public ServerAnswer getOverview(StoredKind kind, Optional<String> mesh, String name, ServerRequest request) {
        return formats.answer(overviews.alone(find(kind, mesh, name)), request, FAILED);
    }

    private StoredItem find(StoredKind kind, Optional<String> mesh, String name) {
        mesh.ifPresent(this::requireMesh);
        return find(kind, mesh.orElse(""), name, FAILED);
    }

    /** Returns the resource, or refuses the call with this title if it does not exist. */
    public StoredItem find(StoredKind kind, String mesh, String name, String title) {
        return store.find(kind, mesh, name).orElseThrow(() -> Refusal.notFound(title));
    }

    /** Refuses the call if the mesh does not exist. */
    public void requireMesh(String mesh) {
        find(kinds.of(Mesh.TYPE), "", mesh, "Failed to retrieve Mesh");
    }

    public ServerAnswer byKri(String text, ServerRequest request) {
        String[] parts = text.split("_", -1);
        if (parts.length < KRI_PARTS) {
            throw Refusal.badRequest("bad request: invalid identifier string: " + GoText.quote(text));
        }
        if (!parts[0].equals("kri")) {
            throw Refusal.badRequest("bad request: identifier must start with 'kri': " + GoText.quote(text));
        }
        StoredKind kind = kinds.byShortName(parts[1])
                .orElseThrow(() -> Refusal.badRequest(
                        "bad request: unknown short name of resource type: " + GoText.quote(parts[1])));
        StoredItem item = store.find(kind, parts[2], nameHere(parts)).orElseThrow(() -> Refusal.notFound(FAILED));
        return formats.answer(item, request, parts[4], "Could not format a resource");
    }

    /** Returns the local name of the resource with a KRI. Copies have the hash that synchronization adds. */
    private String nameHere(String[] kri) {
        String zone = kri[3];
        return zone.equals(mode.isGlobal() ? "" : mode.zone())
                ? kri[5]
                : SyncedNames.hashed(kri[2], kri[5], zone, kri[4]);
    }
}

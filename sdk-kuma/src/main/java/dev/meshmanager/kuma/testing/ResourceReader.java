package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.Kri;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Answers calls that read resources. */
final class ResourceReader {
    private static final String FAILED = "Could not retrieve a resource";
    private static final int KRI_PARTS = 7;

    private final CpMode mode;
    private final KindIndex kinds;
    private final Store store;
    private final Overviews overviews;

    ResourceReader(CpMode mode, KindIndex kinds, Store store) {
        this.mode = mode;
        this.kinds = kinds;
        this.store = store;
        this.overviews = new Overviews(kinds, store);
    }

    Answer list(Kind kind, Optional<String> mesh, Request request) {
        return list(kind, mesh, request, Item::toJson);
    }

    Answer listOverviews(Kind kind, Optional<String> mesh, Request request) {
        return list(kind, mesh, request, overviews::inList);
    }

    private Answer list(Kind kind, Optional<String> mesh, Request request, Function<Item, JsonObject> json) {
        Paging paging = Paging.of(request);
        Predicate<Item> filter = kind.name().equals("ServiceInsight")
                ? Filters.name(request).and(ServiceTypes.filter(request))
                : Filters.of(kind, request);
        mesh.ifPresent(this::requireMesh);
        List<Item> items = store.list(kind, mesh.orElse("")).filter(filter).toList();
        return paging.page(request, items, json);
    }

    Answer get(Kind kind, Optional<String> mesh, String name, Request request) {
        Item item = find(kind, mesh, name);
        // It lists them, but does not find the one resource in which it keeps all of them.
        if (kind.name().equals("ServiceInsight") && mode.isFederatedZone()) {
            throw Refusal.notFound(FAILED);
        }
        requireUniversal(request);
        return Answer.json(item.toJson());
    }

    Answer getOverview(Kind kind, Optional<String> mesh, String name) {
        return Answer.json(overviews.alone(find(kind, mesh, name)));
    }

    Item find(Kind kind, Optional<String> mesh, String name) {
        mesh.ifPresent(this::requireMesh);
        return store.find(kind, mesh.orElse(""), name).orElseThrow(() -> Refusal.notFound(FAILED));
    }

    /** Refuses the call if there is no such mesh. */
    void requireMesh(String mesh) {
        if (store.find(kinds.get("Mesh"), "", mesh).isEmpty()) {
            throw Refusal.notFound("Failed to retrieve Mesh");
        }
    }

    Answer byKri(String text, Request request) {
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
        Optional<Kri> kri = Kri.tryParse(text).map(parsed -> parsed.withSectionName(""));
        Item item = store.list(kind, parts[2])
                .filter(candidate -> kri.isPresent() && candidate.kri().equals(kri))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(FAILED));
        requireUniversal(request);
        return Answer.json(item.toJson());
    }

    private static void requireUniversal(Request request) {
        String format = request.parameter("format").orElse("universal");
        if (format.equals("k8s") || format.equals("kubernetes")) {
            throw Refusal.problem(501, "Not Implemented", "the in-memory control plane answers in universal format");
        }
        if (!format.equals("universal")) {
            throw Refusal.invalid(
                    FAILED, "format", "\"format\" must be one of [\"k8s\", \"kubernetes\", \"universal\"]");
        }
    }
}

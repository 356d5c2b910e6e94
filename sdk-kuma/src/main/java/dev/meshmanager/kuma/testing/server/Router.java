package dev.meshmanager.kuma.testing.server;

import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.server.ViewVersions;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.StoredKind;
import dev.meshmanager.kuma.testing.wire.Refusal;
import dev.meshmanager.kuma.testing.wire.ServerAnswer;
import dev.meshmanager.kuma.testing.wire.ServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Routes calls to the class that responds to them. */
public final class Router {
    private static final String KRI = "_kri";
    private static final String OVERVIEW = "_overview";

    private final KumaVersion version;
    private final KindIndex kinds;
    private final ResourceReader reader;
    private final ResourceWriter writer;
    private final SubresourceAnswers views;
    private final TokenEndpoint tokens;
    private final Map<String, Supplier<ServerAnswer>> pages;

    public Router(
            KumaVersion version,
            KindIndex kinds,
            ResourceReader reader,
            ResourceWriter writer,
            SubresourceAnswers views,
            TokenEndpoint tokens,
            Map<String, Supplier<ServerAnswer>> pages) {
        this.version = version;
        this.kinds = kinds;
        this.reader = reader;
        this.writer = writer;
        this.views = views;
        this.tokens = tokens;
        this.pages = pages;
    }

    public ServerAnswer route(ServerRequest request) {
        List<String> segments = request.segments();
        String first = segments.isEmpty() ? "" : segments.get(0);
        if (segments.size() <= 1 && pages.containsKey(first)) {
            require("GET", request);
            return pages.get(first).get();
        }
        if (segments.size() == 2 && first.equals(KRI) && ViewVersions.of(KRI).has(version)) {
            require("GET", request);
            return reader.byKri(segments.get(1), request);
        }
        if (segments.size() == 2 && first.equals("tokens")) {
            return tokens.issue(segments.get(1), request);
        }
        boolean inMesh = first.equals("meshes") && segments.size() > 2;
        return inMesh
                ? resource(Optional.of(segments.get(1)), segments.subList(2, segments.size()), request)
                : resource(Optional.empty(), segments, request);
    }

    private static void require(String method, ServerRequest request) {
        if (!request.method().equals(method)) {
            throw Refusal.noSuchMethod();
        }
    }

    /** Responds to {@code path/name/view...}, in a mesh or outside meshes. */
    private ServerAnswer resource(Optional<String> mesh, List<String> segments, ServerRequest request) {
        String path = segments.isEmpty() ? "" : segments.get(0);
        List<String> rest = segments.isEmpty() ? segments : segments.subList(1, segments.size());
        if (mesh.isPresent() && rest.size() == 2 && rest.get(1).equals(SubresourceAnswers.HOSTNAMES)) {
            views.requireService(path);
        }
        Optional<StoredKind> ofOverview = kinds.byOldOverviewPath(path);
        StoredKind kind = ofOverview.or(() -> kinds.byPath(path)).orElseThrow(Refusal::noSuchPath);
        boolean inRightScope = kind.isMeshScoped() ? mesh.isPresent() || isList(kind, rest) : mesh.isEmpty();
        if (!inRightScope) {
            throw Refusal.noSuchPath();
        }
        if (ofOverview.isPresent()) {
            return overview(kind, mesh, rest, request);
        }
        return rest.size() > 1
                ? view(kind, mesh, segments, request)
                : rest.isEmpty() ? list(kind, mesh, request) : resource(kind, mesh, rest.get(0), request);
    }

    private static boolean isList(StoredKind kind, List<String> rest) {
        return rest.isEmpty()
                || rest.equals(List.of(OVERVIEW)) && kind.insight().isPresent();
    }

    private ServerAnswer overview(StoredKind kind, Optional<String> mesh, List<String> rest, ServerRequest request) {
        require("GET", request);
        switch (rest.size()) {
            case 0:
                return reader.listOverviews(kind, mesh, request);
            case 1:
                return reader.getOverview(kind, mesh, rest.get(0), request);
            default:
                throw Refusal.noSuchPath();
        }
    }

    private ServerAnswer list(StoredKind kind, Optional<String> mesh, ServerRequest request) {
        require("GET", request);
        return reader.list(kind, mesh, request);
    }

    private ServerAnswer resource(StoredKind kind, Optional<String> mesh, String name, ServerRequest request) {
        switch (request.method()) {
            case "GET":
                return name.equals(OVERVIEW) && kind.insight().isPresent()
                        ? reader.listOverviews(kind, mesh, request)
                        : reader.get(kind, mesh, name, request);
            case "PUT":
                request.requireJson();
                return writer.put(kind, mesh, name, request.body());
            case "DELETE":
                request.requireJson();
                return writer.delete(kind, mesh, name);
            default:
                throw Refusal.noSuchMethod();
        }
    }

    /** Responds to {@code path/name/view...}. */
    private ServerAnswer view(StoredKind kind, Optional<String> mesh, List<String> segments, ServerRequest request) {
        String name = segments.get(1);
        List<String> view = segments.subList(2, segments.size());
        boolean overview = view.equals(List.of(OVERVIEW)) && kind.insight().isPresent();
        if (!overview && !views.exists(kind, segments.get(0), view)) {
            throw Refusal.noSuchPath();
        }
        require("GET", request);
        return overview
                ? reader.getOverview(kind, mesh, name, request)
                : views.answer(kind, mesh.orElse(""), name, view, request);
    }
}

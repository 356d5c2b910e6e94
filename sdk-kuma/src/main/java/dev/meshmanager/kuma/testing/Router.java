package dev.meshmanager.kuma.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds who answers a call. */
final class Router {
    private final KindIndex kinds;
    private final ResourceReader reader;
    private final ResourceWriter writer;
    private final Views views;
    private final Tokens tokens;
    private final Map<String, Supplier<Answer>> pages;

    Router(
            KindIndex kinds,
            ResourceReader reader,
            ResourceWriter writer,
            Views views,
            Tokens tokens,
            Map<String, Supplier<Answer>> pages) {
        this.kinds = kinds;
        this.reader = reader;
        this.writer = writer;
        this.views = views;
        this.tokens = tokens;
        this.pages = pages;
    }

    Answer route(Request request) {
        List<String> segments = request.segments();
        String first = segments.isEmpty() ? "" : segments.get(0);
        if (segments.size() <= 1 && pages.containsKey(first)) {
            require("GET", request);
            return pages.get(first).get();
        }
        if (segments.size() == 2 && first.equals("_kri")) {
            require("GET", request);
            return reader.byKri(segments.get(1), request);
        }
        if (segments.size() == 2 && first.equals("tokens")) {
            require("POST", request);
            return tokens.issue(segments.get(1), request.body());
        }
        boolean inMesh = first.equals("meshes") && segments.size() > 2;
        return inMesh
                ? resource(Optional.of(segments.get(1)), segments.subList(2, segments.size()), request)
                : resource(Optional.empty(), segments, request);
    }

    private static void require(String method, Request request) {
        if (!request.method().equals(method)) {
            throw Refusal.noSuchMethod();
        }
    }

    /** Answers a call for {@code path/name/view...} in a mesh or outside of all. */
    private Answer resource(Optional<String> mesh, List<String> segments, Request request) {
        String path = segments.isEmpty() ? "" : segments.get(0);
        List<String> rest = segments.isEmpty() ? segments : segments.subList(1, segments.size());
        Optional<Kind> ofOverview = kinds.byOldOverviewPath(path);
        Kind kind = ofOverview.or(() -> kinds.byPath(path)).orElseThrow(Refusal::noSuchPath);
        boolean inRightScope = kind.isMeshScoped() ? mesh.isPresent() || isList(kind, rest) : mesh.isEmpty();
        if (!inRightScope) {
            throw Refusal.noSuchPath();
        }
        return ofOverview.isPresent() ? overview(kind, mesh, rest, request) : resource(kind, mesh, rest, request);
    }

    private static boolean isList(Kind kind, List<String> rest) {
        return rest.isEmpty()
                || rest.equals(List.of("_overview")) && kind.insight().isPresent();
    }

    private Answer overview(Kind kind, Optional<String> mesh, List<String> rest, Request request) {
        require("GET", request);
        switch (rest.size()) {
            case 0:
                return reader.listOverviews(kind, mesh, request);
            case 1:
                return reader.getOverview(kind, mesh, rest.get(0));
            default:
                throw Refusal.noSuchPath();
        }
    }

    private Answer resource(Kind kind, Optional<String> mesh, List<String> rest, Request request) {
        boolean hasOverview = kind.insight().isPresent();
        if (rest.size() == 1 && !request.method().equals("GET")) {
            return write(kind, mesh, rest.get(0), request);
        }
        require("GET", request);
        if (rest.isEmpty()) {
            return reader.list(kind, mesh, request);
        }
        String name = rest.get(0);
        List<String> view = rest.subList(1, rest.size());
        if (view.isEmpty()) {
            return name.equals("_overview") && hasOverview
                    ? reader.listOverviews(kind, mesh, request)
                    : reader.get(kind, mesh, name, request);
        }
        if (view.equals(List.of("_overview")) && hasOverview) {
            return reader.getOverview(kind, mesh, name);
        }
        throw views.refuse(kind, mesh, name, view, request);
    }

    private Answer write(Kind kind, Optional<String> mesh, String name, Request request) {
        switch (request.method()) {
            case "PUT":
                return writer.put(kind, mesh, name, request.body());
            case "DELETE":
                return writer.delete(kind, mesh, name);
            default:
                throw Refusal.noSuchMethod();
        }
    }
}

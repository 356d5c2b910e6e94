package dev.meshmanager.kuma.testing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands below a resource and takes more than the resources themselves: policies matched and merged, or a running
 * Envoy. Tests give the answers; this class knows which paths there are, and who refuses them.
 */
final class Views {
    private static final List<String> ENVOY = List.of("xds", "stats", "clusters");
    private static final List<String> DATAPLANE = List.of(
            "_rules",
            "_config",
            "_layout",
            "_policies",
            "_inbounds/*/_policies",
            "_outbounds/*/_policies",
            "_outbounds/*/_routes",
            "_outbounds/*/_routes/*/_policies",
            "policies",
            "rules");
    private static final Set<String> SERVICES = Set.of("MeshService", "MeshExternalService", "MeshMultiZoneService");

    private final CpMode mode;
    private final KindIndex kinds;
    private final Store store;
    private final ResourceReader reader;

    Views(CpMode mode, KindIndex kinds, Store store, ResourceReader reader) {
        this.mode = mode;
        this.kinds = kinds;
        this.store = store;
        this.reader = reader;
    }

    /** Refuses a call for which no test has given an answer. */
    Refusal refuse(Kind kind, Optional<String> mesh, String name, List<String> view, Request request) {
        if (!exists(kind, view)) {
            return Refusal.noSuchPath();
        }
        if (view.get(0).equals("_config") && mode.isGlobal()) {
            return Refusal.notAllowed("Not allowed on global CP");
        }
        Item item = reader.find(kind, mesh, name);
        if (needsMeshServices(kind, view.get(0)) && !hasMeshServices(item.mesh())) {
            return Refusal.badRequest(
                    "bad request: can't use " + view.get(view.size() - 1) + " endpoint without meshService enabled");
        }
        return Refusal.problem(
                501,
                "Not Implemented",
                "the in-memory control plane does not work this out; give the answer with"
                        + " FakeControlPlane.answer(\"" + request.url().encodedPath() + "\", json)");
    }

    private static boolean exists(Kind kind, List<String> view) {
        String path = String.join("/", view);
        switch (kind.name()) {
            case "Dataplane":
                return ENVOY.contains(path) || DATAPLANE.stream().anyMatch(pattern -> matches(pattern, view));
            case "ZoneIngress":
            case "ZoneEgress":
                return ENVOY.contains(path);
            case "MeshGateway":
                return List.of("_rules", "_config", "dataplanes").contains(path);
            default:
                boolean service = SERVICES.contains(kind.name());
                boolean selectsProxies =
                        kind.policy().isPresent() || kind.name().equals("MeshService");
                return service && path.equals("_hostnames")
                        || selectsProxies && path.equals("_resources/dataplanes")
                        || kind.policy().isPresent() && path.equals("dataplanes");
        }
    }

    private static boolean matches(String pattern, List<String> view) {
        String[] parts = pattern.split("/");
        if (parts.length != view.size()) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].equals("*") && !parts[i].equals(view.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean needsMeshServices(Kind kind, String view) {
        return kind.name().equals("Dataplane")
                && (Set.of("_layout", "_policies").contains(view) || view.endsWith("bounds"));
    }

    private boolean hasMeshServices(String mesh) {
        return store.find(kinds.get("Mesh"), "", mesh)
                .filter(Meshes::hasOnlyMeshServices)
                .isPresent();
    }
}

package dev.meshmanager.kuma.testing.server;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.gateway.MeshGatewayRoute;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.legacy.VirtualOutbound;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneInsight;
import dev.meshmanager.kuma.server.ViewVersions;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.testing.admission.MeshServicesMode;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredKind;
import dev.meshmanager.kuma.testing.wire.GoText;
import dev.meshmanager.kuma.testing.wire.Paging;
import dev.meshmanager.kuma.testing.wire.Refusal;
import dev.meshmanager.kuma.testing.wire.ServerAnswer;
import dev.meshmanager.kuma.testing.wire.ServerRequest;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Responds to paths below a resource that need matched policies or a running Envoy. This class knows which paths exist
 * and which calls are refused. Responses that need a running Envoy are set by tests.
 */
public final class SubresourceAnswers {
    static final String HOSTNAMES = "_hostnames";

    private static final String NO_MESH = "Failed to retrieve Mesh";
    private static final Set<String> ENVOY = Set.of("xds", "stats", "clusters");
    private static final Set<String> OF_DATAPLANES =
            Set.of("_config", "_inbounds", "_layout", "_outbounds", "_policies", "_rules", "policies", "rules");
    private static final List<String> DATAPLANE = List.of(
            "*",
            "_inbounds/*/_policies",
            "_outbounds/*/_policies",
            "_outbounds/*/_routes",
            "_outbounds/*/_routes/*/_policies");
    private static final Set<ResourceType<?>> SERVICES =
            Set.of(MeshService.TYPE, MeshExternalService.TYPE, MeshMultiZoneService.TYPE);
    private static final String SERVICE_PATHS = "meshservices,meshexternalservices,meshmultizoneservices";

    /** The texts that Go parses as a boolean. */
    private static final String TRUTH = "1|t|T|TRUE|true|True|0|f|F|FALSE|false|False";

    private final CpMode mode;
    private final KindIndex kinds;
    private final Store store;
    private final ResourceReader reader;
    private final InspectionAnswers inspection;

    public SubresourceAnswers(CpMode mode, KindIndex kinds, Store store, ResourceReader reader) {
        this.mode = mode;
        this.kinds = kinds;
        this.store = store;
        this.reader = reader;
        this.inspection = new InspectionAnswers(mode, kinds, store);
    }

    /**
     * Refuses to return the host names of a kind that is not a service. The control plane routes this path for every
     * kind.
     */
    public void requireService(String path) {
        if (!List.of(SERVICE_PATHS.split(",")).contains(path)) {
            throw Refusal.problem(
                    400,
                    "only " + GoText.quote(SERVICE_PATHS) + " are available for inspection",
                    "Resource is not valid");
        }
    }

    /** Returns whether a control plane has this path for resources of the kind. */
    public boolean exists(StoredKind kind, String kindPath, List<String> view) {
        String path = String.join("/", view);
        return isOfVersion(kind, path) && isBelow(kind, kindPath, view, path);
    }

    /** Below a proxy, a path that a version does not have leads to Envoy, and is refused there. */
    private boolean isOfVersion(StoredKind kind, String path) {
        return kind.is(Dataplane.TYPE) && path.indexOf('/') < 0
                || ViewVersions.of(kind.type(), path).has(mode.version());
    }

    private static boolean isBelow(StoredKind kind, String kindPath, List<String> view, String path) {
        if (kind.is(Dataplane.TYPE)) {
            return DATAPLANE.stream().anyMatch(pattern -> matches(pattern, view));
        }
        if (kind.is(ZoneIngress.TYPE, ZoneEgress.TYPE)) {
            return kind.type().path().equals(kindPath) && view.size() == 1;
        }
        if (kind.is(MeshGateway.TYPE)) {
            return List.of("_rules", "_config", "dataplanes").contains(path);
        }
        if (kind.is(MeshService.TYPE)) {
            return List.of(HOSTNAMES, "_resources/dataplanes", "_dataplanes").contains(path);
        }
        return SERVICES.contains(kind.type()) && path.equals(HOSTNAMES)
                || kind.policy().isPresent() && path.equals("_resources/dataplanes")
                || kind.policy().isPresent() && path.equals("dataplanes") && !kind.is(VirtualOutbound.TYPE);
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

    /** Responds to a call for which no test has set a response. */
    public ServerAnswer answer(StoredKind kind, String mesh, String name, List<String> view, ServerRequest request) {
        refuseStrangeWord(kind, view.get(0));
        switch (view.get(0)) {
            case "xds", "stats", "clusters":
                String proxy = kind.is(Dataplane.TYPE) ? "dataplane" : "zone ingress";
                reader.find(kind, mesh, name, "Could not get " + proxy + " resource");
                throw notComputed(request);
            case HOSTNAMES:
                reader.find(kind, mesh, name, "could not retrieve service");
                break;
            case "_dataplanes", "_resources":
                if (!kind.is(MeshService.TYPE)) {
                    requireMesh(mesh, NO_MESH);
                }
                Paging.ofSize(request, "Could not retrieve policy");
                reader.find(kind, mesh, name, "Could not retrieve policy");
                if (!hasProxies(mesh)) {
                    return none();
                }
                break;
            case "dataplanes":
                return dataplanes(kind, mesh, name, request);
            case "_config":
                refuseConfig(mesh, name, request);
                throw notComputed(request);
            case "_layout":
                // Before 3.0, the control plane panics if the mesh does not exist.
                if (isBefore30() && store.find(kinds.of(Mesh.TYPE), "", mesh).isEmpty()) {
                    throw Refusal.panic();
                }
                requireMesh(mesh, "Failed to build MeshContext");
                requireMeshServices(mesh, "_layout");
                reader.find(kind, mesh, name, "Failed to retrieve Dataplane");
                break;
            case "policies", "rules":
                requireMesh(mesh, "Could not build MeshContext");
                reader.find(kind, mesh, name, "Could not get MatchedPolicies");
                break;
            case "_rules":
                requireMesh(mesh, NO_MESH);
                reader.find(kind, mesh, name, "Could not retrieve " + kind.name());
                break;
            default:
                requireMesh(mesh, NO_MESH);
                reader.find(kind, mesh, name, "Could not retrieve " + kind.name());
                requireMeshServices(mesh, "_policies");
                break;
        }
        return inspection.answer(kind, mesh, name, view, request).orElseThrow(() -> notComputed(request));
    }

    /** The control plane treats every word in the path below proxies as a request for Envoy. */
    private void refuseStrangeWord(StoredKind kind, String word) {
        boolean proxy = kind.is(Dataplane.TYPE, ZoneIngress.TYPE, ZoneEgress.TYPE);
        boolean known = ENVOY.contains(word)
                || kind.is(Dataplane.TYPE)
                        && OF_DATAPLANES.contains(word)
                        && ViewVersions.of(kind.type(), word).has(mode.version());
        if (proxy && !known) {
            throw Refusal.notFound("Could not execute admin operation");
        }
    }

    private boolean isBefore30() {
        return mode.version().isBefore(KumaVersion.V3_0);
    }

    private void requireMesh(String mesh, String title) {
        reader.find(kinds.of(Mesh.TYPE), "", mesh, title);
    }

    private void requireMeshServices(String mesh, String endpoint) {
        if (store.find(kinds.of(Mesh.TYPE), "", mesh)
                .filter(item -> MeshServicesMode.hasOnlyMeshServices(mode, item))
                .isEmpty()) {
            throw Refusal.badRequest("bad request: can't use " + endpoint + " endpoint without meshService enabled");
        }
    }

    private void refuseConfig(String mesh, String name, ServerRequest request) {
        if (mode.isGlobal()) {
            throw Refusal.notAllowed("Not allowed on global CP");
        }
        requireMesh(mesh, NO_MESH);
        refuseUnless(request, "shadow", TRUTH);
        refuseUnless(request, "include", "diff(,diff)*");
        // The control plane reads this insight even below a gateway.
        reader.find(kinds.of(DataplaneInsight.TYPE), mesh, name, "Failed to fetch dataplane insight");
    }

    /** For a policy that does not exist, the control plane returns an empty list of proxies. */
    private ServerAnswer dataplanes(StoredKind kind, String mesh, String name, ServerRequest request) {
        boolean gateway = kind.is(MeshGateway.TYPE, MeshGatewayRoute.TYPE);
        requireMesh(mesh, gateway ? "Could not build mesh context" : "Could not list Dataplanes");
        if (gateway) {
            reader.find(kind, mesh, name, "Could not find " + kind.name());
        }
        if (hasProxies(mesh) && store.find(kind, mesh, name).isPresent()) {
            return inspection
                    .answer(kind, mesh, name, List.of("dataplanes"), request)
                    .orElseThrow(() -> notComputed(request));
        }
        return none();
    }

    private boolean hasProxies(String mesh) {
        return store.list(kinds.of(Dataplane.TYPE), mesh).findAny().isPresent();
    }

    private static ServerAnswer none() {
        Map<String, Object> none = new LinkedHashMap<>();
        none.put("total", 0);
        none.put("items", List.of());
        return ServerAnswer.json(JsonObject.of(none));
    }

    private static void refuseUnless(ServerRequest request, String parameter, String pattern) {
        if (!request.parameter(parameter).orElse("").matches("|" + pattern)) {
            throw Refusal.badRequest("bad request: unsupported value for query parameter '" + parameter + "'");
        }
    }

    private static Refusal notComputed(ServerRequest request) {
        String path = request.url().encodedPath();
        // Envoy writes these as lines of text.
        boolean isText = path.endsWith("/stats") || path.endsWith("/clusters");
        return Refusal.problem(
                501,
                "Not Implemented",
                "the in-memory control plane does not compute this response; set it with"
                        + " FakeControlPlane.answer(\"" + path + "\", " + (isText ? "text" : "json") + ")");
    }
}

package dev.meshmanager.konnect.testing.api;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.konnect.testing.http.KonnectAnswer;
import dev.meshmanager.konnect.testing.http.KonnectCall;
import dev.meshmanager.konnect.testing.http.KonnectRefusal;
import dev.meshmanager.konnect.testing.http.ListAnswers;
import dev.meshmanager.konnect.testing.http.Routes;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.zone.Zone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Searches the objects of Konnect, and the meshes and zones of its control planes. */
public final class SearchApi {
    private static final Map<String, String> TYPES = Map.of(
            "mesh-control-planes", "mesh_control_plane",
            "control-planes", "control_plane",
            "catalog-services", "catalog_service",
            "apis", "api",
            "portals", "portal",
            "system-accounts", "system_account",
            "teams", "team",
            "users", "user");

    private final Entities entities;
    private final ControlPlanesApi controlPlanes;

    public SearchApi(Entities entities, ControlPlanesApi controlPlanes) {
        this.entities = entities;
        this.controlPlanes = controlPlanes;
    }

    public void addTo(Routes routes) {
        routes.add("GET", "/v1/search", this::search);
    }

    private KonnectAnswer search(KonnectCall call) {
        String text = call.url().queryParameter("q");
        if (text == null || text.isBlank()) {
            throw KonnectRefusal.invalid("q", "required", "the query is missing", Map.of());
        }
        SearchQuery query = SearchQuery.parse(text);
        return ListAnswers.byCursor(all().stream().filter(query::matches).toList());
    }

    private List<JsonObject> all() {
        List<JsonObject> all = new ArrayList<>();
        TYPES.forEach((kind, type) -> entities.list(kind)
                .forEach(entity -> all.add(result(
                        Trees.text(entity, "id"), type, name(entity), Trees.strings(entity, "labels"), Map.of()))));
        for (JsonObject controlPlane : entities.list("mesh-control-planes")) {
            String id = Trees.text(controlPlane, "id");
            addResources(id, Mesh.TYPE, "mesh", all);
            addResources(id, Zone.TYPE, "zone", all);
        }
        return all;
    }

    private static String name(JsonObject entity) {
        String name = Trees.text(entity, "name");
        return name.isEmpty() ? Trees.text(entity, "full_name") : name;
    }

    private void addResources(
            String controlPlane, ResourceType<? extends Resource> kind, String type, List<JsonObject> all) {
        for (Resource resource :
                controlPlanes.behind(controlPlane).resources(kind).list()) {
            all.add(result(
                    controlPlane + ":" + resource.name(),
                    type,
                    resource.name(),
                    resource.labels(),
                    Map.of("control_plane_id", controlPlane)));
        }
    }

    private static JsonObject result(
            String id, String type, String name, Map<String, String> labels, Map<String, String> attributes) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", id);
        members.put("type", type);
        members.put("name", name);
        members.put("labels", labels);
        members.put("attributes", attributes);
        return JsonObject.of(members);
    }
}

package dev.meshmanager.konnect.testing.api;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.konnect.testing.http.KonnectAnswer;
import dev.meshmanager.konnect.testing.http.KonnectCall;
import dev.meshmanager.konnect.testing.http.KonnectRefusal;
import dev.meshmanager.konnect.testing.http.ListAnswers;
import dev.meshmanager.konnect.testing.http.Routes;
import dev.meshmanager.kuma.internal.Trees;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service catalog, with mappings of resources and links to APIs. */
public final class CatalogApi {
    private static final String PATH = "/v1/catalog-services";
    private static final String RESOURCES = "resources";
    private static final String MAPPINGS = "resource-mappings";
    private static final String APIS = "api-mappings";

    private final Entities entities;

    public CatalogApi(Entities entities) {
        this.entities = entities;
    }

    /** Adds a service of a mesh in the form of the integration, and returns its id, which is shorter than other ids. */
    public static String addMeshService(Entities entities, String controlPlaneId, String mesh, String service) {
        Map<String, Object> instance =
                Map.of("id", UUID.randomUUID().toString(), "name", "mesh-manager", "display_name", "Service Mesh");
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", UUID.randomUUID().toString().replace("-", "").substring(0, 16));
        members.put("name", service);
        members.put("type", "service_insight");
        members.put(
                "integration", Map.of("name", "mesh-manager", "display_name", "Service Mesh", "instance", instance));
        members.put(
                "config",
                Map.of(
                        "global_control_plane_id", controlPlaneId,
                        "mesh_name", mesh,
                        "mesh_service_name", service));
        members.put("archived", false);
        members.put("service_associations", 0);
        return entities.add(RESOURCES, EntityRoutes.nulls(members, "integration_data"));
    }

    public void addTo(Routes routes) {
        routes.add("POST", "/v1/" + MAPPINGS, this::map)
                .add(
                        "GET",
                        "/v1/" + MAPPINGS,
                        call -> ListAnswers.page(
                                call,
                                entities.list(MAPPINGS).stream()
                                        .map(this::shown)
                                        .toList()))
                .add(
                        "GET",
                        "/v1/" + MAPPINGS + "/*",
                        call -> KonnectAnswer.ok(shown(entities.get(MAPPINGS, call.id()))));
        EntityRoutes kinds = new EntityRoutes(routes, entities);
        kinds.add("/v2/control-planes", Map.of());
        kinds.add("/v1/" + MAPPINGS, Map.of());
        kinds.add(PATH, EntityRoutes.nulls(Map.of("labels", Map.of(), "custom_fields", Map.of()), "description"));
        routes.add(
                        "GET",
                        "/v1/" + RESOURCES,
                        call -> ListAnswers.byCursor(ListAnswers.left(call, entities.list(RESOURCES))))
                .add("GET", PATH + "/*/" + RESOURCES, this::mapped)
                .add("GET", PATH + "/*/" + APIS, this::linked)
                .add("POST", PATH + "/*/" + APIS, this::link)
                .add("DELETE", PATH + "/*/" + APIS + "/*", call -> {
                    entities.remove(APIS, call.ids().get(1));
                    return KonnectAnswer.nothing(204);
                });
    }

    private KonnectAnswer map(KonnectCall call) {
        String resource = call.required("resource");
        boolean isTaken = entities.list(MAPPINGS, "service", call.required("service")).stream()
                .anyMatch(mapping -> Trees.text(mapping, "resource").equals(resource));
        if (isTaken) {
            throw KonnectRefusal.conflict("the resource is mapped to the service already");
        }
        entities.get("catalog-services", call.required("service"));
        entities.get(RESOURCES, resource);
        return KonnectAnswer.created(shown(entities.get(MAPPINGS, entities.add(MAPPINGS, call.members()))));
    }

    /** Replaces the ids of service and resource with objects. */
    private JsonObject shown(JsonObject mapping) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(mapping.raw());
        entities.find("catalog-services", Trees.text(mapping, "service"))
                .ifPresent(service -> members.put(
                        "service",
                        Trees.without(service, "description", "labels", "custom_fields", "created_at", "updated_at")
                                .raw()));
        entities.find(RESOURCES, Trees.text(mapping, "resource"))
                .ifPresent(resource -> members.put(
                        "resource",
                        Trees.without(
                                        resource,
                                        "archived",
                                        "service_associations",
                                        "integration_data",
                                        "created_at",
                                        "updated_at")
                                .raw()));
        members.remove("updated_at");
        return JsonObject.of(members);
    }

    private KonnectAnswer mapped(KonnectCall call) {
        return ListAnswers.page(
                call,
                entities.list(MAPPINGS, "service", call.id()).stream()
                        .flatMap(mapping -> entities.find(RESOURCES, Trees.text(mapping, "resource")).stream())
                        .toList());
    }

    private KonnectAnswer linked(KonnectCall call) {
        entities.get("catalog-services", call.id());
        return ListAnswers.page(call, entities.list(APIS, "service_id", call.id()));
    }

    private KonnectAnswer link(KonnectCall call) {
        entities.get("catalog-services", call.id());
        Map<String, @Nullable Object> members = new LinkedHashMap<>(call.members());
        members.put("service_id", call.id());
        JsonObject link = entities.get(APIS, entities.add(APIS, members));
        return KonnectAnswer.created(link);
    }
}

package dev.meshmanager.konnect.testing;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.internal.Trees;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogue of services, with the resources and the APIs that are mapped to them. */
final class CatalogApi {
    private static final String PATH = "/v1/catalog-services";
    private static final String RESOURCES = "resources";
    private static final String MAPPINGS = "resource-mappings";
    private static final String APIS = "api-mappings";

    private final Entities entities;

    CatalogApi(Entities entities) {
        this.entities = entities;
    }

    void addTo(Routes routes) {
        routes.add("POST", "/v1/" + MAPPINGS, this::map);
        EntityRoutes kinds = new EntityRoutes(routes, entities);
        kinds.add("/v2/control-planes", Map.of());
        kinds.add("/v1/" + MAPPINGS, Map.of());
        kinds.add(PATH, EntityRoutes.nulls(Map.of("labels", Map.of(), "custom_fields", Map.of()), "description"));
        routes.add("GET", "/v1/" + RESOURCES, call -> Lists.byCursor(Lists.left(call, entities.list(RESOURCES))))
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
        return KonnectAnswer.created(entities.get(MAPPINGS, entities.add(MAPPINGS, call.members())));
    }

    private KonnectAnswer mapped(KonnectCall call) {
        return Lists.page(
                call,
                entities.list(MAPPINGS, "service", call.id()).stream()
                        .flatMap(mapping -> entities.find(RESOURCES, Trees.text(mapping, "resource")).stream())
                        .toList());
    }

    private KonnectAnswer linked(KonnectCall call) {
        entities.get("catalog-services", call.id());
        return Lists.page(call, entities.list(APIS, "service_id", call.id()));
    }

    private KonnectAnswer link(KonnectCall call) {
        entities.get("catalog-services", call.id());
        Map<String, @Nullable Object> members = new LinkedHashMap<>(call.members());
        members.put("service_id", call.id());
        JsonObject link = entities.get(APIS, entities.add(APIS, members));
        return KonnectAnswer.created(link);
    }
}

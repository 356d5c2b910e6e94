package dev.meshmanager.konnect.testing;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.internal.Trees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rest of Konnect as far as the SDK uses it: gateways, the catalogue, APIs and portals, traffic and search. */
final class CatalogApi {
    private static final String SERVICES = "catalog-services";
    private static final String RESOURCES = "resources";
    private static final String MAPPINGS = "resource-mappings";

    /** What Konnect answers of what has just been created. */
    private static final Map<String, Map<String, @Nullable Object>> NEW = Map.of(
            "apis",
            nulls(
                    Map.of("api_spec_ids", List.of(), "labels", Map.of(), "portals", List.of()),
                    "current_version_summary",
                    "description",
                    "slug",
                    "version"),
            SERVICES,
            nulls(Map.of("labels", Map.of(), "custom_fields", Map.of()), "description"));

    /** There is no traffic. */
    private static final JsonObject NO_METRICS = JsonObject.of(Map.of(
            "data",
            List.of(),
            "meta",
            Map.of(
                    "start",
                    "1970-01-01T00:00:00Z",
                    "end",
                    "1970-01-01T01:00:00Z",
                    "display",
                    Map.of(),
                    "metric_units",
                    Map.of(),
                    "granularity_ms",
                    60_000,
                    "truncated",
                    false,
                    "limit",
                    50,
                    "query_id",
                    "in-memory")));

    private static final JsonObject NO_REQUESTS = JsonObject.of(Map.of(
            "results",
            List.of(),
            "meta",
            Map.of(
                    "time_range",
                    Map.of("start", "1970-01-01T00:00:00Z", "end", "1970-01-01T01:00:00Z"),
                    "query_id",
                    "in-memory",
                    "size",
                    0,
                    "offset",
                    0)));

    private final Entities entities;

    CatalogApi(Entities entities) {
        this.entities = entities;
    }

    private static Map<String, @Nullable Object> nulls(Map<String, Object> members, String... names) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(members);
        for (String name : names) {
            all.put(name, null);
        }
        return all;
    }

    void addTo(Routes routes) {
        addKind(routes, "/v2/", "control-planes");
        addKind(routes, "/v1/", SERVICES);
        addKind(routes, "/v1/", MAPPINGS);
        addKind(routes, "/v3/", "apis");
        addKind(routes, "/v3/", "portals");
        routes.add("GET", "/v1/" + RESOURCES, call -> cursorPage(entities.list(RESOURCES)))
                .add("GET", "/v1/" + SERVICES + "/*/" + RESOURCES, this::mapped)
                .add("POST", "/v1/" + SERVICES + "/*/api-mappings", call -> add("api-mappings", call))
                .add("POST", "/v3/apis/*/versions", call -> add("versions", call))
                .add("PUT", "/v3/apis/*/publications/*", this::publish)
                .add("DELETE", "/v3/apis/*/publications/*", call -> {
                    entities.remove("publications", publication(call));
                    return KonnectAnswer.nothing(204);
                })
                .add("POST", "/v2/metrics", call -> KonnectAnswer.ok(NO_METRICS))
                .add("POST", "/v2/api-requests", call -> KonnectAnswer.ok(NO_REQUESTS))
                .add("GET", "/v1/search", this::search);
    }

    private void addKind(Routes routes, String base, String kind) {
        routes.add("GET", base + kind, call -> Lists.page(call, entities.list(kind)))
                .add("POST", base + kind, call -> add(kind, call))
                .add("GET", base + kind + "/*", call -> KonnectAnswer.ok(entities.get(kind, call.id())))
                .add("DELETE", base + kind + "/*", call -> {
                    entities.remove(kind, call.id());
                    return KonnectAnswer.nothing(204);
                });
    }

    private KonnectAnswer add(String kind, KonnectCall call) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(NEW.getOrDefault(kind, Map.of()));
        members.putAll(call.members());
        boolean isTaken = kind.equals(MAPPINGS)
                && entities.list(kind, "service", Trees.text(call.body(), "service")).stream()
                        .anyMatch(mapping -> Trees.text(mapping, "resource").equals(members.get("resource")));
        if (isTaken) {
            throw KonnectRefusal.conflict("the resource is mapped to the service already");
        }
        return KonnectAnswer.created(entities.get(kind, entities.add(kind, members)));
    }

    private KonnectAnswer mapped(KonnectCall call) {
        return Lists.page(
                call,
                entities.list(MAPPINGS, "service", call.id()).stream()
                        .flatMap(mapping -> entities.find(RESOURCES, Trees.text(mapping, "resource")).stream())
                        .toList());
    }

    private KonnectAnswer publish(KonnectCall call) {
        entities.get("apis", call.id());
        entities.get("portals", call.ids().get(1));
        Map<String, Object> members = new LinkedHashMap<>(
                Map.of("api", call.id(), "portal", call.ids().get(1)));
        members.put("visibility", Trees.text(call.body(), "visibility"));
        return KonnectAnswer.ok(entities.get("publications", entities.add("publications", members)));
    }

    private String publication(KonnectCall call) {
        return entities.list("publications", "api", call.id()).stream()
                .filter(one -> Trees.text(one, "portal").equals(call.ids().get(1)))
                .map(one -> Trees.text(one, "id"))
                .findFirst()
                .orElseThrow(() -> KonnectRefusal.notFound("the publication"));
    }

    /** Finds mesh control planes whose name has the last word of the query. */
    private KonnectAnswer search(KonnectCall call) {
        String query = String.valueOf(call.url().queryParameter("q"));
        String word = query.substring(query.lastIndexOf(':') + 1).replace("*", "");
        return cursorPage(entities.list("mesh-control-planes").stream()
                .filter(controlPlane -> Trees.text(controlPlane, "name").contains(word))
                .map(controlPlane -> Trees.with(controlPlane, "type", "mesh_control_plane"))
                .toList());
    }

    private static KonnectAnswer cursorPage(List<JsonObject> items) {
        Map<String, @Nullable Object> page = new LinkedHashMap<>(Map.of("size", items.size()));
        page.put("next", null);
        page.put("previous", null);
        return KonnectAnswer.ok(JsonObject.of(Map.of("data", items, "meta", Map.of("page", page))));
    }
}

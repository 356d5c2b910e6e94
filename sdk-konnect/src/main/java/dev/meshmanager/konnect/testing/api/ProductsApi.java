package dev.meshmanager.konnect.testing.api;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.konnect.testing.http.KonnectAnswer;
import dev.meshmanager.konnect.testing.http.KonnectCall;
import dev.meshmanager.konnect.testing.http.KonnectRefusal;
import dev.meshmanager.konnect.testing.http.ListAnswers;
import dev.meshmanager.konnect.testing.http.Routes;
import dev.meshmanager.kuma.internal.Trees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** APIs with their versions, and the portals that publish them. */
public final class ProductsApi {
    private static final String PATH = "/v3/apis";
    private static final String VERSIONS = "versions";
    private static final String PUBLICATIONS = "publications";

    private final Entities entities;

    public ProductsApi(Entities entities) {
        this.entities = entities;
    }

    public void addTo(Routes routes) {
        EntityRoutes kinds = new EntityRoutes(routes, entities);
        kinds.add(
                PATH,
                EntityRoutes.nulls(
                        Map.of("api_spec_ids", List.of(), "labels", Map.of(), "portals", List.of()),
                        "current_version_summary",
                        "description",
                        "slug",
                        "version"));
        kinds.add("/v3/portals", Map.of());
        routes.add("GET", PATH + "/*/" + VERSIONS, this::versions)
                .add("POST", PATH + "/*/" + VERSIONS, this::addVersion)
                .add("GET", PATH + "/*/" + VERSIONS + "/*", call -> KonnectAnswer.ok(shown(version(call))))
                .add("DELETE", PATH + "/*/" + VERSIONS + "/*", call -> remove(VERSIONS, version(call)))
                .add("GET", PATH + "/*/" + PUBLICATIONS + "/*", call -> KonnectAnswer.ok(shown(publication(call))))
                .add("PUT", PATH + "/*/" + PUBLICATIONS + "/*", this::publish)
                .add("DELETE", PATH + "/*/" + PUBLICATIONS + "/*", call -> remove(PUBLICATIONS, publication(call)));
    }

    private KonnectAnswer versions(KonnectCall call) {
        entities.get("apis", call.id());
        return ListAnswers.page(
                call,
                entities.list(VERSIONS, "api", call.id()).stream()
                        .map(version ->
                                Trees.with(shown(version), "spec", Map.of("type", Trees.text(version, "spec", "type"))))
                        .toList());
    }

    private KonnectAnswer addVersion(KonnectCall call) {
        entities.get("apis", call.id());
        Map<String, @Nullable Object> members = new LinkedHashMap<>(call.members());
        String text = Trees.text(call.body(), "spec", "content");
        members.put("api", call.id());
        members.put("spec", Map.of("content", text, "type", type(text), "validation_messages", List.of()));
        return KonnectAnswer.created(shown(entities.get(VERSIONS, entities.add(VERSIONS, members))));
    }

    private static String type(String text) {
        if (text.contains("asyncapi")) {
            return "asyncapi";
        }
        return text.contains("swagger") ? "oas2" : "oas3";
    }

    private JsonObject version(KonnectCall call) {
        return entities.find(VERSIONS, call.ids().get(1))
                .filter(version -> Trees.text(version, "api").equals(call.id()))
                .orElseThrow(() -> KonnectRefusal.notFound("the version"));
    }

    private KonnectAnswer publish(KonnectCall call) {
        entities.get("apis", call.id());
        entities.get("portals", call.ids().get(1));
        String visibility = call.text().contains("public") ? "public" : "private";
        Optional<JsonObject> there = findPublication(call);
        if (there.isPresent()) {
            return KonnectAnswer.ok(shown(
                    entities.update(PUBLICATIONS, Trees.text(there.get(), "id"), Map.of("visibility", visibility))));
        }
        Map<String, @Nullable Object> members = EntityRoutes.nulls(
                Map.of("api", call.id(), "portal", call.ids().get(1), "visibility", visibility), "auth_strategy_ids");
        return KonnectAnswer.ok(shown(entities.get(PUBLICATIONS, entities.add(PUBLICATIONS, members))));
    }

    private JsonObject publication(KonnectCall call) {
        return findPublication(call).orElseThrow(() -> KonnectRefusal.notFound("the publication"));
    }

    private Optional<JsonObject> findPublication(KonnectCall call) {
        return entities.list(PUBLICATIONS, "api", call.id()).stream()
                .filter(one -> Trees.text(one, "portal").equals(call.ids().get(1)))
                .findFirst();
    }

    private KonnectAnswer remove(String kind, JsonObject entity) {
        entities.remove(kind, Trees.text(entity, "id"));
        return KonnectAnswer.nothing(204);
    }

    /** Removes the members that only this server uses. A publication has no id. */
    private static JsonObject shown(JsonObject entity) {
        JsonObject open = Trees.without(entity, "api", "portal");
        return entity.has("portal") ? Trees.without(open, "id") : open;
    }
}

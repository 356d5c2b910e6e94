package dev.meshmanager.konnect.testing.api;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.konnect.testing.http.KonnectAnswer;
import dev.meshmanager.konnect.testing.http.KonnectCall;
import dev.meshmanager.konnect.testing.http.ListAnswers;
import dev.meshmanager.konnect.testing.http.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls that most kinds support: list, create, read, change and delete. */
final class EntityRoutes {
    private final Routes routes;
    private final Entities entities;

    EntityRoutes(Routes routes, Entities entities) {
        this.routes = routes;
        this.entities = entities;
    }

    /**
     * Adds a kind.
     *
     * @param path the path of the list, which ends in the name of the kind
     * @param fresh additional members of a new object
     */
    void add(String path, Map<String, @Nullable Object> fresh) {
        String kind = path.substring(path.lastIndexOf('/') + 1);
        routes.add("GET", path, call -> ListAnswers.page(call, entities.list(kind)))
                .add("POST", path, call -> KonnectAnswer.created(create(kind, fresh, call)))
                .add("GET", path + "/*", call -> KonnectAnswer.ok(entities.get(kind, call.id())))
                .add("PATCH", path + "/*", call -> update(kind, call))
                .add("DELETE", path + "/*", call -> {
                    entities.remove(kind, call.id());
                    return KonnectAnswer.nothing(204);
                });
    }

    private JsonObject create(String kind, Map<String, @Nullable Object> fresh, KonnectCall call) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(fresh);
        members.putAll(call.members());
        return entities.get(kind, entities.add(kind, members));
    }

    private KonnectAnswer update(String kind, KonnectCall call) {
        return KonnectAnswer.ok(entities.change(kind, call.id(), call.body()));
    }

    /** Returns members, some of which are null. */
    static Map<String, @Nullable Object> nulls(Map<String, Object> members, String... names) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(members);
        List.of(names).forEach(name -> all.put(name, null));
        return all;
    }
}

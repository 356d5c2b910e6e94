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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** System accounts, teams and users, with their roles and tokens. */
public final class IdentityApi {
    private static final String ACCOUNTS = "system-accounts";
    private static final String TOKENS = "access-tokens";
    private static final String ROLES = "assigned-roles";
    private static final String MEMBERS = "team-members";

    private final Entities entities;

    public IdentityApi(Entities entities) {
        this.entities = entities;
    }

    public void addTo(Routes routes) {
        for (String kind : List.of(ACCOUNTS, "teams", "users")) {
            String path = "/v3/" + kind;
            routes.add("GET", path, call -> ListAnswers.page(call, entities.list(kind)))
                    .add("POST", path, call -> create(kind, call))
                    .add("GET", path + "/*", call -> KonnectAnswer.ok(entities.get(kind, call.id())))
                    .add("PATCH", path + "/*", call -> KonnectAnswer.ok(entities.change(kind, call.id(), call.body())))
                    .add("DELETE", path + "/*", call -> delete(kind, call))
                    .add("GET", path + "/*/" + ROLES, call -> listRoles(kind, call))
                    .add("POST", path + "/*/" + ROLES, call -> assign(kind, call))
                    .add("GET", path + "/*/" + ROLES + "/*", this::getRole)
                    .add("DELETE", path + "/*/" + ROLES + "/*", call -> remove(ROLES, call));
        }
        for (String kind : List.of(ACCOUNTS, "users")) {
            routes.add("GET", "/v3/" + kind + "/*/teams", this::teamsOf)
                    .add("GET", "/v3/teams/*/" + kind, call -> membersOf(kind, call))
                    .add("POST", "/v3/teams/*/" + kind, call -> join(kind, call))
                    .add("DELETE", "/v3/teams/*/" + kind + "/*", this::leave);
        }
        String tokens = "/v3/" + ACCOUNTS + "/*/" + TOKENS;
        routes.add("GET", tokens, this::listTokens)
                .add("POST", tokens, this::issue)
                .add(
                        "GET",
                        tokens + "/*",
                        call -> KonnectAnswer.ok(
                                shown(entities.get(TOKENS, call.ids().get(1)))))
                .add(
                        "PATCH",
                        tokens + "/*",
                        call -> KonnectAnswer.ok(shown(
                                entities.update(TOKENS, call.ids().get(1), Map.of("name", call.required("name"))))))
                .add("DELETE", tokens + "/*", call -> remove(TOKENS, call))
                .add("GET", "/v3/roles", call -> KonnectAnswer.ok(roles()))
                .add("POST", "/v3/invites", call -> {
                    call.required("email");
                    return KonnectAnswer.nothing(201);
                });
    }

    private KonnectAnswer create(String kind, KonnectCall call) {
        if (kind.equals("users")) {
            throw KonnectRefusal.of(405, "Method Not Allowed", "users are invited");
        }
        String name = call.required("name");
        boolean isTaken =
                kind.equals(ACCOUNTS) && !entities.list(kind, "name", name).isEmpty();
        if (isTaken) {
            throw KonnectRefusal.conflict("there is a system account of this name");
        }
        Map<String, @Nullable Object> members = call.members();
        if (kind.equals("teams")) {
            members.putIfAbsent("labels", Map.of());
            members.put("system_team", false);
        }
        return KonnectAnswer.created(entities.get(kind, entities.add(kind, members)));
    }

    private KonnectAnswer delete(String kind, KonnectCall call) {
        entities.remove(kind, call.id());
        entities.removeOf(ROLES, "holder", call.id());
        entities.removeOf(TOKENS, "account", call.id());
        entities.removeOf(MEMBERS, "member", call.id());
        entities.removeOf(MEMBERS, "team", call.id());
        return KonnectAnswer.nothing(204);
    }

    private KonnectAnswer remove(String kind, KonnectCall call) {
        entities.remove(kind, call.ids().get(1));
        return KonnectAnswer.nothing(204);
    }

    private KonnectAnswer listRoles(String kind, KonnectCall call) {
        entities.get(kind, call.id());
        return ListAnswers.page(call, of(ROLES, "holder", call.id(), IdentityApi::shown));
    }

    private KonnectAnswer assign(String kind, KonnectCall call) {
        entities.get(kind, call.id());
        for (String member : List.of("role_name", "entity_type_name", "entity_id", "entity_region")) {
            call.required(member);
        }
        Map<String, @Nullable Object> members = call.members();
        members.put("holder", call.id());
        return KonnectAnswer.created(shown(entities.get(ROLES, entities.add(ROLES, members))));
    }

    private KonnectAnswer getRole(KonnectCall call) {
        return KonnectAnswer.ok(shown(entities.get(ROLES, call.ids().get(1))));
    }

    private KonnectAnswer listTokens(KonnectCall call) {
        entities.get(ACCOUNTS, call.id());
        return ListAnswers.page(call, of(TOKENS, "account", call.id(), IdentityApi::shown));
    }

    private KonnectAnswer issue(KonnectCall call) {
        entities.get(ACCOUNTS, call.id());
        call.required("name");
        call.required("expires_at");
        String secret = "spat_" + UUID.randomUUID();
        Map<String, @Nullable Object> members = call.members();
        members.put("account", call.id());
        members.put("token", secret);
        JsonObject token = shown(entities.get(TOKENS, entities.add(TOKENS, members)));
        return KonnectAnswer.created(Trees.with(token, "token", secret));
    }

    private KonnectAnswer teamsOf(KonnectCall call) {
        return ListAnswers.page(
                call, of(MEMBERS, "member", call.id(), member -> entities.get("teams", Trees.text(member, "team"))));
    }

    private KonnectAnswer membersOf(String kind, KonnectCall call) {
        entities.get("teams", call.id());
        return ListAnswers.page(
                call,
                entities.list(MEMBERS, "team", call.id()).stream()
                        .flatMap(member -> entities.find(kind, Trees.text(member, "member")).stream())
                        .toList());
    }

    private KonnectAnswer join(String kind, KonnectCall call) {
        entities.get("teams", call.id());
        String member = call.required("id");
        entities.get(kind, member);
        if (!memberships(call.id(), member).isEmpty()) {
            throw KonnectRefusal.conflict("it is in the team already");
        }
        entities.add(MEMBERS, Map.of("team", call.id(), "member", member));
        return KonnectAnswer.nothing(201);
    }

    private KonnectAnswer leave(KonnectCall call) {
        memberships(call.id(), call.ids().get(1)).forEach(one -> entities.remove(MEMBERS, Trees.text(one, "id")));
        return KonnectAnswer.nothing(204);
    }

    private List<JsonObject> memberships(String team, String member) {
        return entities.list(MEMBERS, "team", team).stream()
                .filter(one -> Trees.text(one, "member").equals(member))
                .toList();
    }

    private List<JsonObject> of(String kind, String member, String text, Function<JsonObject, JsonObject> change) {
        return entities.list(kind, member, text).stream().map(change).toList();
    }

    /** Removes secrets and the members that only this server uses. */
    private static JsonObject shown(JsonObject entity) {
        JsonObject open = Trees.without(entity, "token", "account", "holder");
        return entity.has("role_name") ? Trees.without(open, "created_at", "updated_at") : open;
    }

    private static JsonObject roles() {
        Map<String, Object> roles = new LinkedHashMap<>();
        for (String name : List.of("Admin", "Connector", "Creator", "Viewer")) {
            roles.put(name.toLowerCase(Locale.ROOT), Map.of("name", name, "description", "May act as " + name));
        }
        return JsonObject.of("mesh_control_planes", Map.of("name", "Mesh Control Plane", "roles", roles));
    }
}

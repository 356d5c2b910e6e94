package dev.meshmanager.konnect.testing.api;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Token;
import dev.meshmanager.konnect.testing.http.KonnectCall;
import dev.meshmanager.konnect.testing.http.KonnectRefusal;
import dev.meshmanager.kuma.internal.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Allows the administrator everything, and a system account what its own roles and those of its teams allow. */
public final class Permissions {
    private final Entities entities;
    private final Token administrator;

    public Permissions(Entities entities, Token administrator) {
        this.entities = entities;
        this.administrator = administrator;
    }

    public void require(String authorization, KonnectCall call) {
        if (authorization.equals("Bearer " + administrator.reveal())) {
            return;
        }
        String account = entities.list("access-tokens").stream()
                .filter(token -> authorization.equals("Bearer " + Trees.text(token, "token")))
                .map(token -> Trees.text(token, "account"))
                .findFirst()
                .orElseThrow(KonnectRefusal::unauthenticated);
        if (!isAllowed(roles(account), call)) {
            throw KonnectRefusal.forbidden();
        }
    }

    private List<JsonObject> roles(String account) {
        Set<String> holders = new HashSet<>(Set.of(account));
        entities.list("team-members", "member", account).forEach(member -> holders.add(Trees.text(member, "team")));
        return entities.list("assigned-roles").stream()
                .filter(role -> holders.contains(Trees.text(role, "holder")))
                .toList();
    }

    private static boolean isAllowed(List<JsonObject> roles, KonnectCall call) {
        List<String> path = call.url().pathSegments();
        boolean isMesh = path.size() >= 3 && path.get(1).equals("mesh");
        if (!isMesh) {
            return false;
        }
        boolean reads = call.method().equals("GET");
        if (path.size() == 3) {
            return roles.stream().anyMatch(role -> reads || has(role, "Creator"));
        }
        return roles.stream()
                .filter(role -> Set.of(path.get(3), "*").contains(Trees.text(role, "entity_id")))
                .anyMatch(role -> has(role, "Admin") || reads && has(role, "Viewer"));
    }

    private static boolean has(JsonObject role, String name) {
        return Trees.text(role, "role_name").equals(name)
                && Trees.text(role, "entity_type_name").equals("Mesh Control Planes");
    }
}

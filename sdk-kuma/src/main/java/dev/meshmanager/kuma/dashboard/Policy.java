package dev.meshmanager.kuma.dashboard;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A policy of any kind; what kinds have in common shows in the tree.
 *
 * @param resource the policy
 * @param tree the policy in JSON
 */
record Policy(MeshResource resource, JsonObject tree) {
    private static final Set<String> NO_POLICIES = Set.of(
            MeshGateway.TYPE.name(),
            MeshService.TYPE.name(),
            MeshMultiZoneService.TYPE.name(),
            MeshExternalService.TYPE.name());

    static List<Policy> of(Dashboard dashboard) {
        return dashboard.resources().stream()
                .filter(Policy::isPolicy)
                .map(resource ->
                        new Policy(resource, Json.toTree(resource).asObject().orElse(JsonObject.EMPTY)))
                .toList();
    }

    static boolean isPolicy(MeshResource resource) {
        return !NO_POLICIES.contains(resource.type());
    }

    /** How a resource is named to readers, as in {@code MeshTimeout default/web}. */
    static String subject(MeshResource resource) {
        return resource.type() + " " + resource.mesh() + "/" + resource.name();
    }

    String mesh() {
        return resource.mesh();
    }

    String title() {
        return resource.type() + " " + resource.name();
    }

    /** What the policy applies to; empty means the whole mesh. */
    JsonObject target() {
        return Trees.object(tree, "spec", "targetRef");
    }

    /** The tags of each selector of an older policy. */
    List<Map<String, String>> selectors(String member) {
        return Trees.objects(tree, member).stream()
                .map(selector -> Trees.strings(selector, "match"))
                .toList();
    }
}

package dev.meshmanager.kuma.dashboard.topology;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.policy.TargetRef;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.service.MeshMultiZoneService;
import dev.meshmanager.kuma.service.MeshService;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what policies of any kind apply to. */
public final class PolicyTargets {
    private PolicyTargets() {}

    /** Returns whether a resource of a snapshot is a policy; the others are gateways and services. */
    public static boolean isPolicy(MeshResource resource) {
        return !(resource instanceof MeshGateway || isService(resource));
    }

    /** Returns whether a resource of a snapshot is a service. */
    public static boolean isService(MeshResource resource) {
        return resource instanceof MeshService
                || resource instanceof MeshMultiZoneService
                || resource instanceof MeshExternalService;
    }

    /** Returns the reference to the proxies that the policy applies to; absent means the whole mesh. */
    public static Optional<TargetRef> targetRef(MeshResource policy) {
        return Trees.at(tree(policy), "spec", "targetRef").map(ref -> Json.fromTree(TargetRef.class, ref));
    }

    /** Returns the tags that select the proxies of an older policy; empty for other policies. */
    public static List<Map<String, String>> sources(MeshResource policy) {
        List<JsonObject> sources = Trees.objects(tree(policy), "sources");
        return (sources.isEmpty() ? Trees.objects(tree(policy), "selectors") : sources)
                .stream().map(selector -> Trees.strings(selector, "match")).toList();
    }

    private static JsonObject tree(MeshResource policy) {
        return Json.toTree(policy).asObject().orElse(JsonObject.EMPTY);
    }
}

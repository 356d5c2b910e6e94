package dev.meshmanager.kuma.upgrade.fix;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the selectors of older policies into the references of those that replace them. */
final class Selection {
    private static final String ANY = "*";
    private static final String PROTOCOL = "kuma.io/protocol";

    private final ResourceTypes types;
    private final ResourceType<?> type;
    private final String mesh;
    private final String name;

    /** Returns the selection for a successor of this kind, with the mesh and name of the older policy. */
    Selection(ResourceTypes types, ResourceType<?> type, String mesh, String name) {
        this.types = types;
        this.type = type;
        this.mesh = mesh;
        this.name = name;
    }

    /** Returns one policy for each selector of proxies. The sections are those of {@code spec} without a target. */
    List<Resource> policies(List<Selector> proxies, Map<String, ?> sections) {
        List<Resource> policies = new ArrayList<>();
        for (Selector selector : proxies) {
            Map<String, Object> spec = new LinkedHashMap<>();
            spec.put("targetRef", target(selector).toObject());
            spec.putAll(sections);
            String suffix = policies.isEmpty() ? "" : "-" + (policies.size() + 1);
            Map<String, Object> policy = new LinkedHashMap<>();
            policy.put("type", type.name());
            policy.put("mesh", mesh);
            policy.put("name", name + suffix);
            policy.put("spec", spec);
            policies.add(JsonTree.copyOf(JsonObject.of(policy)).toResource(types));
        }
        return policies;
    }

    /** Returns the reference to the proxies with these tags. */
    static JsonTree target(Selector selector) {
        JsonTree target = JsonTree.empty()
                .put("kind", TargetRefKind.MESH_SUBSET.value())
                .put("tags", withoutAnyService(selector));
        References.rewriteTarget(target);
        return target;
    }

    private static Map<String, String> withoutAnyService(Selector selector) {
        Map<String, String> tags = new LinkedHashMap<>(selector.match());
        tags.remove(References.SERVICE, ANY);
        return tags;
    }

    /** Returns entries of {@code to} for these destinations, each with this configuration. */
    static List<Object> entries(List<Selector> destinations, JsonObject conf) {
        return destinations.stream()
                .<Object>map(destination -> JsonTree.empty()
                        .put("targetRef", destination(destination).toObject())
                        .put("default", conf)
                        .toObject())
                .toList();
    }

    /** Returns the reference to a service. */
    static JsonTree destination(Selector selector) {
        return destination(withoutAnyService(selector));
    }

    static JsonTree destination(Map<String, String> tags) {
        Map<String, String> others = new LinkedHashMap<>(tags);
        String service = others.remove(References.SERVICE);
        // Each service has one protocol, which a destination does not select by.
        others.remove(PROTOCOL, ANY);
        JsonTree reference = JsonTree.empty();
        if (service == null && others.isEmpty()) {
            return reference.put("kind", TargetRefKind.MESH.value());
        }
        if (service == null) {
            throw new NotDerivableException("a destination by tags is no service");
        }
        reference
                .put("kind", TargetRefKind.MESH_SERVICE_SUBSET.value())
                .put("name", service)
                .put("tags", others);
        if (others.isEmpty()) {
            reference.put("kind", TargetRefKind.MESH_SERVICE.value());
        }
        References.rewriteDestination(reference);
        return reference;
    }

    /** Fails unless all proxies are selected. */
    static void requireAll(List<Selector> selectors, String what) {
        if (!selectors.stream().allMatch(selector -> withoutAnyService(selector).isEmpty())) {
            throw new NotDerivableException(what);
        }
    }
}

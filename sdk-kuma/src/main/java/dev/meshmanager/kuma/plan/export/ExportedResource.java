package dev.meshmanager.kuma.plan.export;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.mesh.Mesh;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prepares a resource for another control plane. */
final class ExportedResource {
    /** The control plane sets these, and ignores them in requests. Without them, an export is the same each time. */
    static final Set<String> COMPUTED = Set.of("creationTime", "modificationTime", "kri", "status", "snis");

    private static final String ORIGIN = "kuma.io/origin";
    private static final String BUILTIN = "builtin";

    private final ResourceTypes types;
    private final ExportProfile profile;
    private final boolean withSecrets;

    ExportedResource(ResourceTypes types, ExportProfile profile, boolean withSecrets) {
        this.types = types;
        this.profile = profile;
        this.withSecrets = withSecrets;
    }

    Resource of(Resource resource) {
        Map<String, Object> tree = new LinkedHashMap<>(
                Json.toTree(resource).asObject().orElse(JsonObject.EMPTY).raw());
        tree.keySet().removeAll(COMPUTED);
        if (profile.isFederation() && resource.labels().containsKey(ORIGIN)) {
            // On a global control plane, a resource with this origin counts as a copy of a zone's.
            Map<String, String> labels = new LinkedHashMap<>(resource.labels());
            labels.remove(ORIGIN);
            tree.put("labels", labels);
        }
        if (resource instanceof Mesh) {
            tree.put("skipCreatingInitialPolicies", List.of("*"));
            if (withSecrets) {
                provideAuthorities(resource.name(), tree);
            }
        }
        return Json.fromTree(types.modelOf(JsonObject.of(tree)), JsonValue.of(tree));
    }

    /**
     * Makes built-in authorities provided ones, with the secrets of the built-in ones: another control plane would make
     * new authorities otherwise, and the proxies of both would not trust each other.
     */
    private static void provideAuthorities(String mesh, Map<String, Object> tree) {
        JsonObject mtls = Trees.object(JsonObject.of(tree), "mtls");
        List<Object> backends = new ArrayList<>();
        boolean isChanged = false;
        for (JsonObject backend : Trees.objects(mtls, "backends")) {
            boolean isBuiltin = Trees.text(backend, "type").equals(BUILTIN);
            isChanged |= isBuiltin;
            backends.add(isBuiltin ? provided(mesh, backend) : backend);
        }
        if (isChanged) {
            Map<String, Object> changed = new LinkedHashMap<>(mtls.raw());
            changed.put("backends", backends);
            // The secrets are written after the mesh.
            changed.put("skipValidation", true);
            tree.put("mtls", changed);
        }
    }

    private static JsonObject provided(String mesh, JsonObject backend) {
        String prefix = mesh + ".ca-builtin-";
        String name = Trees.text(backend, "name");
        Map<String, Object> provided = new LinkedHashMap<>(backend.raw());
        provided.put("type", "provided");
        provided.put(
                "conf",
                Map.of(
                        "cert", Map.of("secret", prefix + "cert-" + name),
                        "key", Map.of("secret", prefix + "key-" + name)));
        return JsonObject.of(provided);
    }
}

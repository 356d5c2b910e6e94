package dev.meshmanager.core.format;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts the JSON tree of a document, in either format, to the model of its kind. */
final class DocumentReader {
    private final ResourceTypes types;
    private final FormatConverter converter;
    private final String defaultMesh;

    DocumentReader(ResourceTypes types, FormatConverter converter, String defaultMesh) {
        this.types = types;
        this.converter = converter;
        this.defaultMesh = defaultMesh;
    }

    ResourceDocument read(ParsedDocument parsed) {
        return read(tree(parsed));
    }

    ResourceDocument read(DocumentTree tree) {
        Resource resource = resource(tree.members().raw(), tree.parsed(), tree.kind());
        return new ResourceDocument(resource, tree.parsed(), tree.kind());
    }

    /** Returns the document converted to the universal format. */
    DocumentTree tree(ParsedDocument parsed) {
        Map<String, @Nullable Object> tree = parsed.tree();
        if (tree.containsKey("apiVersion") && tree.containsKey("kind")) {
            return kubernetesTree(parsed);
        }
        if (!(tree.get("type") instanceof String)) {
            throw parsed.failure("type", "neither a type (universal) nor an apiVersion and a kind (Kubernetes)");
        }
        requireName(tree.get("name"), "name", parsed);
        KubernetesKind kind = KubernetesKind.of(String.valueOf(tree.get("type")), types);
        Map<String, @Nullable Object> named = new LinkedHashMap<>(tree);
        if (kind.hasMesh()) {
            named.putIfAbsent("mesh", defaultMesh);
        }
        return new DocumentTree(JsonObject.of(named), parsed, null);
    }

    private DocumentTree kubernetesTree(ParsedDocument parsed) {
        Map<String, @Nullable Object> tree = parsed.tree();
        KubernetesKind kind = KubernetesKind.of(tree, types).orElse(null);
        if (kind == null) {
            String reason =
                    MessageText.part(tree.get("apiVersion") + " " + tree.get("kind")) + " is not a kind of the mesh";
            throw parsed.failure("kind", reason);
        }
        Object metadata = tree.get("metadata");
        requireName(FormatConverter.copy(metadata).get("name"), "metadata.name", parsed);
        Map<String, @Nullable Object> universal = converter.toUniversal(withMesh(tree, kind));
        return new DocumentTree(JsonObject.of(universal), parsed, kind);
    }

    private static void requireName(@Nullable Object name, String path, ParsedDocument parsed) {
        if (!(name instanceof String) || ((String) name).isEmpty()) {
            throw parsed.failure(path, path + " must be a text that is not empty");
        }
    }

    /**
     * Sets the mesh of an object that has none, unless it is the mesh that a control plane would use. In that case, the
     * object can be written back as it was.
     */
    private Map<String, @Nullable Object> withMesh(Map<String, @Nullable Object> object, KubernetesKind kind) {
        if (!kind.hasMesh() || defaultMesh.equals(KubernetesKind.DEFAULT_MESH)) {
            return object;
        }
        Map<String, @Nullable Object> named = new LinkedHashMap<>(object);
        if (kind.isFlat()) {
            named.putIfAbsent("mesh", defaultMesh);
            return named;
        }
        Map<String, @Nullable Object> metadata = FormatConverter.copy(object.get("metadata"));
        Map<String, @Nullable Object> labels = FormatConverter.copy(metadata.get("labels"));
        labels.putIfAbsent(KubernetesKind.MESH_LABEL, defaultMesh);
        metadata.put("labels", labels);
        named.put("metadata", metadata);
        return named;
    }

    private Resource resource(
            Map<String, @Nullable Object> universal, ParsedDocument parsed, @Nullable KubernetesKind kind) {
        try {
            return Json.fromTree(types.modelOf(JsonObject.of(universal)), JsonValue.of(universal));
        } catch (JsonException e) {
            String reason = String.valueOf(e.getMessage());
            String path = reason.substring(reason.lastIndexOf(" at path ") + 1).replace("at path ", "");
            throw parsed.failure(kind == null ? path : kind.pathInObject(path), reason);
        }
    }
}

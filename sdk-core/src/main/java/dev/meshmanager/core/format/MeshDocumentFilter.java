package dev.meshmanager.core.format;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.schema.NearestName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recognizes mesh resources among other documents. */
final class MeshDocumentFilter {
    private static final String GROUP = "kuma.io";
    private static final String SECRET_TYPES = "system.kuma.io/";
    /** At most one third of the letters may differ: MeshOPA is not a misspelt MeshTLS. */
    private static final int WRONG_PART = 3;

    private final ResourceTypes types;

    MeshDocumentFilter(ResourceTypes types) {
        this.types = types;
    }

    /**
     * Returns the reason to skip a document, or empty if it is a mesh resource.
     *
     * @throws DocumentException if it looks like a mesh resource, but its kind or version is misspelt
     */
    Optional<String> reasonToSkip(ParsedDocument document) {
        if (!document.isObject()) {
            return Optional.of(ParsedDocument.NO_OBJECT);
        }
        Map<String, @Nullable Object> tree = document.tree();
        String apiVersion = text(tree, "apiVersion");
        String kind = text(tree, "kind");
        if (isObject(document)) {
            return kubernetes(document, apiVersion, kind);
        }
        if (apiVersion.isEmpty() && isMeant(kind) && tree.get("metadata") instanceof Map) {
            throw document.failure("kind", "no apiVersion beside the kind " + MessageText.part(kind));
        }
        String type = text(tree, "type");
        boolean isNamed = tree.containsKey("name") || tree.containsKey("mesh");
        if (apiVersion.isEmpty() && types.find(type).isEmpty() && isNamed) {
            nearest(type).ifPresent(near -> refuse(document, "type", type, near));
        }
        boolean hasShape = tree.containsKey("name") && (tree.containsKey("mesh") || tree.containsKey("spec"));
        boolean isResource = types.find(type).isPresent() || hasShape && startsLikeKind(type);
        if (isResource && apiVersion.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                "not a resource: it has neither a kind of the mesh as its type nor an apiVersion and a kind");
    }

    /** Returns whether a document is a Kubernetes object of any group. */
    static boolean isObject(ParsedDocument document) {
        return !text(document.tree(), "apiVersion").isEmpty()
                && !text(document.tree(), "kind").isEmpty();
    }

    private Optional<String> kubernetes(ParsedDocument document, String apiVersion, String kind) {
        String group = apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
        if (group.equals(GROUP)) {
            if (!apiVersion.equals(KubernetesKind.API_VERSION)) {
                refuse(document, "apiVersion", apiVersion, KubernetesKind.API_VERSION);
            }
            if (KubernetesKind.of(document.tree(), types).isEmpty()) {
                throw document.failure(
                        "kind", "a secret of the mesh has the apiVersion v1, the kind Secret and a type of the mesh");
            }
            if (types.find(kind).isEmpty()) {
                nearest(kind).ifPresent(near -> refuse(document, "kind", kind, near));
            }
            return Optional.empty();
        }
        String type = text(document.tree(), "type");
        if (KubernetesKind.of(document.tree(), types).isPresent()) {
            return Optional.empty();
        }
        boolean isSecret = group.isEmpty() && kind.equals(KubernetesKind.SECRET_KIND);
        if (isSecret && type.startsWith(SECRET_TYPES)) {
            String known = String.join(" or ", KubernetesKind.secretTypes(types));
            throw document.failure("type", "unknown type of secret " + MessageText.part(type) + "; known are " + known);
        }
        String what = isSecret && !type.isEmpty() ? "Secret with the type " + type : "kind " + kind;
        return Optional.of(MessageText.part(what) + " of " + MessageText.part(apiVersion) + " is not for the mesh");
    }

    private static void refuse(ParsedDocument document, String member, String found, String near) {
        throw document.failure(
                member, member + " " + MessageText.part(found) + " is not known; did you mean " + near + "?");
    }

    private boolean isMeant(String kind) {
        return !kind.isEmpty() && types.find(kind).isPresent();
    }

    private Optional<String> nearest(String kind) {
        List<String> names = types.all().stream().map(ResourceType::name).toList();
        return NearestName.find(kind, names, WRONG_PART);
    }

    /** A package.json also has a type and a name, but its type is in lower case. */
    private static boolean startsLikeKind(String type) {
        return !type.isEmpty() && Character.isUpperCase(type.charAt(0));
    }

    private static String text(Map<String, @Nullable Object> tree, String name) {
        return tree.get(name) instanceof String ? String.valueOf(tree.get(name)) : "";
    }
}

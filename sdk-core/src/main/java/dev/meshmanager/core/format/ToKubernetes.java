package dev.meshmanager.core.format;

import dev.meshmanager.core.ResourceTypes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Converts a universal document to a Kubernetes object, as far as Kubernetes can express it. */
final class ToKubernetes {
    private final ResourceTypes types;
    private final String namespace;

    ToKubernetes(ResourceTypes types, String namespace) {
        this.types = types;
        this.namespace = namespace;
    }

    Map<String, @Nullable Object> convert(Map<String, @Nullable Object> universal) {
        KubernetesKind kind = KubernetesKind.of(String.valueOf(universal.get("type")), types);
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(universal);
        rest.remove("type");
        // Kubernetes cannot express them, and rejects an object with unknown members.
        rest.keySet().removeAll(List.of("modificationTime", "kri", "snis", FormatConverter.KUBERNETES_ONLY));
        Object mesh = kind.mayHaveMesh() && rest.get("mesh") instanceof String ? rest.remove("mesh") : null;

        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("apiVersion", kind.isSecret() ? KubernetesKind.SECRET_API_VERSION : KubernetesKind.API_VERSION);
        object.put("kind", kind.isSecret() ? KubernetesKind.SECRET_KIND : kind.name());
        if (kind.isSecret()) {
            object.put("type", kind.secretType());
        }
        if (kind.isFlat() && mesh != null) {
            object.put("mesh", mesh);
        }
        object.put("metadata", metadata(kind, kind.isFlat() ? null : mesh, rest));
        if (kind.isSecret()) {
            putSecret(rest, object);
        } else if (kind.isFlat()) {
            if (!rest.isEmpty()) {
                object.put(kind.payload(), rest);
            }
        } else {
            rest.forEach(object::putIfAbsent);
        }
        return object;
    }

    /** Moves the members of the metadata out of {@code rest}. */
    private Map<String, @Nullable Object> metadata(
            KubernetesKind kind, @Nullable Object mesh, Map<String, @Nullable Object> rest) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("name", rest.remove("name"));
        Map<String, @Nullable Object> kept = FormatConverter.object(rest.get("metadata"));
        if (kept != null) {
            rest.remove("metadata");
            kept.forEach(metadata::putIfAbsent);
        } else if (kind.isInNamespace()) {
            metadata.put("namespace", namespace);
        }
        splitName(kind, FormatConverter.object(rest.get("labels")), kept == null, metadata);
        putLabels(rest.containsKey("labels"), rest.remove("labels"), mesh, metadata);
        if (rest.containsKey("creationTime")) {
            metadata.put("creationTimestamp", rest.remove("creationTime"));
        }
        return metadata;
    }

    /**
     * On Kubernetes, the control plane names the resource {@code web} in the namespace {@code shop} {@code web.shop}.
     */
    private void splitName(
            KubernetesKind kind,
            @Nullable Map<String, @Nullable Object> labels,
            boolean mayMove,
            Map<String, @Nullable Object> metadata) {
        String name = String.valueOf(metadata.get("name"));
        Object origin = labels == null ? null : labels.get(KubernetesKind.NAMESPACE_LABEL);
        for (Object candidate : new @Nullable Object[] {origin, namespace}) {
            String suffix = "." + candidate;
            boolean isThere = mayMove || Objects.equals(candidate, metadata.get("namespace"));
            if (candidate instanceof String
                    && isThere
                    && kind.isInNamespace()
                    && !kind.isSecret()
                    && name.endsWith(suffix)
                    && name.length() > suffix.length()) {
                metadata.put("name", name.substring(0, name.length() - suffix.length()));
                metadata.put("namespace", candidate);
                return;
            }
        }
    }

    private static void putLabels(
            boolean isThere, @Nullable Object given, @Nullable Object mesh, Map<String, @Nullable Object> metadata) {
        Map<String, @Nullable Object> labels = FormatConverter.copy(given);
        boolean isEmpty = isThere && labels.isEmpty();
        if (mesh != null) {
            labels.put(KubernetesKind.MESH_LABEL, mesh);
        }
        Map<String, @Nullable Object> annotations = FormatConverter.copy(metadata.get("annotations"));
        for (String name : KubernetesKind.LABELS_IN_ANNOTATIONS) {
            if (labels.get(name) instanceof String && !annotations.containsKey(name)) {
                annotations.put(name, labels.remove(name));
            }
        }
        if (!labels.isEmpty()) {
            metadata.put("labels", labels);
        } else if (isEmpty) {
            metadata.put("labels", given);
        }
        if (!annotations.isEmpty()) {
            metadata.put("annotations", annotations);
        }
    }

    private static void putSecret(Map<String, @Nullable Object> universal, Map<String, @Nullable Object> object) {
        Object data = universal.get("data");
        if (!(data instanceof String)) {
            return;
        }
        String text = List.of("value").equals(universal.get("stringData")) ? decode((String) data) : null;
        if (text == null) {
            object.put("data", Map.of("value", data));
        } else {
            object.put("stringData", Map.of("value", text));
        }
    }

    private static @Nullable String decode(String data) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(data));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return null;
        }
    }
}

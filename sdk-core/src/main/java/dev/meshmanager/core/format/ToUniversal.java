package dev.meshmanager.core.format;

import dev.meshmanager.core.ResourceTypes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts a Kubernetes object to a universal document, as far as the universal format can express it. */
final class ToUniversal {
    private final ResourceTypes types;
    private final String namespace;

    ToUniversal(ResourceTypes types, String namespace) {
        this.types = types;
        this.namespace = namespace;
    }

    Map<String, @Nullable Object> convert(Map<String, @Nullable Object> object) {
        KubernetesKind kind = KubernetesKind.of(object, types).orElseThrow();
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(object);
        rest.keySet().removeAll(List.of("apiVersion", "kind", FormatConverter.KUBERNETES_ONLY));
        Map<String, @Nullable Object> metadata = FormatConverter.copy(rest.remove("metadata"));
        Object mesh = mesh(kind, rest, metadata);

        Map<String, @Nullable Object> universal = new LinkedHashMap<>();
        universal.put("type", kind.name());
        if (mesh != null) {
            universal.put("mesh", mesh);
        }
        universal.put("name", metadata.remove("name"));
        putLabels(kind, metadata, universal);
        if (metadata.containsKey("creationTimestamp")) {
            universal.put("creationTime", metadata.remove("creationTimestamp"));
        }
        if (!metadata.equals(kind.isInNamespace() ? Map.of("namespace", namespace) : Map.of())) {
            universal.put("metadata", metadata);
        }
        putPayload(kind, rest, universal);
        return universal;
    }

    /** Moves the labels, and the annotations that represent labels, out of {@code metadata}. */
    private static void putLabels(
            KubernetesKind kind, Map<String, @Nullable Object> metadata, Map<String, @Nullable Object> universal) {
        boolean isThere = metadata.containsKey("labels");
        Object given = metadata.remove("labels");
        Map<String, @Nullable Object> labels = FormatConverter.copy(given);
        boolean isEmpty = isThere && labels.isEmpty();
        moveAnnotations(metadata, labels);
        if (!kind.isFlat() && kind.mayHaveMesh() && labels.get(KubernetesKind.MESH_LABEL) instanceof String) {
            labels.remove(KubernetesKind.MESH_LABEL);
        }
        if (!labels.isEmpty()) {
            universal.put("labels", labels);
        } else if (isEmpty) {
            universal.put("labels", given);
        }
    }

    private static void moveAnnotations(Map<String, @Nullable Object> metadata, Map<String, @Nullable Object> labels) {
        Map<String, @Nullable Object> annotations = FormatConverter.copy(metadata.get("annotations"));
        int before = annotations.size();
        for (String name : KubernetesKind.LABELS_IN_ANNOTATIONS) {
            if (annotations.get(name) instanceof String && !labels.containsKey(name)) {
                labels.put(name, annotations.remove(name));
            }
        }
        if (annotations.isEmpty() && before > 0) {
            metadata.remove("annotations");
        } else if (annotations.size() < before) {
            metadata.put("annotations", annotations);
        }
    }

    private static @Nullable Object mesh(
            KubernetesKind kind, Map<String, @Nullable Object> rest, Map<String, @Nullable Object> metadata) {
        if (!kind.mayHaveMesh()) {
            return null;
        }
        Object mesh = kind.isFlat()
                ? rest.remove("mesh")
                : FormatConverter.copy(metadata.get("labels")).get(KubernetesKind.MESH_LABEL);
        if (mesh instanceof String) {
            return mesh;
        }
        return kind.hasMesh() ? KubernetesKind.DEFAULT_MESH : null;
    }

    private static void putPayload(
            KubernetesKind kind, Map<String, @Nullable Object> rest, Map<String, @Nullable Object> universal) {
        if (kind.isSecret()) {
            putSecret(rest, universal);
            return;
        }
        Map<String, @Nullable Object> payload = kind.isFlat() ? FormatConverter.copy(rest.get(kind.payload())) : rest;
        payload.forEach((name, value) -> {
            if (!name.equals(FormatConverter.KUBERNETES_ONLY)) {
                universal.putIfAbsent(name, value);
            }
        });
    }

    /**
     * Kubernetes also accepts the value of a secret as text, which overrides the encoded value. Only the fact that it
     * was text is kept; the text itself would be visible wherever unknown members are printed.
     */
    private static void putSecret(Map<String, @Nullable Object> rest, Map<String, @Nullable Object> universal) {
        Map<String, @Nullable Object> texts = FormatConverter.copy(rest.get("stringData"));
        Object text = texts.get("value");
        if (text instanceof String) {
            byte[] bytes = ((String) text).getBytes(StandardCharsets.UTF_8);
            universal.put("data", Base64.getEncoder().encodeToString(bytes));
            universal.put("stringData", List.of("value"));
            return;
        }
        Object data = FormatConverter.copy(rest.get("data")).get("value");
        if (data instanceof String) {
            universal.put("data", data);
        }
    }
}

package dev.meshmanager.core.format;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Converts documents between the two formats without loss. Each direction converts what the other format can express,
 * and converts the result back. If that differs from the original, the difference is stored in the result: in an
 * annotation of a Kubernetes object (times, KRIs), or in an unknown member of a universal document (the mesh that an
 * object did not name).
 */
final class FormatConverter {
    /** The member of a universal document for what only its Kubernetes form has. */
    static final String KUBERNETES_ONLY = "meshmanager.dev/kubernetes";
    /** The annotation of a Kubernetes object for what only its universal form has. */
    static final String UNIVERSAL_ONLY = "meshmanager.dev/universal";

    private final ToKubernetes toKubernetes;
    private final ToUniversal toUniversal;

    FormatConverter(ResourceTypes types, String namespace) {
        this.toKubernetes = new ToKubernetes(types, namespace);
        this.toUniversal = new ToUniversal(types, namespace);
    }

    /** Returns the Kubernetes object of a universal document, which must have a type and a name. */
    Map<String, @Nullable Object> toKubernetes(Map<String, @Nullable Object> document) {
        Optional<JsonDiff> noted = JsonDiff.parse(document.get(KUBERNETES_ONLY));
        Map<String, @Nullable Object> plain = noted.isPresent() ? without(document, KUBERNETES_ONLY) : document;
        Map<String, @Nullable Object> layout = toKubernetes.convert(plain);
        Map<String, @Nullable Object> object =
                noted.map(changes -> changes.applyTo(layout)).orElse(layout);
        if (applyNote(object).equals(plain)) {
            return object;
        }
        Map<String, @Nullable Object> bare = withoutNote(object);
        JsonDiff changes = JsonDiff.between(toUniversal.convert(bare), plain);
        return changes.isEmpty() ? bare : withNote(bare, changes);
    }

    /** Returns the universal document of a Kubernetes object, which must have a mesh kind and a name. */
    Map<String, @Nullable Object> toUniversal(Map<String, @Nullable Object> object) {
        Map<String, @Nullable Object> document = applyNote(object);
        if (toKubernetes(document).equals(object)) {
            return document;
        }
        Map<String, @Nullable Object> noted = new LinkedHashMap<>(document);
        noted.put(
                KUBERNETES_ONLY,
                JsonDiff.between(toKubernetes.convert(document), object).toJson());
        return noted;
    }

    private Map<String, @Nullable Object> applyNote(Map<String, @Nullable Object> object) {
        Optional<JsonDiff> note = note(object);
        if (note.isEmpty()) {
            return toUniversal.convert(object);
        }
        Map<String, @Nullable Object> document = note.get().applyTo(toUniversal.convert(withoutNote(object)));
        boolean isClaimed = JsonDiff.parse(document.get(KUBERNETES_ONLY)).isPresent();
        return isClaimed ? without(document, KUBERNETES_ONLY) : document;
    }

    private static Optional<JsonDiff> note(Map<String, @Nullable Object> object) {
        Object note = copy(copy(object.get("metadata")).get("annotations")).get(UNIVERSAL_ONLY);
        try {
            return note instanceof String
                    ? JsonDiff.parse(Json.parse((String) note).raw())
                    : Optional.empty();
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private static Map<String, @Nullable Object> withNote(Map<String, @Nullable Object> object, JsonDiff changes) {
        Map<String, @Nullable Object> metadata = copy(object.get("metadata"));
        Map<String, @Nullable Object> annotations = copy(metadata.get("annotations"));
        annotations.put(UNIVERSAL_ONLY, JsonValue.of(changes.toJson()).toString());
        metadata.put("annotations", annotations);
        Map<String, @Nullable Object> noted = new LinkedHashMap<>(object);
        noted.put("metadata", metadata);
        return noted;
    }

    private static Map<String, @Nullable Object> withoutNote(Map<String, @Nullable Object> object) {
        Map<String, @Nullable Object> metadata = copy(object.get("metadata"));
        Map<String, @Nullable Object> annotations = without(copy(metadata.get("annotations")), UNIVERSAL_ONLY);
        if (annotations.isEmpty()) {
            metadata.remove("annotations");
        } else {
            metadata.put("annotations", annotations);
        }
        Map<String, @Nullable Object> bare = new LinkedHashMap<>(object);
        bare.put("metadata", metadata);
        return bare;
    }

    private static Map<String, @Nullable Object> without(Map<String, @Nullable Object> tree, String name) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(tree);
        rest.remove(name);
        return rest;
    }

    /** Returns the object, or null if the value is not an object. */
    @SuppressWarnings("unchecked") // JSON objects have no other keys
    static @Nullable Map<String, @Nullable Object> object(@Nullable Object value) {
        return value instanceof Map ? Collections.unmodifiableMap((Map<String, @Nullable Object>) value) : null;
    }

    /** Returns a copy of the object, or an empty map if the value is not an object. */
    static Map<String, @Nullable Object> copy(@Nullable Object value) {
        Map<String, @Nullable Object> object = object(value);
        return object == null ? new LinkedHashMap<>() : new LinkedHashMap<>(object);
    }
}

package dev.meshmanager.core.format;

import dev.meshmanager.core.ResourceTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Converts a resource to a Kubernetes object that can be applied to another control plane. It drops what the source
 * control plane computed, because another one would reject it or treat the resource as a synchronized copy: what
 * {@code kumactl export} drops, the computed labels, times and status. Unlike {@code ?format=kubernetes}, it keeps the
 * user's labels.
 */
final class PortableManifest {
    /** Only control planes set times, so a resource with times was read from one. */
    private static final List<String> TIMES = List.of("creationTime", "modificationTime");

    private static final Set<String> COMPUTED = Set.of("creationTime", "modificationTime", "kri", "snis");
    private static final Set<String> COMPUTED_METADATA = Set.of(
            "creationTimestamp",
            "deletionGracePeriodSeconds",
            "deletionTimestamp",
            "generation",
            "managedFields",
            "ownerReferences",
            "resourceVersion",
            "selfLink",
            "uid");
    private static final Set<String> COMPUTED_ANNOTATIONS =
            Set.of(FormatConverter.UNIVERSAL_ONLY, "kubectl.kubernetes.io/last-applied-configuration");
    /** The labels for workload and service account are not included: on Universal, users set them. */
    private static final Set<String> COMPUTED_LABELS = Set.of(
            "kuma.io/env",
            "kuma.io/listener-zoneegress",
            "kuma.io/listener-zoneingress",
            "kuma.io/origin",
            "kuma.io/policy-role",
            "kuma.io/proxy-type",
            "kuma.io/zone",
            KubernetesKind.NAMESPACE_LABEL);

    private static final String DISPLAY_NAME = "kuma.io/display-name";

    private final ResourceTypes types;
    private final FormatConverter converter;

    PortableManifest(ResourceTypes types, FormatConverter converter) {
        this.types = types;
        this.converter = converter;
    }

    /**
     * Returns the object of a universal document. If the document was not read from a control plane, everything is
     * kept.
     */
    Map<String, @Nullable Object> of(Map<String, @Nullable Object> universal) {
        if (TIMES.stream().noneMatch(universal::containsKey)) {
            return converter.toKubernetes(universal);
        }
        KubernetesKind kind = KubernetesKind.of(String.valueOf(universal.get("type")), types);
        // The note of what only the source object had concerns computed members too.
        Map<String, @Nullable Object> given = without(universal, COMPUTED);
        given.remove(FormatConverter.KUBERNETES_ONLY);
        if (kind.isKnown()) {
            given.remove("status");
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>(converter.toKubernetes(given));
        object.put("metadata", metadata(kind, FormatConverter.copy(object.get("metadata"))));
        return object;
    }

    private static Map<String, @Nullable Object> metadata(KubernetesKind kind, Map<String, @Nullable Object> computed) {
        Map<String, @Nullable Object> metadata = without(computed, COMPUTED_METADATA);
        Map<String, @Nullable Object> labels = without(FormatConverter.copy(metadata.get("labels")), COMPUTED_LABELS);
        if (kind.isFlat()) {
            // The mesh is beside the metadata.
            labels.remove(KubernetesKind.MESH_LABEL);
        }
        put(metadata, "labels", labels);
        Map<String, @Nullable Object> annotations =
                without(FormatConverter.copy(metadata.get("annotations")), COMPUTED_ANNOTATIONS);
        annotations.remove(DISPLAY_NAME, metadata.get("name"));
        put(metadata, "annotations", annotations);
        return metadata;
    }

    private static void put(
            Map<String, @Nullable Object> metadata, String name, Map<String, @Nullable Object> entries) {
        if (entries.isEmpty()) {
            metadata.remove(name);
        } else {
            metadata.put(name, entries);
        }
    }

    private static Map<String, @Nullable Object> without(Map<String, @Nullable Object> tree, Set<String> names) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(tree);
        rest.keySet().removeAll(names);
        return rest;
    }
}

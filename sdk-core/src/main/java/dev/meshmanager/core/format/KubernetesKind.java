package dev.meshmanager.core.format;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a kind stands in Kubernetes. This class is the one place of the module that knows what Kuma calls things there;
 * the kinds themselves come from outside.
 */
final class KubernetesKind {
    static final String API_VERSION = "kuma.io/v1alpha1";
    static final String SECRET_API_VERSION = "v1";
    static final String SECRET_KIND = "Secret";
    static final String MESH_LABEL = "kuma.io/mesh";
    static final String NAMESPACE_LABEL = "k8s.kuma.io/namespace";
    /** Labels that the control plane keeps as annotations, since Kubernetes has no labels longer than 63 characters. */
    static final List<String> LABELS_IN_ANNOTATIONS =
            List.of("kuma.io/display-name", "k8s.kuma.io/service-account", "kuma.io/workload");

    static final String SYSTEM_NAMESPACE = "kuma-system";
    /** The mesh of what names none. */
    static final String DEFAULT_MESH = "default";

    private static final String GROUP = "kuma.io/";
    private static final Map<String, String> SECRET_TYPES =
            Map.of("Secret", "system.kuma.io/secret", "GlobalSecret", "system.kuma.io/global-secret");
    private static final Set<String> FLAT_IN_NAMESPACES = Set.of(
            "Dataplane", "DataplaneInsight", "ZoneIngress", "ZoneIngressInsight", "ZoneEgress", "ZoneEgressInsight");
    private static final Set<String> ALL_STATUS = Set.of("DataplaneInsight");

    private final String name;
    private final @Nullable ResourceType<?> type;

    private KubernetesKind(String name, @Nullable ResourceType<?> type) {
        this.name = name;
        this.type = type;
    }

    static KubernetesKind of(String name, ResourceTypes types) {
        return new KubernetesKind(name, types.find(name).orElse(null));
    }

    /** Returns the kind of a Kubernetes object, or empty if it is not one of the mesh. */
    static Optional<KubernetesKind> of(Map<String, @Nullable Object> object, ResourceTypes types) {
        if (!(object.get("apiVersion") instanceof String) || !(object.get("kind") instanceof String)) {
            return Optional.empty();
        }
        String kind = String.valueOf(object.get("kind"));
        if (String.valueOf(object.get("apiVersion")).startsWith(GROUP)) {
            // Secrets have their own form: what calls itself so here is some other kind.
            return SECRET_TYPES.containsKey(kind) ? Optional.empty() : Optional.of(of(kind, types));
        }
        for (Map.Entry<String, String> secret : SECRET_TYPES.entrySet()) {
            if (SECRET_API_VERSION.equals(object.get("apiVersion"))
                    && kind.equals(SECRET_KIND)
                    && secret.getValue().equals(object.get("type"))) {
                return Optional.of(of(secret.getKey(), types));
            }
        }
        return Optional.empty();
    }

    /** Returns the types that secrets of the mesh have in Kubernetes. */
    static List<String> secretTypes() {
        return SECRET_TYPES.values().stream().sorted().toList();
    }

    /** Returns the {@code type} of the universal format. */
    String name() {
        return name;
    }

    /** Returns whether the kind is registered. */
    boolean isKnown() {
        return type != null;
    }

    boolean isSecret() {
        return SECRET_TYPES.containsKey(name);
    }

    /** Returns the {@code type} of a secret's object. */
    String secretType() {
        return SECRET_TYPES.getOrDefault(name, "");
    }

    boolean isFlat() {
        return type != null && type.isFlat() && !isSecret();
    }

    /** Returns whether resources of the kind have a mesh; those of an unknown kind may. */
    boolean mayHaveMesh() {
        return type == null ? !name.equals("GlobalSecret") : type.scope() == Scope.MESH;
    }

    /** Returns whether resources of the kind have a mesh for sure, be it the default one. */
    boolean hasMesh() {
        return type == null ? name.equals("Secret") : type.scope() == Scope.MESH;
    }

    boolean isInNamespace() {
        return !isFlat() || FLAT_IN_NAMESPACES.contains(name);
    }

    /** Returns the member that holds what stands beside the name in the universal format. */
    String payload() {
        return ALL_STATUS.contains(name) ? "status" : "spec";
    }

    /** Returns where an object has what a path names in the universal format. */
    String pathInObject(String path) {
        String plain = path.startsWith("$") ? path.substring(1) : path;
        plain = plain.startsWith(".") ? plain.substring(1) : plain;
        String first = plain.split("[.\\[]", 2)[0];
        String rest = plain.substring(first.length());
        switch (first) {
            case "":
            case "metadata":
                return plain;
            case "type":
                return "kind";
            case "name":
            case "labels":
                return "metadata." + plain;
            case "creationTime":
                return "metadata.creationTimestamp" + rest;
            case "mesh":
                return isFlat() ? plain : "metadata.labels." + MESH_LABEL;
            default:
                return isSecret() ? plain + ".value" : isFlat() ? payload() + "." + plain : plain;
        }
    }
}

package dev.meshmanager.core.format;

import dev.meshmanager.core.KubernetesForm;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            return Optional.of(of(kind, types)).filter(found -> !found.isSecret());
        }
        return SECRET_API_VERSION.equals(object.get("apiVersion")) && kind.equals(SECRET_KIND)
                ? secret(object.get("type"), types)
                : Optional.empty();
    }

    private static Optional<KubernetesKind> secret(@Nullable Object secretType, ResourceTypes types) {
        return types.all().stream()
                .filter(type -> type.kubernetes()
                        .secretType()
                        .filter(own -> own.equals(secretType))
                        .isPresent())
                .findFirst()
                .map(type -> new KubernetesKind(type.name(), type));
    }

    /** Returns the {@code type} of the universal format. */
    String name() {
        return name;
    }

    boolean isSecret() {
        return form().secretType().isPresent();
    }

    /** Returns the {@code type} of a secret's object. */
    String secretType() {
        return form().secretType().orElse("");
    }

    private KubernetesForm form() {
        return type == null ? KubernetesForm.AS_IS : type.kubernetes();
    }

    boolean isFlat() {
        return form().payload().isPresent();
    }

    /** Returns whether resources of the kind have a mesh; those of an unknown kind may. */
    boolean mayHaveMesh() {
        return type == null || type.scope() == Scope.MESH;
    }

    /** Returns whether resources of the kind have a mesh for sure, be it the default one. */
    boolean hasMesh() {
        return type != null && type.scope() == Scope.MESH;
    }

    boolean isInNamespace() {
        return form().isNamespaced();
    }

    /** Returns the member that holds what stands beside the name in the universal format. */
    String payload() {
        return form().payload().orElse("");
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

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
 * How a kind is represented in Kubernetes. This class has all of the module's knowledge about Kuma's names in
 * Kubernetes; the kinds are passed in.
 */
final class KubernetesKind {
    static final String API_VERSION = "kuma.io/v1alpha1";
    static final String SECRET_API_VERSION = "v1";
    static final String SECRET_KIND = "Secret";
    static final String MESH_LABEL = "kuma.io/mesh";
    static final String NAMESPACE_LABEL = "k8s.kuma.io/namespace";
    /** Labels that the control plane stores as annotations, because Kubernetes labels are limited to 63 characters. */
    static final List<String> LABELS_IN_ANNOTATIONS =
            List.of("kuma.io/display-name", "k8s.kuma.io/service-account", "kuma.io/workload");

    static final String SYSTEM_NAMESPACE = "kuma-system";
    /** The mesh of objects that do not name one. */
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

    /** Returns the kind of a Kubernetes object, or empty if it is not a mesh resource. */
    static Optional<KubernetesKind> of(Map<String, @Nullable Object> object, ResourceTypes types) {
        if (!(object.get("apiVersion") instanceof String) || !(object.get("kind") instanceof String)) {
            return Optional.empty();
        }
        String kind = String.valueOf(object.get("kind"));
        if (String.valueOf(object.get("apiVersion")).startsWith(GROUP)) {
            // Secrets have another form, so an object with this name is of some other kind.
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

    /** Returns the types of mesh secrets in Kubernetes. */
    static List<String> secretTypes(ResourceTypes types) {
        return types.all().stream()
                .flatMap(type -> type.kubernetes().secretType().stream())
                .sorted()
                .toList();
    }

    /** Returns the {@code type} in the universal format. */
    String name() {
        return name;
    }

    /** Returns whether the kind is registered. */
    boolean isKnown() {
        return type != null;
    }

    boolean isSecret() {
        return form().secretType().isPresent();
    }

    /** Returns the {@code type} of the Secret object. */
    String secretType() {
        return form().secretType().orElse("");
    }

    private KubernetesForm form() {
        return type == null ? KubernetesForm.AS_IS : type.kubernetes();
    }

    boolean isFlat() {
        return form().payload().isPresent();
    }

    /** Returns whether resources of the kind may have a mesh. True for an unknown kind. */
    boolean mayHaveMesh() {
        return type == null || type.scope() == Scope.MESH;
    }

    /** Returns whether resources of the kind always have a mesh, including the default mesh. */
    boolean hasMesh() {
        return type != null && type.scope() == Scope.MESH;
    }

    boolean isInNamespace() {
        return form().isNamespaced();
    }

    /** Returns the member of the object that has the members at the top level of the universal format. */
    String payload() {
        return form().payload().orElse("");
    }

    /** Converts a path in the universal format to the path in the object. */
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

package dev.meshmanager.kuma.deploy.kubernetes;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.format.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ContainerPatch: changes to the containers that the control plane injects into pods. It exists in Kubernetes only,
 * in the namespace of the control plane. Immutable.
 *
 * <pre>{@code
 * ContainerPatch patch = ContainerPatch.builder("more-memory")
 *         .sidecar("replace", "/resources/limits/memory", "1Gi")
 *         .build();
 * Files.writeString(Path.of("patch.yaml"), patch.toYaml());
 * }</pre>
 */
public final class ContainerPatch {
    private final String yaml;
    private final String name;

    private ContainerPatch(Builder builder) {
        Map<String, Object> spec = new LinkedHashMap<>();
        if (!builder.sidecar.isEmpty()) {
            spec.put("sidecarPatch", builder.sidecar);
        }
        if (!builder.init.isEmpty()) {
            spec.put("initPatch", builder.init);
        }
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", builder.name);
        metadata.put("namespace", builder.namespace);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", "kuma.io/v1alpha1");
        object.put("kind", "ContainerPatch");
        object.put("metadata", metadata);
        object.put("spec", spec);
        this.yaml = Yaml.write(JsonObject.of(object));
        this.name = builder.name;
    }

    /** Returns a builder of a patch in {@code kuma-system}. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Returns the name, which {@link Injection.Builder#containerPatches} takes. */
    public String name() {
        return name;
    }

    /** Returns the object as YAML. */
    public String toYaml() {
        return yaml;
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return "ContainerPatch(" + name + ")";
    }

    /** Builds a {@link ContainerPatch}. */
    public static final class Builder {
        private final String name;
        private String namespace = "kuma-system";
        private final List<Object> sidecar = new ArrayList<>();
        private final List<Object> init = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        /** Sets the namespace of the control plane. */
        public Builder namespace(String namespace) {
            this.namespace = namespace;
            return this;
        }

        /**
         * Changes the container of the proxy.
         *
         * @param op {@code add}, {@code replace} or {@code remove}
         * @param path the JSON pointer of a member of the container
         * @param value the new value: a text, number, boolean, list or map; null for {@code remove}
         */
        public Builder sidecar(String op, String path, @Nullable Object value) {
            sidecar.add(patch(op, path, value));
            return this;
        }

        /** Changes the init container; see {@link #sidecar}. */
        public Builder init(String op, String path, @Nullable Object value) {
            init.add(patch(op, path, value));
            return this;
        }

        private static Map<String, Object> patch(String op, String path, @Nullable Object value) {
            if (!List.of("add", "replace", "remove").contains(op) || !path.startsWith("/")) {
                throw new IllegalArgumentException(
                        "a patch is add, replace or remove of a path that starts with /, not " + op + " of " + path);
            }
            Map<String, Object> patch = new LinkedHashMap<>();
            patch.put("op", op);
            patch.put("path", path);
            if (value != null) {
                // The value is JSON in a text, so a text has quotes of its own.
                patch.put("value", JsonValue.of(value).toString());
            }
            return patch;
        }

        /** Returns the patch. */
        public ContainerPatch build() {
            return new ContainerPatch(this);
        }
    }
}

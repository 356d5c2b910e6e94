package dev.meshmanager.kuma.deploy.kubernetes;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A MeshGatewayInstance: the proxies of a built-in gateway, which the control plane runs in Kubernetes. A
 * {@link MeshGateway} selects them by their tags. Immutable.
 *
 * <p><b>3.0.</b> Versions from 3.0 on have no built-in gateways.
 *
 * <pre>{@code
 * GatewayInstance edge = GatewayInstance.builder("edge", "default").namespace("edge").replicas(2).build();
 * Files.writeString(Path.of("edge.yaml"), edge.toYaml());
 * }</pre>
 */
public final class GatewayInstance {
    private final String name;
    private final String yaml;

    private GatewayInstance(Builder builder) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", builder.name);
        metadata.put("namespace", builder.namespace);
        metadata.put("labels", Map.of("kuma.io/mesh", builder.mesh));
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("replicas", builder.replicas);
        spec.put("serviceType", builder.serviceType);
        if (!builder.tags.isEmpty()) {
            spec.put("tags", builder.tags);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", "kuma.io/v1alpha1");
        object.put("kind", "MeshGatewayInstance");
        object.put("metadata", metadata);
        object.put("spec", spec);
        this.name = builder.name;
        this.yaml = Yaml.write(JsonObject.of(object));
    }

    /**
     * Returns a builder of proxies in the namespace {@code default}, one of them, with a service of the type
     * {@code LoadBalancer}. The control plane tags them with the service {@code NAME_NAMESPACE_svc}.
     */
    public static Builder builder(String name, String mesh) {
        return new Builder(name, mesh);
    }

    /** Returns the name. */
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
        return "GatewayInstance(" + name + ")";
    }

    /** Builds a {@link GatewayInstance}. */
    public static final class Builder {
        private final String name;
        private final String mesh;
        private final Map<String, String> tags = new TreeMap<>();
        private String namespace = "default";
        private String serviceType = "LoadBalancer";
        private int replicas = 1;

        private Builder(String name, String mesh) {
            this.name = Objects.requireNonNull(name, "name");
            this.mesh = Objects.requireNonNull(mesh, "mesh");
        }

        /** Sets the namespace of the proxies. */
        public Builder namespace(String namespace) {
            this.namespace = namespace;
            return this;
        }

        /** Sets the number of proxies. */
        public Builder replicas(int replicas) {
            this.replicas = replicas;
            return this;
        }

        /** Sets the type of the service: {@code LoadBalancer}, {@code ClusterIP} or {@code NodePort}. */
        public Builder serviceType(String type) {
            this.serviceType = type;
            return this;
        }

        /** Adds a tag of the proxies. */
        public Builder putTag(String name, String value) {
            tags.put(name, value);
            return this;
        }

        /**
         * Returns the gateway instance if control planes of a version have it.
         *
         * @throws IllegalArgumentException if they have not
         */
        public GatewayInstance build(KumaVersion version) {
            if (!version.has(MeshGateway.TYPE)) {
                throw new IllegalArgumentException(
                        version + " has no built-in gateways; use a delegated gateway (Injection.delegatedGateway)");
            }
            return new GatewayInstance(this);
        }

        /** Returns the gateway instance for versions before 3.0. */
        public GatewayInstance build() {
            return build(KumaVersion.V2_14);
        }
    }
}

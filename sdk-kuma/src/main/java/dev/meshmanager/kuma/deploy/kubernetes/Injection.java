package dev.meshmanager.kuma.deploy.kubernetes;

import dev.meshmanager.core.GoDuration;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Labels and annotations of a namespace, or of the pods of a workload, that tell the control plane how to inject
 * proxies. Immutable.
 *
 * <pre>{@code
 * Injection pods = Injection.of(i -> i.mesh("payments").excludeOutboundPorts(5432).applicationProbePort(9001));
 * System.out.println(pods.toYaml());
 * }</pre>
 */
public final class Injection {
    private final Map<String, String> labels;
    private final Map<String, String> annotations;

    private Injection(Builder builder) {
        this.labels = Collections.unmodifiableMap(new TreeMap<>(builder.labels));
        this.annotations = Collections.unmodifiableMap(new TreeMap<>(builder.annotations));
    }

    /** Returns labels and annotations that enable injection. */
    public static Injection of(Consumer<Builder> injection) {
        Builder builder = new Builder();
        injection.accept(builder);
        return new Injection(builder);
    }

    /** Returns the labels. */
    public Map<String, String> labels() {
        return labels;
    }

    /** Returns the annotations. */
    public Map<String, String> annotations() {
        return annotations;
    }

    /** Returns the {@code metadata} of a pod template with them, as YAML. */
    public String toYaml() {
        return Yaml.write(JsonObject.of(Map.of("metadata", metadata())));
    }

    /** Returns a namespace with them, as YAML. */
    public String toNamespace(String name) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.putAll(metadata());
        Map<String, Object> namespace = new LinkedHashMap<>();
        namespace.put("apiVersion", "v1");
        namespace.put("kind", "Namespace");
        namespace.put("metadata", metadata);
        return Yaml.write(JsonObject.of(namespace));
    }

    private Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("labels", labels);
        if (!annotations.isEmpty()) {
            metadata.put("annotations", annotations);
        }
        return metadata;
    }

    /** Returns the labels and annotations. */
    @Override
    public String toString() {
        return "Injection" + metadata();
    }

    /** Builds an {@link Injection}. */
    public static final class Builder {
        private final Map<String, String> labels = new TreeMap<>(Map.of("kuma.io/sidecar-injection", "enabled"));
        private final Map<String, String> annotations = new TreeMap<>();

        Builder() {}

        /** Injects no proxies, for example into one workload of a namespace that has them. */
        public Builder disabled() {
            labels.put("kuma.io/sidecar-injection", "disabled");
            return this;
        }

        /** Sets the mesh. It is a label, which all versions read; {@link KumaVersion#V3_0} reads no annotation. */
        public Builder mesh(String mesh) {
            labels.put("kuma.io/mesh", mesh);
            return this;
        }

        /** Sets the workload that the pods belong to. */
        public Builder workload(String workload) {
            labels.put("kuma.io/workload", workload);
            return this;
        }

        /** Lets the proxy of a gateway that you run receive traffic from outside without changing it. */
        public Builder delegatedGateway() {
            return annotation("kuma.io/gateway", "enabled");
        }

        /** Does not redirect connections to these ports of the pod. */
        public Builder excludeInboundPorts(int... ports) {
            return annotation("traffic.kuma.io/exclude-inbound-ports", join(ports));
        }

        /** Does not redirect connections of the pod to these ports. */
        public Builder excludeOutboundPorts(int... ports) {
            return annotation("traffic.kuma.io/exclude-outbound-ports", join(ports));
        }

        /** Does not redirect connections of the pod to these networks, for example {@code 10.0.0.0/8}. */
        public Builder excludeOutboundNetworks(String... networks) {
            return annotation("traffic.kuma.io/exclude-outbound-ips", String.join(",", networks));
        }

        /** Sets the port on which the proxy answers the HTTP probes of the kubelet for the application. */
        public Builder applicationProbePort(int port) {
            return annotation("kuma.io/application-probe-proxy-port", Integer.toString(port));
        }

        /** Sets the port of the admin API of Envoy. */
        public Builder adminPort(int port) {
            return annotation("kuma.io/envoy-admin-port", Integer.toString(port));
        }

        /** Sets how long the proxy drains connections before it ends. */
        public Builder drainTime(Duration time) {
            return annotation("kuma.io/sidecar-drain-time", GoDuration.print(time));
        }

        /** Starts the application when the proxy is ready. */
        public Builder waitForProxy() {
            return annotation("kuma.io/wait-for-dataplane-ready", "true");
        }

        /** Sets the ContainerPatches that change the injected containers, in this order. */
        public Builder containerPatches(String... names) {
            return annotation("kuma.io/container-patches", String.join(",", names));
        }

        /** Sets how much Envoy logs, for example {@code debug}. */
        public Builder envoyLogLevel(String level) {
            return annotation("kuma.io/envoy-log-level", level);
        }

        /** Sets any annotation. */
        public Builder annotation(String name, String value) {
            annotations.put(name, value);
            return this;
        }

        private static String join(int... ports) {
            return Arrays.stream(ports).mapToObj(Integer::toString).collect(Collectors.joining(","));
        }
    }
}

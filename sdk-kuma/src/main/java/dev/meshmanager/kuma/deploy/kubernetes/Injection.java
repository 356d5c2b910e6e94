package dev.meshmanager.kuma.deploy.kubernetes;

import dev.meshmanager.core.GoDuration;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.kuma.deploy.setting.KnownSetting;
import dev.meshmanager.kuma.deploy.setting.KnownSettings;
import dev.meshmanager.kuma.gateway.MeshGateway;
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
 * proxies. Annotations of Kuma that the version does not read are refused, with the nearest name or the successor; all
 * others are free. Immutable.
 *
 * <pre>{@code
 * Injection pods = Injection.of(i -> i.mesh("payments").excludeOutboundPorts(5432).applicationProbePort(9001));
 * System.out.println(pods.toYaml());
 * }</pre>
 */
public final class Injection {
    private static final String GATEWAY = "kuma.io/gateway";

    private final Map<String, String> labels;
    private final Map<String, String> annotations;

    private Injection(Builder builder) {
        builder.annotations.forEach((name, value) -> check(name, value, builder.version));
        this.labels = Collections.unmodifiableMap(new TreeMap<>(builder.labels));
        this.annotations = Collections.unmodifiableMap(new TreeMap<>(builder.annotations));
    }

    private static void check(String name, String value, KumaVersion version) {
        String domain = name.substring(0, Math.max(name.indexOf('/'), 0));
        if (!domain.equals("kuma.io") && !domain.endsWith(".kuma.io")) {
            return;
        }
        String known = name.replaceFirst("/aggregate-.+-(?=[a-z]+$)", "/aggregate-NAME-");
        KnownSetting annotation = KnownSettings.ANNOTATIONS.require(known, version);
        if (annotation.kind().normalize(value).isEmpty()) {
            throw new IllegalArgumentException(
                    "the annotation " + name + " takes " + annotation.kind().expected());
        }
        if (known.equals(GATEWAY) && value.equals("builtin") && !version.has(MeshGateway.TYPE)) {
            throw new IllegalArgumentException(
                    version + " has no built-in gateways; use a delegated gateway: " + GATEWAY + "=enabled");
        }
    }

    /**
     * Returns labels and annotations that enable injection.
     *
     * @throws IllegalArgumentException if the version has no annotation of a name, or if one does not take its value
     */
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

        private KumaVersion version = KumaVersion.V2_14;

        Builder() {}

        /** Sets the version of the control plane. Default: 2.14. */
        public Builder version(KumaVersion version) {
            this.version = version;
            return this;
        }

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
            return annotation(GATEWAY, "enabled");
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
            return annotation("kuma.io/application-probe-proxy-port", port(port));
        }

        private static String port(int port) {
            if (port < 0 || port > 65535) {
                throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
            }
            return Integer.toString(port);
        }

        /** Sets the port of the admin API of Envoy. */
        public Builder adminPort(int port) {
            return annotation("kuma.io/envoy-admin-port", port(port));
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

        /** Does not redirect connections from these networks to the pod. */
        public Builder excludeInboundNetworks(String... networks) {
            return annotation("traffic.kuma.io/exclude-inbound-ips", String.join(",", networks));
        }

        /** Sets the ConfigMap with the redirection; see {@link dev.meshmanager.kuma.deploy.proxy.TransparentProxy}. */
        public Builder redirection(String configMap) {
            return annotation("traffic.kuma.io/transparent-proxy-configmap-name", configMap);
        }

        /** Sets environment variables of the proxy. A value cannot contain {@code ;} or {@code =}. */
        public Builder environment(Map<String, String> variables) {
            variables.forEach((name, value) -> {
                if ((name + value).matches("(?s).*[;=].*")) {
                    throw new IllegalArgumentException("the annotation cannot hold the variable " + name);
                }
            });
            return annotation(
                    "kuma.io/sidecar-env-vars",
                    new TreeMap<>(variables)
                            .entrySet().stream()
                                    .map(variable -> variable.getKey() + "=" + variable.getValue())
                                    .collect(Collectors.joining(";")));
        }

        /** Sets the number of threads of Envoy. 0 is one for each CPU of the node. Default: by the limit of CPUs. */
        public Builder concurrency(int threads) {
            return annotation("kuma.io/sidecar-proxy-concurrency", Integer.toString(threads));
        }

        /** Runs the init container of the proxy before those of the pod. */
        public Builder initFirst() {
            return annotation("kuma.io/init-first", "true");
        }

        /** Sets any annotation. {@link Injection#of} checks names in the domain {@code kuma.io}. */
        public Builder annotation(String name, String value) {
            annotations.put(name, value);
            return this;
        }

        /** Sets a label. Policies can select the proxy by it. */
        public Builder label(String name, String value) {
            labels.put(name, value);
            return this;
        }

        private static String join(int... ports) {
            return Arrays.stream(ports).mapToObj(Integer::toString).collect(Collectors.joining(","));
        }
    }
}

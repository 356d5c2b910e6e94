package dev.meshmanager.kuma.deploy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Sets the proxies that a control plane injects into pods. Pods can differ by their annotations: see
 * {@link dev.meshmanager.kuma.deploy.kubernetes.Injection}.
 */
public final class Injector extends SettingGroup<Injector> {
    Injector(ControlPlane.Builder controlPlane) {
        super(controlPlane, "runtime.kubernetes.injector.");
    }

    /** Redirects traffic by the CNI plugin, which the chart installs, instead of an init container. */
    public Injector cni() {
        return set("cniEnabled", true);
    }

    /** Sets the image of the proxy. Default: that of the chart. */
    public Injector image(String image) {
        return set("sidecarContainer.image", image);
    }

    /** Sets the CPU and memory that a proxy requests, for example {@code 50m} and {@code 64Mi}. */
    public Injector requests(String cpu, String memory) {
        return set("sidecarContainer.resources.requests.cpu", cpu)
                .set("sidecarContainer.resources.requests.memory", memory);
    }

    /** Sets the limits for the CPU and memory of a proxy. A CPU of {@code 0} means no limit. */
    public Injector limits(String cpu, String memory) {
        return set("sidecarContainer.resources.limits.cpu", cpu)
                .set("sidecarContainer.resources.limits.memory", memory);
    }

    /** Sets environment variables of the proxy. */
    public Injector environment(Map<String, String> variables) {
        return set("sidecarContainer.envVars", variables);
    }

    /** Sets how long a proxy drains connections before it ends. Default: 30 seconds. */
    public Injector drainTime(Duration time) {
        return set("sidecarContainer.drainTime", time);
    }

    /** Starts applications when their proxies are ready. */
    public Injector waitForProxy() {
        return set("sidecarContainer.waitForDataplaneReady", true);
    }

    /** Does not redirect connections to these ports of pods. */
    public Injector excludeInboundPorts(int... ports) {
        return set("sidecarTraffic.excludeInboundPorts", boxed(ports));
    }

    /** Does not redirect connections of pods to these ports. */
    public Injector excludeOutboundPorts(int... ports) {
        return set("sidecarTraffic.excludeOutboundPorts", boxed(ports));
    }

    /** Does not redirect connections of pods to these networks. */
    public Injector excludeOutboundNetworks(String... networks) {
        return set("sidecarTraffic.excludeOutboundIPs", List.of(networks));
    }

    /** Sets the port on which proxies answer the probes of the kubelet for the application. Default: 9001. */
    public Injector applicationProbePort(int port) {
        return set("applicationProbeProxyPort", port);
    }

    /** Sets the ContainerPatches of all injected containers, in this order. */
    public Injector containerPatches(String... names) {
        return set("containerPatches", List.of(names));
    }

    /** Sets the port where proxies answer DNS. Default: 15053. */
    public Injector dnsPort(int port) {
        return set("builtinDNS.port", port);
    }

    /** Leaves DNS to the cluster. */
    public Injector withoutDns() {
        return set("builtinDNS.enabled", false);
    }

    /**
     * Injects no proxy into pods with one of these labels. A value {@code *} is any. In {@code kuma-cp.yaml}, they are
     * added to those that the control plane has by default; in a variable, they replace them.
     */
    public Injector exceptions(Map<String, String> labels) {
        return set("exceptions.labels", labels);
    }

    /** Sets the labels of nodes that proxies get as labels. */
    public Injector nodeLabels(String... names) {
        return set("nodeLabelsToCopy", List.of(names));
    }

    private static List<Integer> boxed(int... ports) {
        return Arrays.stream(ports).boxed().toList();
    }
}

package dev.meshmanager.kuma.dashboard;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.internal.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which proxies a policy selects, by the rules of the control plane, but that it does not look at zones and namespaces
 * of the policy: what it does not select is not selected for certain.
 */
final class Selection {
    private static final String SERVICE = "kuma.io/service";

    private final Topology topology;
    private final List<MeshGateway> gateways;

    Selection(Topology topology) {
        this.topology = topology;
        this.gateways = topology.resources(MeshGateway.class);
    }

    /** Whether every gateway that the control plane counts is in the snapshot. */
    boolean knowsGateways() {
        var counts = topology.dashboard().counts().resources();
        long counted = counts.containsKey("MeshGateway")
                ? counts.get("MeshGateway").total().orElse(0L)
                : 0;
        return !counts.isEmpty() && counted == gateways.size();
    }

    /** Whether a {@code targetRef} means the whole mesh. */
    static boolean isAll(JsonObject targetRef) {
        String kind = Trees.text(targetRef, "kind");
        return (kind.isEmpty() || kind.equals("Mesh"))
                        && Trees.texts(targetRef, "proxyTypes").isEmpty()
                || kind.equals("Dataplane")
                        && !Trees.has(targetRef, "name")
                        && !Trees.has(targetRef, "labels")
                        && !Trees.has(targetRef, "namespace");
    }

    /** The proxies of a mesh that a {@code targetRef} selects. */
    Stream<PlacedProxy> byTarget(String mesh, JsonObject targetRef) {
        List<String> types = Trees.texts(targetRef, "proxyTypes");
        Predicate<PlacedProxy> matches = matches(targetRef);
        return topology.proxies(mesh).stream()
                .filter(proxy -> types.isEmpty() || types.contains(proxy.isGateway() ? "Gateway" : "Sidecar"))
                .filter(matches);
    }

    private Predicate<PlacedProxy> matches(JsonObject targetRef) {
        String name = Trees.text(targetRef, "name");
        Map<String, String> tags = new HashMap<>(Trees.strings(targetRef, "tags"));
        Map<String, String> labels = Trees.strings(targetRef, "labels");
        return switch (Trees.text(targetRef, "kind")) {
            case "Dataplane" ->
                proxy -> isNamed(proxy.overview(), name)
                        && proxy.overview().labels().entrySet().containsAll(labels.entrySet());
            case "MeshService", "MeshServiceSubset" -> {
                tags.put(SERVICE, name);
                yield proxy -> hasTags(proxy, tags);
            }
            case "MeshSubset" -> proxy -> hasTags(proxy, tags);
            case "MeshGateway" -> proxy -> gatewaysOf(proxy).anyMatch(gateway -> isNamed(gateway, name));
            default -> proxy -> true;
        };
    }

    /** The proxies of a mesh that have all tags of one of these selectors. */
    Stream<PlacedProxy> byTags(String mesh, List<Map<String, String>> selectors) {
        return topology.proxies(mesh).stream()
                .filter(proxy -> selectors.stream().anyMatch(tags -> hasTags(proxy, tags)));
    }

    /** A listener of a built-in gateway has its own tags too. */
    private boolean hasTags(PlacedProxy proxy, Map<String, String> wanted) {
        for (Map<String, String> tags : proxy.tags()) {
            if (areIn(wanted, tags)) {
                return true;
            }
        }
        return gatewaysOf(proxy).anyMatch(gateway -> hasTags(proxy, gateway, wanted));
    }

    private static boolean hasTags(PlacedProxy proxy, MeshGateway gateway, Map<String, String> wanted) {
        Map<String, String> shared = new HashMap<>();
        proxy.tags().forEach(shared::putAll);
        shared.putAll(gateway.tags());
        return gateway.conf().stream()
                .flatMap(conf -> conf.listeners().stream())
                .anyMatch(listener -> {
                    Map<String, String> tags = new HashMap<>(shared);
                    tags.putAll(listener.tags());
                    return areIn(wanted, tags);
                });
    }

    private Stream<MeshGateway> gatewaysOf(PlacedProxy proxy) {
        return proxy.kind() != Place.Kind.BUILT_IN
                ? Stream.empty()
                : gateways.stream()
                        .filter(gateway -> gateway.mesh().equals(proxy.mesh()))
                        .filter(gateway -> gateway.selectors().stream()
                                .map(Selector::match)
                                .anyMatch(match -> proxy.tags().stream().anyMatch(tags -> areIn(match, tags))));
    }

    /** Whether all of these are among the tags or labels; {@code *} stands for any value. */
    static boolean areIn(Map<String, String> wanted, Map<String, String> tags) {
        // A loop: this is asked for each policy and proxy.
        for (Map.Entry<String, String> tag : wanted.entrySet()) {
            String value = tags.get(tag.getKey());
            if (value == null || !(tag.getValue().equals("*") || tag.getValue().equals(value))) {
                return false;
            }
        }
        return true;
    }

    static boolean isNamed(MeshResource resource, String name) {
        return name.isEmpty()
                || name.equals(resource.name())
                || name.equals(resource.labels().get("kuma.io/display-name"));
    }
}

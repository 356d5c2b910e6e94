package dev.meshmanager.konnect.migration;

import dev.meshmanager.konnect.zone.ZoneDeploymentSpec;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Listener;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The zone proxies of the control plane that has the resources: resources of their own kinds, and since Kuma 3.0
 * listeners of data plane proxies.
 */
record ZoneProxiesOfSource(List<ZoneProxy> proxies, List<String> meshes) {
    /** The mesh is empty for a zone proxy that serves all meshes. */
    private record ZoneProxy(boolean isIngress, Optional<String> zone, Optional<String> mesh) {
        /** The control plane of a zone may omit the zone of its own zone proxies. */
        boolean isOf(String name) {
            return zone.orElse("").isEmpty() || zone.get().equals(name);
        }
    }

    static ZoneProxiesOfSource of(KumaClient from) {
        // One of the two kinds tells: they come and go together.
        boolean haveOwnKinds = VersionChange.of(from, from).from().has(ZoneIngress.TYPE);
        List<ZoneProxy> proxies = haveOwnKinds
                ? Stream.concat(
                                from.resources(ZoneIngress.TYPE).list().stream()
                                        .map(one -> new ZoneProxy(true, one.zone(), Optional.empty())),
                                from.resources(ZoneEgress.TYPE).list().stream()
                                        .map(one -> new ZoneProxy(false, one.zone(), Optional.empty())))
                        .toList()
                : from.resources(Dataplane.TYPE).list().stream()
                        .flatMap(ZoneProxiesOfSource::listeners)
                        .toList();
        return new ZoneProxiesOfSource(
                proxies,
                from.resources(Mesh.TYPE).list().stream().map(Mesh::name).toList());
    }

    private static Stream<ZoneProxy> listeners(Dataplane proxy) {
        Optional<String> zone = Optional.ofNullable(proxy.labels().get("kuma.io/zone"));
        return proxy.networking().stream()
                .flatMap(networking -> networking.listeners().stream())
                .flatMap(listener -> listener.type().stream())
                .filter(type -> type.equals(Listener.Type.ZONE_INGRESS) || type.equals(Listener.Type.ZONE_EGRESS))
                .map(type -> new ZoneProxy(type.equals(Listener.Type.ZONE_INGRESS), zone, Optional.of(proxy.mesh())));
    }

    /** Returns the Helm values for the ingress and egress of a zone and their meshes. */
    Consumer<ZoneDeploymentSpec.Builder> settings(String zone) {
        List<ZoneProxy> own = proxies.stream().filter(proxy -> proxy.isOf(zone)).toList();
        TreeSet<String> served = new TreeSet<>();
        own.forEach(proxy -> proxy.mesh().ifPresentOrElse(served::add, () -> served.addAll(meshes)));
        return builder -> {
            builder.ingress(own.stream().anyMatch(ZoneProxy::isIngress))
                    .egress(own.stream().anyMatch(proxy -> !proxy.isIngress()));
            if (!served.isEmpty()) {
                builder.meshes(served.toArray(String[]::new));
            }
        };
    }
}

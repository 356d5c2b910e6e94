package dev.meshmanager.kuma.matching.older;

import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.proxy.TransparentProxying;
import java.util.List;
import java.util.Optional;

/** Finds the outbounds of a proxy for traffic that is selected by tags. */
public final class OlderOutbounds {
    private OlderOutbounds() {}

    /** Returns the proxy's own outbounds; those of a transparent proxy are for all services, or those that it names. */
    public static List<OlderOutbound> of(IndexedProxy proxy, MeshModel mesh) {
        Optional<TransparentProxying> transparent = proxy.transparentProxying()
                .filter(proxying -> proxying.redirectPortInbound().orElse(0) != 0
                        || proxying.redirectPortOutbound().orElse(0) != 0);
        if (transparent.isEmpty() || mesh.version().isAtLeast(KumaVersion.V3_0)) {
            return proxy.outbounds().stream()
                    .filter(outbound -> outbound.backendRef().isEmpty())
                    .map(OlderOutbound::of)
                    .toList();
        }
        List<String> reachable = transparent.get().reachableServices();
        return mesh.hasOnlyMeshServices()
                ? List.of()
                : VirtualAddresses.of(mesh).stream()
                        .filter(outbound -> reachable.isEmpty() || reachable.contains(outbound.service()))
                        .toList();
    }
}

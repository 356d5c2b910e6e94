package dev.meshmanager.kuma.matching.older;

import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.proxy.TransparentProxying;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the outbounds of the proxies of a mesh for traffic that is selected by tags. */
public final class OlderOutbounds {
    private final MeshModel mesh;
    private volatile @Nullable List<OlderOutbound> virtual;

    /** Finds those of proxies of this mesh. */
    public OlderOutbounds(MeshModel mesh) {
        this.mesh = mesh;
    }

    /** Returns the outbounds of a proxy. A transparent proxy has one for each service, or for each that it names. */
    public List<OlderOutbound> of(IndexedProxy proxy) {
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
                : virtual().stream()
                        .filter(outbound -> reachable.isEmpty() || reachable.contains(outbound.service()))
                        .toList();
    }

    private List<OlderOutbound> virtual() {
        List<OlderOutbound> known = virtual;
        if (known == null) {
            known = VirtualAddresses.of(mesh);
            virtual = known;
        }
        return known;
    }
}

package dev.meshmanager.kuma.matching.answer;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.inspect.ProxyLayout;
import dev.meshmanager.kuma.matching.model.Destination;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.proxy.Listener;
import java.util.TreeMap;

/** Writes the inbounds and outbounds of a proxy, as {@code _layout} does. */
final class LayoutAnswer {
    private static final JsonObject LISTS = Shape.emptyLists("inbounds", "listeners", "outbounds");

    private LayoutAnswer() {}

    static ProxyLayout of(IndexedProxy proxy, MeshModel mesh) {
        Identity identity = proxy.identity();
        ProxyLayout.Builder layout =
                ProxyLayout.builder().kri(identity.kri()).labels(proxy.labels()).unknownFields(LISTS);
        for (IndexedProxy.Part inbound : proxy.inbounds()) {
            layout.addInbound(
                    part -> part.kri(identity.withSection(inbound.section()).kri())
                            .port(inbound.address().port())
                            .protocol(inbound.protocol())
                            .proxyResourceName("self_inbound_dp_" + inbound.section()));
        }
        for (int i = 0; i < proxy.listeners().size(); i++) {
            addListener(proxy.listeners().get(i), proxy.listenerModels().get(i), identity, layout);
        }
        TreeMap<String, Destination.Port> outbounds = new TreeMap<>();
        Outbounds.of(proxy, mesh).forEach((destination, port) -> outbounds.put(destination.kri(), port));
        outbounds.forEach((kri, port) -> layout.addOutbound(outbound ->
                outbound.kri(kri).port(port.number()).protocol(port.protocol()).proxyResourceName(kri)));
        return layout.spiffeId(SpiffeIds.of(proxy, mesh)).build();
    }

    private static void addListener(
            IndexedProxy.Part part, Listener model, Identity identity, ProxyLayout.Builder layout) {
        Listener.Type type = model.type().orElse(Listener.Type.UNSPECIFIED);
        boolean isIngress = type.equals(Listener.Type.ZONE_INGRESS);
        if (!isIngress && !type.equals(Listener.Type.ZONE_EGRESS)) {
            return;
        }
        layout.addListener(listener -> listener.kri(
                        identity.withSection(part.section()).kri())
                .type(isIngress ? ProxyLayout.ListenerType.ZONE_INGRESS : ProxyLayout.ListenerType.ZONE_EGRESS)
                .port(part.address().port())
                .proxyResourceName((isIngress ? "self_zoneingress_dp_" : "self_zoneegress_dp_") + part.section()));
    }
}

package dev.meshmanager.kuma.matching.model;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.internal.ResourceLabels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Chooses the gateway that a proxy runs: the one whose selector fits with the most tags. */
final class GatewayChoice {
    private GatewayChoice() {}

    /** Chooses among gateways that are sorted by name. */
    static Optional<MeshGateway> among(
            List<MeshGateway> gateways, MeshResource proxy, Predicate<Map<String, String>> hasTags) {
        BestMatch<MeshGateway> choice = new BestMatch<>();
        for (MeshGateway gateway : gateways) {
            if (isOfZone(gateway, proxy)) {
                choice.offerSelected(gateway, gateway.selectors(), hasTags);
            }
        }
        return choice.get();
    }

    private static boolean isOfZone(MeshGateway gateway, MeshResource proxy) {
        String origin = ResourceLabels.get(gateway, ResourceLabels.ORIGIN);
        String zone = proxy.labels().get(ResourceLabels.ZONE);
        return !origin.equals(ResourceLabels.ORIGIN_ZONE)
                || zone == null
                || gateway.labels().getOrDefault(ResourceLabels.ZONE, zone).equals(zone);
    }
}

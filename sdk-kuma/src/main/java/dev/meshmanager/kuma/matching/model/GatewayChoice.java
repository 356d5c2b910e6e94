package dev.meshmanager.kuma.matching.model;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.internal.Tags;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses the gateway that a proxy runs: the one whose selector fits with the most tags. */
final class GatewayChoice {
    private @Nullable MeshGateway best;
    private long bestTags;
    private long bestExact;

    private GatewayChoice() {}

    /** Chooses among gateways that are sorted by name. */
    static Optional<MeshGateway> among(
            List<MeshGateway> gateways, MeshResource proxy, Predicate<Map<String, String>> hasTags) {
        GatewayChoice choice = new GatewayChoice();
        for (MeshGateway gateway : gateways) {
            if (isOfZone(gateway, proxy)) {
                choice.offer(gateway, hasTags);
            }
        }
        return Optional.ofNullable(choice.best);
    }

    private static boolean isOfZone(MeshGateway gateway, MeshResource proxy) {
        String origin = ResourceLabels.get(gateway, ResourceLabels.ORIGIN);
        String zone = proxy.labels().get(ResourceLabels.ZONE);
        return !origin.equals(ResourceLabels.ORIGIN_ZONE)
                || zone == null
                || gateway.labels().getOrDefault(ResourceLabels.ZONE, zone).equals(zone);
    }

    private void offer(MeshGateway gateway, Predicate<Map<String, String>> hasTags) {
        if (gateway.selectors().isEmpty()) {
            offerToAll(gateway);
        }
        for (Selector selector : gateway.selectors()) {
            if (selector.match().isEmpty()) {
                offerToAll(gateway);
            } else if (hasTags.test(selector.match())) {
                long tags = selector.match().size();
                long exact = Tags.exact(selector.match());
                int compared = tags == bestTags ? Long.compare(exact, bestExact) : Long.compare(tags, bestTags);
                if (compared > 0 || compared == 0 && isLater(gateway)) {
                    best = gateway;
                    bestTags = tags;
                    bestExact = exact;
                }
            }
        }
    }

    /** A gateway for every proxy has the lowest rank, so it replaces only another one of these. */
    private void offerToAll(MeshGateway gateway) {
        if (best == null || bestTags == 0 && isLater(gateway)) {
            best = gateway;
        }
    }

    private boolean isLater(MeshGateway gateway) {
        return best != null && created(gateway).isAfter(created(best));
    }

    private static Instant created(MeshGateway gateway) {
        return gateway.creationTime().orElse(Instant.EPOCH);
    }
}

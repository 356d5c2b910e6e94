package dev.meshmanager.examples;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.common.DeliveryStats;
import dev.meshmanager.kuma.common.DiscoverySubscription;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneInsight;
import dev.meshmanager.kuma.proxy.Gateway;
import dev.meshmanager.kuma.proxy.Inbound;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small deployment: two zones, and a mesh with mTLS that contains a shop of three services behind a gateway. */
final class Demo {
    private static final Instant CONNECTED = Instant.parse("2026-11-23T08:00:00Z");

    private Demo() {}

    static List<Resource> deployment() {
        List<Resource> resources = new ArrayList<>(List.of(
                Zone.builder().name("east").enabled(true).build(),
                Zone.builder().name("west").enabled(true).build(),
                Mesh.builder()
                        .name("shop")
                        .mtls(mtls -> mtls.enabledBackend("ca-1").addBackend(CertificateAuthority.builtin("ca-1")))
                        .build(),
                MeshGateway.builder()
                        .mesh("shop")
                        .name("edge")
                        .conf(conf -> conf.addListener(MeshGateway.Listener.http(8080)))
                        .build(),
                ZoneIngress.builder()
                        .name("ingress-east")
                        .zone("east")
                        .networking(ZoneIngress.Networking.of("10.0.1.1", 10001))
                        .build(),
                ZoneEgress.builder()
                        .name("egress-east")
                        .zone("east")
                        .networking(ZoneEgress.Networking.of("10.0.1.2", 10002))
                        .build()));
        proxy(resources, "web-1", "web", "east", true);
        proxy(resources, "web-2", "web", "west", true);
        proxy(resources, "cart-1", "cart", "east", true);
        proxy(resources, "stock-1", "stock", "west", false);
        resources.add(Dataplane.builder()
                .mesh("shop")
                .name("edge-1")
                .putLabel("kuma.io/zone", "east")
                .networking(n -> n.address("10.0.0.99").gateway(Gateway.builtin(Map.of("kuma.io/service", "edge"))))
                .build());
        return resources;
    }

    private static void proxy(List<Resource> resources, String name, String service, String zone, boolean online) {
        resources.add(Dataplane.builder()
                .mesh("shop")
                .name(name)
                .putLabel("app", service)
                .putLabel("kuma.io/zone", zone)
                .networking(n -> n.address("10.0.0." + (resources.size() + 1))
                        .addInbound(Inbound.of(
                                8080,
                                Map.of("kuma.io/service", service, "kuma.io/protocol", "http", "kuma.io/zone", zone))))
                .build());
        resources.add(DataplaneInsight.builder()
                .mesh("shop")
                .name(name)
                .addSubscription(subscription(online))
                .build());
    }

    private static DiscoverySubscription subscription(boolean online) {
        DiscoverySubscription.Builder subscription = DiscoverySubscription.builder()
                .id("subscription-1")
                .controlPlaneInstanceId("demo")
                .connectTime(CONNECTED)
                .status(status -> status.total(DeliveryStats.builder()
                        .responsesSent(4L)
                        .responsesAcknowledged(4L)
                        .build()));
        return online
                ? subscription.build()
                : subscription.disconnectTime(CONNECTED.plusSeconds(60)).build();
    }
}

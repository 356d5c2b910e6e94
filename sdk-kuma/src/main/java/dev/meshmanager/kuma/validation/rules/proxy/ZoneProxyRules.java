package dev.meshmanager.kuma.validation.rules.proxy;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Addresses;
import dev.meshmanager.kuma.validation.rules.shared.Tags;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import dev.meshmanager.kuma.zone.ZoneProxyNetworking;
import dev.meshmanager.kuma.zone.ZoneProxySpec;
import java.util.Optional;
import java.util.OptionalInt;

/** The rules for a {@link ZoneIngress} and a {@link ZoneEgress}. */
public final class ZoneProxyRules<P extends Resource & ZoneProxySpec> implements KindRules<P> {
    @Override
    public void check(P proxy, FieldPath root) {
        FieldPath at = root.field("networking");
        Optional<? extends ZoneProxyNetworking> networking = proxy.networking();
        Optional<String> address = networking.flatMap(ZoneProxyNetworking::address);
        OptionalInt port = networking.map(ZoneProxyNetworking::port).orElse(OptionalInt.empty());
        Optional<String> advertisedAddress = networking.flatMap(ZoneProxyNetworking::advertisedAddress);
        OptionalInt advertisedPort =
                networking.map(ZoneProxyNetworking::advertisedPort).orElse(OptionalInt.empty());

        networking.ifPresent(written -> checkAdmin(at, written));
        boolean isAdvertisedPort = advertisedPort.orElse(0) != 0;
        boolean isAdvertised = !advertisedAddress.orElse("").isEmpty();
        if (!isAdvertised && isAdvertisedPort) {
            at.field("advertisedAddress").reject("must be defined with advertisedPort");
        }
        if (isAdvertised && !isAdvertisedPort) {
            at.field("advertisedPort").reject("must be defined with advertisedAddress");
        }
        if (!address.orElse("").isEmpty()) {
            // The control plane names the member twice.
            Addresses.check(at.field("address").field("address"), address);
        }
        if (isAdvertised) {
            Addresses.check(at.field("advertisedAddress").field("address"), advertisedAddress);
        }
        at.field("port").port(port);
        if (isAdvertisedPort) {
            at.field("advertisedPort").port(advertisedPort);
        }
        if (proxy instanceof ZoneIngress ingress) {
            checkServices(ingress, root.field("availableService"));
        }
    }

    /** Rejects an admin port that the proxy already uses on loopback. */
    private static void checkAdmin(FieldPath at, ZoneProxyNetworking networking) {
        boolean collides = networking.admin().isPresent()
                && networking.admin().get().port().orElse(0)
                        == networking.port().orElse(0)
                && Addresses.overlapsLoopback(networking.address().orElse(""));
        if (collides) {
            at.field("admin").field("port").reject("must not be the port of the proxy");
        }
    }

    private static void checkServices(ZoneIngress ingress, FieldPath at) {
        for (int i = 0; i < ingress.availableServices().size(); i++) {
            Tags.VALUES
                    .withService()
                    .check(
                            at.index(i).field("tags"),
                            ingress.availableServices().get(i).tags());
        }
    }
}

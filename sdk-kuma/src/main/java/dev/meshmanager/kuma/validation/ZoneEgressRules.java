package dev.meshmanager.kuma.validation;

import dev.meshmanager.kuma.common.EnvoyAdmin;
import dev.meshmanager.kuma.zone.ZoneEgress;
import java.util.Optional;

/** What the control plane allows in a {@link ZoneEgress}. */
final class ZoneEgressRules implements KindRules<ZoneEgress> {
    @Override
    public void check(ZoneEgress egress, At root) {
        At at = root.field("networking");
        ZoneEgress.Networking networking = egress.networking()
                .orElseGet(() -> ZoneEgress.Networking.builder().build());
        checkAdmin(at, networking.admin(), networking.port(), networking.address());
        if (!networking.address().orElse("").isEmpty()) {
            // The control plane names the member twice.
            Addresses.check(at.field("address").field("address"), networking.address());
        }
        at.field("port").port(networking.port());
    }

    /** Rejects an admin port that another port of the proxy takes on loopback. */
    static void checkAdmin(At at, Optional<EnvoyAdmin> admin, Optional<Integer> port, Optional<String> address) {
        boolean collides = admin.isPresent()
                && admin.get().port().orElse(0).equals(port.orElse(0))
                && Addresses.overlapsLoopback(address.orElse(""));
        if (collides) {
            at.field("admin").field("port").reject("must not be the port of the proxy");
        }
    }
}

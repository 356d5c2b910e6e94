package dev.meshmanager.kuma.validation.rules.proxy;

import dev.meshmanager.kuma.common.EnvoyAdmin;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Addresses;
import dev.meshmanager.kuma.zone.ZoneEgress;
import java.util.Optional;
import java.util.OptionalInt;

/** The rules for a {@link ZoneEgress}. */
public final class ZoneEgressRules implements KindRules<ZoneEgress> {
    @Override
    public void check(ZoneEgress egress, FieldPath root) {
        FieldPath at = root.field("networking");
        ZoneEgress.Networking networking = egress.networking()
                .orElseGet(() -> ZoneEgress.Networking.builder().build());
        checkAdmin(at, networking.admin(), networking.port(), networking.address());
        if (!networking.address().orElse("").isEmpty()) {
            // The control plane names the member twice.
            Addresses.check(at.field("address").field("address"), networking.address());
        }
        at.field("port").port(networking.port());
    }

    /** Rejects an admin port that the proxy already uses on loopback. */
    static void checkAdmin(FieldPath at, Optional<EnvoyAdmin> admin, OptionalInt port, Optional<String> address) {
        boolean collides = admin.isPresent()
                && admin.get().port().orElse(0) == port.orElse(0)
                && Addresses.overlapsLoopback(address.orElse(""));
        if (collides) {
            at.field("admin").field("port").reject("must not be the port of the proxy");
        }
    }
}

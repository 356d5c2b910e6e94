package dev.meshmanager.kuma.validation.rules.proxy;

import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Addresses;
import dev.meshmanager.kuma.validation.rules.shared.Tags;
import dev.meshmanager.kuma.zone.ZoneIngress;

/** The rules for a {@link ZoneIngress}. */
public final class ZoneIngressRules implements KindRules<ZoneIngress> {
    @Override
    public void check(ZoneIngress ingress, FieldPath root) {
        ZoneIngress.Networking networking = ingress.networking()
                .orElseGet(() -> ZoneIngress.Networking.builder().build());
        FieldPath at = root.field("networking");
        ZoneEgressRules.checkAdmin(at, networking.admin(), networking.port(), networking.address());
        boolean hasAddress = !networking.advertisedAddress().orElse("").isEmpty();
        boolean hasPort = networking.advertisedPort().orElse(0) != 0;
        if (!hasAddress && hasPort) {
            at.field("advertisedAddress").reject("must be defined with advertisedPort");
        }
        if (hasAddress && !hasPort) {
            at.field("advertisedPort").reject("must be defined with advertisedAddress");
        }
        if (!networking.address().orElse("").isEmpty()) {
            // The control plane names the member twice.
            Addresses.check(at.field("address").field("address"), networking.address());
        }
        if (hasAddress) {
            Addresses.check(at.field("advertisedAddress").field("address"), networking.advertisedAddress());
        }
        at.field("port").port(networking.port());
        if (hasPort) {
            at.field("advertisedPort").port(networking.advertisedPort());
        }
        for (int i = 0; i < ingress.availableServices().size(); i++) {
            Tags.VALUES
                    .withService()
                    .check(
                            root.field("availableService").index(i).field("tags"),
                            ingress.availableServices().get(i).tags());
        }
    }
}

package dev.meshmanager.kuma.validation.rules.service;

import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.service.MeshZoneAddress;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Addresses;

/** The rules for a {@link MeshZoneAddress}. Before 3.0 there are none but those of the schema. */
public final class MeshZoneAddressRules implements KindRules<MeshZoneAddress> {
    @Override
    public void check(MeshZoneAddress address, FieldPath root) {
        if (root.isSince(KumaVersion.V3_0)) {
            FieldPath at = root.field("spec");
            Addresses.check(at.field("address"), address.spec().address());
            at.field("port").port(address.spec().port());
        }
    }
}

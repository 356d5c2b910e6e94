package dev.meshmanager.kuma.validation.rules.proxy;

import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.DisplayNames;
import dev.meshmanager.kuma.zone.Zone;

/** The rules for a {@link Zone}. */
public final class ZoneRules implements KindRules<Zone> {
    @Override
    public void check(Zone zone, FieldPath root) {
        DisplayNames.checkInDns(root, zone);
    }
}

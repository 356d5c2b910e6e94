package dev.meshmanager.kuma.validation.rules.legacy;

import dev.meshmanager.kuma.legacy.TrafficPermission;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Selectors;
import dev.meshmanager.kuma.validation.rules.shared.Tags;

/** The rules for a {@link TrafficPermission}. */
public final class TrafficPermissionRules implements KindRules<TrafficPermission> {
    @Override
    public void check(TrafficPermission policy, FieldPath root) {
        Selectors.check(
                root, policy.sources(), Tags.SELECTOR.atLeastOne(), policy.destinations(), Tags.SELECTOR.atLeastOne());
    }
}

package dev.meshmanager.kuma.validation;

import dev.meshmanager.kuma.legacy.TrafficPermission;

/** What the control plane allows in a {@link TrafficPermission}. */
final class TrafficPermissionRules implements KindRules<TrafficPermission> {
    @Override
    public void check(TrafficPermission policy, At root) {
        Selectors.check(
                root, policy.sources(), Tags.SELECTOR.atLeastOne(), policy.destinations(), Tags.SELECTOR.atLeastOne());
    }
}

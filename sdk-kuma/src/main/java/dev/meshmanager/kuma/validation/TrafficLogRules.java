package dev.meshmanager.kuma.validation;

import dev.meshmanager.kuma.legacy.TrafficLog;

/** What the control plane allows in a {@link TrafficLog}. */
final class TrafficLogRules implements KindRules<TrafficLog> {
    @Override
    public void check(TrafficLog policy, At root) {
        Selectors.check(
                root,
                policy.sources(),
                Tags.SELECTOR.atLeastOne().withService(),
                policy.destinations(),
                Tags.SELECTOR.onlyService());
    }
}

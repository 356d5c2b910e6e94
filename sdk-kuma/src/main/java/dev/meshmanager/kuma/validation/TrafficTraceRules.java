package dev.meshmanager.kuma.validation;

import dev.meshmanager.kuma.legacy.TrafficTrace;

/** What the control plane allows in a {@link TrafficTrace}. */
final class TrafficTraceRules implements KindRules<TrafficTrace> {
    @Override
    public void check(TrafficTrace policy, At root) {
        Selectors.check(root.field("selectors"), policy.selectors(), Tags.SELECTOR.atLeastOne());
    }
}

package dev.meshmanager.kuma.validation.rules.legacy;

import dev.meshmanager.kuma.legacy.TrafficTrace;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Selectors;
import dev.meshmanager.kuma.validation.rules.shared.Tags;

/** The rules for a {@link TrafficTrace}. */
public final class TrafficTraceRules implements KindRules<TrafficTrace> {
    @Override
    public void check(TrafficTrace policy, FieldPath root) {
        Selectors.check(root.field("selectors"), policy.selectors(), Tags.SELECTOR.atLeastOne());
    }
}

package dev.meshmanager.kuma.validation.rules.legacy;

import dev.meshmanager.kuma.legacy.TrafficLog;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Selectors;
import dev.meshmanager.kuma.validation.rules.shared.Tags;

/** The rules for a {@link TrafficLog}. */
public final class TrafficLogRules implements KindRules<TrafficLog> {
    @Override
    public void check(TrafficLog policy, FieldPath root) {
        Selectors.check(
                root,
                policy.sources(),
                Tags.SELECTOR.atLeastOne().withService(),
                policy.destinations(),
                Tags.SELECTOR.onlyService());
    }
}

package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.rules.SubsetRules.RuleForSubset;
import dev.meshmanager.kuma.policy.MeshTrafficPermission.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides by the {@code from} of permissions. A client whose proxy has several services, and so several values of one
 * tag, is allowed if any rule allows it: proxies know permissions only, no denials.
 */
final class TagPermissions {
    private TagPermissions() {}

    static CallStep decide(Estate estate, List<RuleForSubset> rules, Certificate client) {
        List<RuleForSubset> own =
                rules.stream().filter(rule -> isFor(rule, client)).toList();
        Optional<RuleForSubset> allowing = own.stream()
                .filter(rule -> !action(rule).equals(Action.DENY.value()))
                .findFirst();
        if (allowing.isPresent()) {
            boolean isShadow = action(allowing.get()).equals(Action.ALLOW_WITH_SHADOW_DENY.value());
            String explanation = isShadow ? " is allowed, but logged as denied," : " is allowed";
            return CallStep.passed(CallCheck.PERMISSION, client.name() + explanation)
                    .by(cause(allowing.get(), estate));
        }
        return own.stream()
                .findFirst()
                .map(rule -> CallStep.failed(CallCheck.PERMISSION, client.name() + " is denied")
                        .by(cause(rule, estate)))
                .orElseGet(() -> CallStep.failed(
                        CallCheck.PERMISSION, "no permission allows " + client.name() + ", so it is denied"));
    }

    private static boolean isFor(RuleForSubset rule, Certificate client) {
        return rule.subset().tags().stream().allMatch(tag -> client.hasTag(tag.key(), tag.value()) != tag.not());
    }

    private static String action(RuleForSubset rule) {
        return rule.conf() instanceof Map<?, ?> conf && conf.get("action") instanceof String action
                ? action
                : Action.DENY.value();
    }

    /** The last entry with an action sets it. */
    private static Cause cause(RuleForSubset rule, Estate estate) {
        List<Entry> entries = rule.entries();
        Entry last = entries.get(entries.size() - 1);
        for (Entry entry : entries) {
            if (hasAction(entry)) {
                last = entry;
            }
        }
        return Cause.of(last.policy().policy(), last.path() + ".action", estate);
    }

    private static boolean hasAction(Entry entry) {
        return entry.conf() instanceof Map<?, ?> conf && conf.get("action") instanceof String;
    }
}

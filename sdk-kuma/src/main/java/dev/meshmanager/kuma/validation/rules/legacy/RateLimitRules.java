package dev.meshmanager.kuma.validation.rules.legacy;

import dev.meshmanager.kuma.legacy.RateLimit;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Selectors;
import dev.meshmanager.kuma.validation.rules.shared.Tags;

/** The rules for a {@link RateLimit}. */
public final class RateLimitRules implements KindRules<RateLimit> {
    @Override
    public void check(RateLimit policy, FieldPath root) {
        Selectors.check(
                root, policy.sources(), Tags.SELECTOR.atLeastOne(), policy.destinations(), Tags.SELECTOR.atLeastOne());
        FieldPath at = root.field("conf");
        at.defined(policy.conf());
        policy.conf().flatMap(RateLimit.Conf::http).ifPresent(http -> check(at.field("http"), http));
    }

    private static void check(FieldPath at, RateLimit.Http http) {
        if (http.requests().orElse(0L) == 0) {
            at.field("requests").reject("must be defined");
        }
        at.field("interval").defined(http.interval());
        http.onRateLimit().ifPresent(answer -> {
            for (int i = 0; i < answer.headers().size(); i++) {
                // The control plane writes the index like a key.
                FieldPath header = at.field("onRateLimit").field("header").key(String.valueOf(i));
                if (answer.headers().get(i).key().orElse("").isEmpty()) {
                    header.reject("must have a key");
                }
                if (answer.headers().get(i).value().orElse("").isEmpty()) {
                    header.reject("must have a value");
                }
            }
        });
    }
}

package dev.meshmanager.kuma.validation.rules.legacy;

import dev.meshmanager.kuma.legacy.HealthCheck;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Inbounds;
import dev.meshmanager.kuma.validation.rules.shared.Selectors;
import dev.meshmanager.kuma.validation.rules.shared.Tags;
import java.time.Duration;
import java.util.Optional;

/** The rules for a {@link HealthCheck}. */
public final class HealthCheckRules implements KindRules<HealthCheck> {
    @Override
    public void check(HealthCheck policy, FieldPath root) {
        Selectors.check(
                root,
                policy.sources(),
                Tags.SELECTOR.atLeastOne().withService(),
                policy.destinations(),
                Tags.SELECTOR.onlyService());
        FieldPath at = root.field("conf");
        at.defined(policy.conf());
        policy.conf().ifPresent(conf -> check(at, conf));
    }

    private static void check(FieldPath at, HealthCheck.Conf conf) {
        needed(at.field("interval"), conf.interval());
        needed(at.field("timeout"), conf.timeout());
        at.field("unhealthyThreshold").positiveNumber(conf.unhealthyThreshold().orElse(0));
        at.field("healthyThreshold").positiveNumber(conf.healthyThreshold().orElse(0));
        Inbounds.notZero(at.field("initialJitter"), conf.initialJitter());
        Inbounds.notZero(at.field("intervalJitter"), conf.intervalJitter());
        Inbounds.notZero(at.field("noTrafficInterval"), conf.noTrafficInterval());
        at.field("healthyPanicThreshold").percentage(conf.healthyPanicThreshold());
        conf.http().ifPresent(http -> check(at.field("http"), http));
        if (conf.tcp().isPresent() && conf.http().isPresent()) {
            at.reject("must not have both http and tcp");
        }
    }

    private static void needed(FieldPath at, Optional<Duration> duration) {
        at.defined(duration);
        Inbounds.notZero(at, duration);
    }

    private static void check(FieldPath at, HealthCheck.Http http) {
        at.field("path").notEmpty(http.path());
        for (int i = 0; i < http.expectedStatuses().size(); i++) {
            at.field("expectedStatuses")
                    .index(i)
                    .between(100, 599, http.expectedStatuses().get(i));
        }
        for (int i = 0; i < http.requestHeadersToAdd().size(); i++) {
            FieldPath header = at.field("requestHeadersToAdd").index(i).field("header");
            header.defined(http.requestHeadersToAdd().get(i).header());
            http.requestHeadersToAdd().get(i).header().ifPresent(present -> header.field("key")
                    .notEmpty(present.key()));
        }
    }
}

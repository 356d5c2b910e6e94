package dev.meshmanager.kuma.validation.rules.legacy;

import dev.meshmanager.kuma.legacy.CircuitBreaker;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Selectors;
import dev.meshmanager.kuma.validation.rules.shared.Tags;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The rules for a {@link CircuitBreaker}. */
public final class CircuitBreakerRules implements KindRules<CircuitBreaker> {
    @Override
    public void check(CircuitBreaker policy, FieldPath root) {
        Selectors.check(
                root,
                policy.sources(),
                Tags.SELECTOR.atLeastOne().withService(),
                policy.destinations(),
                Tags.SELECTOR.onlyService());
        check(root.field("conf"), policy.conf().orElseGet(() -> CircuitBreaker.Conf.builder()
                .build()));
    }

    private static void check(FieldPath at, CircuitBreaker.Conf conf) {
        boolean detects = conf.detectors().stream()
                .flatMap(detectors -> Stream.of(
                        detectors.totalErrors(),
                        detectors.gatewayErrors(),
                        detectors.localErrors(),
                        detectors.standardDeviation(),
                        detectors.failure()))
                .anyMatch(Optional::isPresent);
        boolean limits = conf.thresholds().stream()
                .flatMap(thresholds -> Stream.of(
                        thresholds.maxConnections(),
                        thresholds.maxPendingRequests(),
                        thresholds.maxRetries(),
                        thresholds.maxRequests()))
                .anyMatch(OptionalLong::isPresent);
        if (!detects && !limits) {
            at.reject("must have a detector or a threshold");
            return;
        }
        if (conf.detectors().isPresent() && !detects) {
            at.field("detectors").reject("must not be empty");
        }
        at.field("maxEjectionPercent").between(0, 100, conf.maxEjectionPercent());
        conf.detectors().flatMap(CircuitBreaker.Detectors::failure).ifPresent(failure -> at.field("detectors")
                .field("failure")
                .field("threshold")
                .between(0, 100, failure.threshold()));
        if (conf.thresholds().isPresent() && !limits) {
            at.field("thresholds").reject("must not be empty");
        }
    }
}

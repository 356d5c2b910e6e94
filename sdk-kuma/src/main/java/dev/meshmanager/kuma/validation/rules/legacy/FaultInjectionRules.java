package dev.meshmanager.kuma.validation.rules.legacy;

import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.legacy.FaultInjection;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Protocols;
import dev.meshmanager.kuma.validation.rules.shared.Selectors;
import dev.meshmanager.kuma.validation.rules.shared.Tags;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** The rules for a {@link FaultInjection}. */
public final class FaultInjectionRules implements KindRules<FaultInjection> {
    private static final Pattern BANDWIDTH = Pattern.compile("\\d*\\s?[gmk]bps");

    @Override
    public void check(FaultInjection policy, FieldPath root) {
        Selectors.check(root.field("sources"), policy.sources(), Tags.SELECTOR.atLeastOne());
        List<Selector> destinations = policy.destinations();
        Selectors.check(root.field("destinations"), destinations, Tags.SELECTOR.atLeastOne());
        for (int i = 0; i < destinations.size(); i++) {
            Protocols.checkHttpTag(
                    root.field("destinations").index(i).field("match"),
                    destinations.get(i).match());
        }
        check(root.field("conf"), policy.conf().orElseGet(() -> FaultInjection.Conf.builder()
                .build()));
    }

    private static void check(FieldPath at, FaultInjection.Conf conf) {
        Optional<FaultInjection.Delay> delay = conf.delay()
                .filter(present ->
                        present.percentage().isPresent() || present.value().isPresent());
        Optional<FaultInjection.Abort> abort = conf.abort()
                .filter(present ->
                        present.percentage().isPresent() || present.httpStatus().isPresent());
        Optional<FaultInjection.ResponseBandwidth> bandwidth = conf.responseBandwidth()
                .filter(present ->
                        present.percentage().isPresent() || present.limit().isPresent());
        if (delay.isEmpty() && abort.isEmpty() && bandwidth.isEmpty()) {
            at.reject("must have delay, abort or responseBandwidth");
        }
        delay.ifPresent(present -> {
            checkPercentage(at.field("delay"), present.percentage());
            at.field("delay").field("value").defined(present.value());
        });
        abort.ifPresent(present -> {
            checkPercentage(at.field("abort"), present.percentage());
            FieldPath status = at.field("abort").field("httpStatus");
            status.between(100, 511, present.httpStatus().orElse(0));
        });
        bandwidth.ifPresent(present -> {
            checkPercentage(at.field("responseBandwidth"), present.percentage());
            if (present.limit().filter(limit -> BANDWIDTH.matcher(limit).find()).isEmpty()) {
                at.field("responseBandwidth").field("limit").reject("must be a number with kbps, mbps or gbps");
            }
        });
    }

    public static void checkPercentage(FieldPath at, OptionalDouble percentage) {
        FieldPath place = at.field("percentage");
        place.defined(percentage);
        place.percentage(percentage);
    }
}

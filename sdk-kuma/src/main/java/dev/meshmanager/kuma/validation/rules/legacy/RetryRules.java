package dev.meshmanager.kuma.validation.rules.legacy;

import dev.meshmanager.kuma.common.HttpMethod;
import dev.meshmanager.kuma.legacy.Retry;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Inbounds;
import dev.meshmanager.kuma.validation.rules.shared.Selectors;
import dev.meshmanager.kuma.validation.rules.shared.Tags;
import java.util.HashSet;
import java.util.Optional;

/** The rules for a {@link Retry}. */
public final class RetryRules implements KindRules<Retry> {
    @Override
    public void check(Retry policy, FieldPath root) {
        Selectors.check(
                root,
                policy.sources(),
                Tags.SELECTOR.atLeastOne().withService(),
                policy.destinations(),
                Tags.SELECTOR.onlyService());
        FieldPath at = root.field("conf");
        at.defined(policy.conf());
        policy.conf().ifPresent(conf -> {
            if (conf.http().isEmpty() && conf.grpc().isEmpty() && conf.tcp().isEmpty()) {
                at.reject("must have http, grpc or tcp");
            }
            conf.http().ifPresent(http -> check(at.field("http"), http));
            conf.grpc().ifPresent(grpc -> check(at.field("grpc"), grpc));
            conf.tcp().ifPresent(tcp -> at.field("tcp")
                    .field("maxConnectAttempts")
                    .positiveNumber(tcp.maxConnectAttempts().orElse(0)));
        });
    }

    private static void check(FieldPath at, Retry.Http http) {
        if (http.numRetries().isEmpty()
                && http.perTryTimeout().isEmpty()
                && http.backOff().isEmpty()
                && http.retriableStatusCodes().isEmpty()
                && http.retriableMethods().isEmpty()
                && http.retryOn().isEmpty()) {
            at.reject("must not be empty");
        }
        at.field("numRetries").positiveNumber(http.numRetries());
        Inbounds.notZero(at.field("perTryTimeout"), http.perTryTimeout());
        check(at.field("backOff"), http.backOff());
        for (int i = 0; i < http.retriableMethods().size(); i++) {
            if (http.retriableMethods().get(i).equals(HttpMethod.of("NONE"))) {
                at.field("retriableMethods").index(i).reject("must not be NONE");
            }
        }
        for (int i = 0; i < http.retryOn().size(); i++) {
            boolean byStatus = http.retryOn().get(i).value().equals("retriable_status_codes");
            if (byStatus && http.retriableStatusCodes().isEmpty()) {
                at.field("retryOn").index(i).reject("needs retriableStatusCodes");
            }
        }
    }

    private static void check(FieldPath at, Retry.Grpc grpc) {
        if (grpc.numRetries().isEmpty()
                && grpc.perTryTimeout().isEmpty()
                && grpc.backOff().isEmpty()
                && grpc.retryOn().isEmpty()) {
            at.reject("must not be empty");
        }
        if (new HashSet<>(grpc.retryOn()).size() < grpc.retryOn().size()) {
            at.field("retryOn").reject("must not have a value more than once");
        }
        at.field("numRetries").positiveNumber(grpc.numRetries());
        Inbounds.notZero(at.field("perTryTimeout"), grpc.perTryTimeout());
        check(at.field("backOff"), grpc.backOff());
    }

    private static void check(FieldPath at, Optional<Retry.BackOff> backOff) {
        backOff.ifPresent(present -> {
            at.field("baseInterval").defined(present.baseInterval());
            Inbounds.notZero(at.field("baseInterval"), present.baseInterval());
            if (present.baseInterval().filter(base -> !base.isZero()).isPresent()) {
                Inbounds.notZero(at.field("maxInterval"), present.maxInterval());
            }
        });
    }
}

package dev.meshmanager.kuma.validation;

import dev.meshmanager.kuma.common.HttpMethod;
import dev.meshmanager.kuma.legacy.Retry;
import java.util.HashSet;
import java.util.Optional;

/** What the control plane allows in a {@link Retry}. */
final class RetryRules implements KindRules<Retry> {
    @Override
    public void check(Retry policy, At root) {
        Selectors.check(
                root,
                policy.sources(),
                Tags.SELECTOR.atLeastOne().withService(),
                policy.destinations(),
                Tags.SELECTOR.onlyService());
        At at = root.field("conf");
        at.defined(policy.conf());
        policy.conf().ifPresent(conf -> {
            if (conf.http().isEmpty() && conf.grpc().isEmpty() && conf.tcp().isEmpty()) {
                at.reject("must have http, grpc or tcp");
            }
            conf.http().ifPresent(http -> check(at.field("http"), http));
            conf.grpc().ifPresent(grpc -> check(at.field("grpc"), grpc));
            conf.tcp().ifPresent(tcp -> at.field("tcp")
                    .field("maxConnectAttempts")
                    .positiveNumber(Optional.of(tcp.maxConnectAttempts().orElse(0L))));
        });
    }

    private static void check(At at, Retry.Http http) {
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

    private static void check(At at, Retry.Grpc grpc) {
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

    private static void check(At at, Optional<Retry.BackOff> backOff) {
        backOff.ifPresent(present -> {
            at.field("baseInterval").defined(present.baseInterval());
            Inbounds.notZero(at.field("baseInterval"), present.baseInterval());
            if (present.baseInterval().filter(base -> !base.isZero()).isPresent()) {
                Inbounds.notZero(at.field("maxInterval"), present.maxInterval());
            }
        });
    }
}

package dev.meshmanager.kuma.validation.rules.legacy;

import dev.meshmanager.kuma.legacy.Timeout;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Inbounds;
import dev.meshmanager.kuma.validation.rules.shared.Selectors;
import dev.meshmanager.kuma.validation.rules.shared.Tags;

/** The rules for a {@link Timeout}. */
public final class TimeoutRules implements KindRules<Timeout> {
    private static final String NONE = "must have at least one timeout";

    @Override
    public void check(Timeout policy, FieldPath root) {
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

    private static void check(FieldPath at, Timeout.Conf conf) {
        conf.tcp().ifPresent(tcp -> {
            if (tcp.idleTimeout().isEmpty()) {
                at.field("tcp").reject(NONE);
            }
            Inbounds.notZero(at.field("tcp").field("idleTimeout"), tcp.idleTimeout());
        });
        conf.http().ifPresent(http -> {
            if (http.requestTimeout().isEmpty() && http.idleTimeout().isEmpty()) {
                at.field("http").reject(NONE);
            }
            Inbounds.notZero(at.field("http").field("requestTimeout"), http.requestTimeout());
            Inbounds.notZero(at.field("http").field("idleTimeout"), http.idleTimeout());
        });
        conf.grpc().ifPresent(grpc -> {
            if (grpc.streamIdleTimeout().isEmpty() && grpc.maxStreamDuration().isEmpty()) {
                at.field("grpc").reject(NONE);
            }
            Inbounds.notZero(at.field("grpc").field("streamIdleTimeout"), grpc.streamIdleTimeout());
            Inbounds.notZero(at.field("grpc").field("maxStreamDuration"), grpc.maxStreamDuration());
        });
    }
}

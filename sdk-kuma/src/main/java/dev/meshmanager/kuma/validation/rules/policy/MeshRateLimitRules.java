package dev.meshmanager.kuma.validation.rules.policy;

import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_HTTP_ROUTE;

import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.policy.MeshRateLimit;
import dev.meshmanager.kuma.policy.target.PolicyRule;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Matches;
import dev.meshmanager.kuma.validation.rules.shared.Policies;
import dev.meshmanager.kuma.validation.rules.shared.Targets;
import java.time.Duration;
import java.util.List;

/** The rules for a {@link MeshRateLimit}. */
public final class MeshRateLimitRules implements KindRules<MeshRateLimit> {
    private static final Targets TOP = Targets.PROXIES.plus(MESH_HTTP_ROUTE).withGatewayTags();
    private static final Targets ITEMS = Targets.of(MESH);
    private static final Duration SHORTEST = Duration.ofMillis(50);

    private static final MeshRateLimit.Conf EMPTY = MeshRateLimit.Conf.builder().build();

    @Override
    public void check(MeshRateLimit policy, FieldPath root) {
        MeshRateLimit.Spec spec = policy.spec();
        FieldPath at = root.field("spec");
        if (!spec.rules().isEmpty() && !(spec.from().isEmpty() && spec.to().isEmpty())) {
            at.reject("'to' and 'from' must be empty when 'rules' is defined");
        }
        if (spec.rules().isEmpty() && spec.to().isEmpty() && at.isSince(KumaVersion.V3_0)) {
            at.reject("at least one of 'to' and 'rules' must be defined");
        }
        boolean inbound = !spec.rules().isEmpty() || !spec.from().isEmpty();
        TOP.inbound(inbound).checkIfPresent(at.field("targetRef"), spec.targetRef());
        boolean gateways = Policies.includesGateways(spec.targetRef());
        if (Policies.isAllowed(at.field("rules"), spec.rules(), !gateways, Policies.NOT_WITH_GATEWAYS)) {
            checkRules(at.field("rules"), spec.rules());
        }
        if (Policies.isAllowed(at.field("from"), spec.from(), !gateways, Policies.NOT_WITH_GATEWAYS)) {
            Policies.checkItems(at.field("from"), spec.from(), ITEMS, EMPTY, MeshRateLimitRules::check);
        }
        if (Policies.isAllowed(at.field("to"), spec.to(), gateways, Policies.ONLY_WITH_GATEWAYS)) {
            Policies.checkItems(at.field("to"), spec.to(), ITEMS, EMPTY, MeshRateLimitRules::check);
        }
    }

    private static void checkRules(FieldPath at, List<PolicyRule<MeshRateLimit.Conf>> rules) {
        for (int i = 0; i < rules.size(); i++) {
            MeshRateLimit.Conf conf = rules.get(i).conf().orElseGet(() -> MeshRateLimit.Conf.builder()
                    .build());
            FieldPath place = at.index(i).field("default");
            boolean bySource = Matches.checkSource(
                    at.index(i).field("matches"), rules.get(i).matches());
            if (bySource && conf.local().flatMap(MeshRateLimit.Local::tcp).isPresent()) {
                place.field("local").field("tcp").reject("must not be set when a match has a spiffeID");
            }
            check(place, conf);
        }
    }

    private static void check(FieldPath at, MeshRateLimit.Conf conf) {
        FieldPath local = at.field("local");
        local.defined(conf.local());
        conf.local().ifPresent(limits -> {
            if (limits.tcp().isEmpty() && limits.http().isEmpty()) {
                local.reject("must have tcp or http");
            }
            limits.http().ifPresent(http -> check(local.field("http"), http));
            limits.tcp().ifPresent(tcp -> check(local.field("tcp"), tcp));
        });
    }

    private static void check(FieldPath at, MeshRateLimit.LocalHttp http) {
        if (http.disabled().isEmpty()
                && http.requestRate().isEmpty()
                && http.onRateLimit().isEmpty()) {
            at.reject("must have disabled, requestRate or onRateLimit");
            return;
        }
        http.requestRate().ifPresent(rate -> check(at.field("requestRate"), rate));
        http.onRateLimit()
                .ifPresent(answer -> at.field("onRateLimit").field("status").positiveNumber(answer.status()));
    }

    private static void check(FieldPath at, MeshRateLimit.LocalTcp tcp) {
        if (tcp.disabled().isEmpty() && tcp.connectionRate().isEmpty()) {
            at.reject("must have disabled or connectionRate");
            return;
        }
        tcp.connectionRate().ifPresent(rate -> check(at.field("connectionRate"), rate));
    }

    private static void check(FieldPath at, MeshRateLimit.Rate rate) {
        at.field("num").positiveNumber(rate.num().orElse(0));
        if (rate.interval().orElse(Duration.ZERO).compareTo(SHORTEST) <= 0) {
            at.field("interval").reject("must be longer than 50ms");
        }
    }
}

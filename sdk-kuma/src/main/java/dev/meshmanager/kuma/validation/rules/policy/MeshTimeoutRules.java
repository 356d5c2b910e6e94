package dev.meshmanager.kuma.validation.rules.policy;

import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_EXTERNAL_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_GATEWAY;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_HTTP_ROUTE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_MULTI_ZONE_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SERVICE;

import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.PolicyRule;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Matches;
import dev.meshmanager.kuma.validation.rules.shared.Policies;
import dev.meshmanager.kuma.validation.rules.shared.Targets;
import java.util.List;
import java.util.Set;

/** The rules for a {@link MeshTimeout}. */
public final class MeshTimeoutRules implements KindRules<MeshTimeout> {
    private static final Targets TOP = Targets.PROXIES.plus(MESH_HTTP_ROUTE).withGatewayTags();
    private static final Targets FROM = Targets.of(MESH);
    private static final Targets TO =
            Targets.of(MESH, MESH_SERVICE, MESH_EXTERNAL_SERVICE, MESH_MULTI_ZONE_SERVICE, MESH_HTTP_ROUTE);
    private static final Targets TO_OF_GATEWAYS = Targets.of(MESH, MESH_EXTERNAL_SERVICE);

    private static final Set<TargetRefKind> GATEWAYS = Set.of(MESH_HTTP_ROUTE, MESH_GATEWAY);
    private static final String NOT_OF_A_ROUTE = "must not be set when the policy is attached to a MeshHTTPRoute";
    private static final String NOT_BY_SOURCE = "must not be set when a match has a spiffeID: it is the same for all";

    private static final MeshTimeout.Conf EMPTY = MeshTimeout.Conf.builder().build();

    @Override
    public void check(MeshTimeout policy, FieldPath root) {
        MeshTimeout.Spec spec = policy.spec();
        FieldPath at = root.field("spec");
        boolean inbound = !spec.rules().isEmpty() || !spec.from().isEmpty();
        TargetRefKind top = Policies.top(spec.targetRef());
        TOP.inbound(inbound).checkIfPresent(at.field("targetRef"), spec.targetRef());
        Policies.checkSections(at, spec.from(), spec.to(), spec.rules());
        if (!GATEWAYS.contains(top)) {
            Policies.checkItems(at.field("from"), spec.from(), FROM, EMPTY, (place, conf) -> check(place, conf, top));
        } else if (!spec.from().isEmpty()) {
            at.field("from").reject("must not be defined when the policy is attached to a " + top);
        }
        Targets to = GATEWAYS.contains(top) ? TO_OF_GATEWAYS : TO;
        Policies.checkItems(at.field("to"), spec.to(), to, EMPTY, (place, conf) -> check(place, conf, top));
        checkRules(at.field("rules"), spec.rules(), top);
    }

    private static void checkRules(FieldPath at, List<PolicyRule<MeshTimeout.Conf>> rules, TargetRefKind top) {
        for (int i = 0; i < rules.size(); i++) {
            FieldPath place = at.index(i).field("default");
            boolean bySource = Matches.checkSource(
                    at.index(i).field("matches"), rules.get(i).matches());
            MeshTimeout.Conf conf = rules.get(i).conf().orElse(EMPTY);
            if (bySource) {
                checkBySource(place, conf);
            }
            check(place, conf, top);
        }
    }

    private static void checkBySource(FieldPath at, MeshTimeout.Conf conf) {
        at.field("connectionTimeout").absent(conf.connectionTimeout(), NOT_BY_SOURCE);
        at.field("idleTimeout").absent(conf.idleTimeout(), NOT_BY_SOURCE);
        conf.http().ifPresent(http -> {
            FieldPath place = at.field("http");
            place.field("requestHeadersTimeout").absent(http.requestHeadersTimeout(), NOT_BY_SOURCE);
            place.field("maxStreamDuration").absent(http.maxStreamDuration(), NOT_BY_SOURCE);
            place.field("maxConnectionDuration").absent(http.maxConnectionDuration(), NOT_BY_SOURCE);
        });
    }

    private static void check(FieldPath at, MeshTimeout.Conf conf, TargetRefKind top) {
        if (conf.connectionTimeout().isEmpty()
                && conf.idleTimeout().isEmpty()
                && conf.http().isEmpty()) {
            at.reject("at least one timeout must be set");
            return;
        }
        if (top.equals(MESH_HTTP_ROUTE)) {
            at.field("connectionTimeout").absent(conf.connectionTimeout(), NOT_OF_A_ROUTE);
            at.field("idleTimeout").absent(conf.idleTimeout(), NOT_OF_A_ROUTE);
            conf.http().ifPresent(http -> {
                at.field("http").field("maxStreamDuration").absent(http.maxStreamDuration(), NOT_OF_A_ROUTE);
                at.field("http").field("maxConnectionDuration").absent(http.maxConnectionDuration(), NOT_OF_A_ROUTE);
            });
        }
        at.field("connectionTimeout").positive(conf.connectionTimeout());
        at.field("idleTimeout").notNegative(conf.idleTimeout());
        conf.http().ifPresent(http -> check(at.field("http"), http));
    }

    private static void check(FieldPath at, MeshTimeout.Http http) {
        if (http.requestTimeout().isEmpty()
                && http.streamIdleTimeout().isEmpty()
                && http.maxStreamDuration().isEmpty()
                && http.maxConnectionDuration().isEmpty()) {
            at.reject("at least one timeout must be set, requestHeadersTimeout apart");
        }
        at.field("requestTimeout").notNegative(http.requestTimeout());
        at.field("streamIdleTimeout").notNegative(http.streamIdleTimeout());
        at.field("maxStreamDuration").notNegative(http.maxStreamDuration());
        at.field("maxConnectionDuration").notNegative(http.maxConnectionDuration());
        at.field("requestHeadersTimeout").notNegative(http.requestHeadersTimeout());
    }
}

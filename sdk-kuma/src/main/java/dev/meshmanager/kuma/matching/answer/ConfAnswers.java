package dev.meshmanager.kuma.matching.answer;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.inspect.InboundPolicyConfs;
import dev.meshmanager.kuma.inspect.PolicyConfs;
import dev.meshmanager.kuma.inspect.PolicyOrigin;
import dev.meshmanager.kuma.inspect.RouteConfs;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.rules.DestinationRules.RuleForDestination;
import dev.meshmanager.kuma.matching.rules.InboundRules.RuleForClients;
import dev.meshmanager.kuma.matching.rules.KindRules;
import dev.meshmanager.kuma.matching.rules.KindRules.RuleForProxy;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshTCPRoute;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the configurations of one kind for a proxy, an inbound, an outbound or a route. */
final class ConfAnswers {
    static final JsonObject NO_POLICIES = Shape.emptyLists("policies");
    static final JsonObject NO_ROUTES = Shape.emptyLists("routes");

    /** What the control plane sends about a TCP route, whose rule is for all connections. */
    private static final JsonObject NO_MATCHES = Shape.nullMember("matches");

    private ConfAnswers() {}

    static PolicyConfs.Policy of(KindRules kind, RuleForProxy rule) {
        return PolicyConfs.Policy.builder()
                .kind(kind.kind().name())
                .conf(Shape.conf(rule.conf()))
                .origins(origins(rule.origins()))
                .build();
    }

    static PolicyConfs.Policy of(KindRules kind, RuleForDestination rule) {
        return PolicyConfs.Policy.builder()
                .kind(kind.kind().name())
                .conf(JsonValue.wrap(rule.confs()))
                .origins(origins(rule.policies()))
                .build();
    }

    /** Returns the rules of an inbound; empty if there are none. */
    static Optional<InboundPolicyConfs.Policy> of(KindRules kind, List<RuleForClients> rules) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        InboundPolicyConfs.Policy.Builder answer =
                InboundPolicyConfs.Policy.builder().kind(kind.kind().name());
        Set<IndexedPolicy> policies = new LinkedHashSet<>();
        for (RuleForClients rule : rules) {
            policies.add(rule.entry().policy());
            answer.addRule(r -> r.kri(rule.entry().policy().kri())
                    .conf(Shape.conf(rule.entry().conf())));
        }
        return Optional.of(answer.origins(origins(List.copyOf(policies))).build());
    }

    static RouteConfs.Route route(KindRules kind, RuleForDestination rule) {
        RouteConfs.Route.Builder answer =
                RouteConfs.Route.builder().kind(kind.kind().name()).origins(origins(rule.policies()));
        for (Object conf : rule.confs()) {
            if (kind.kind().equals(MeshHTTPRoute.TYPE)) {
                addHttpRules(rule, (Map<?, ?>) conf, answer);
            } else if (kind.kind().equals(MeshTCPRoute.TYPE)) {
                answer.addRule(r -> r.kri("").unknownFields(NO_MATCHES).conf(defaults((Map<?, ?>) conf)));
            }
        }
        return answer.build();
    }

    private static void addHttpRules(RuleForDestination rule, Map<?, ?> conf, RouteConfs.Route.Builder answer) {
        if (conf.get("rules") instanceof List<?> rules) {
            for (Object element : rules) {
                Map<?, ?> httpRule = (Map<?, ?>) element;
                List<?> matches = httpRule.get("matches") instanceof List<?> list ? list : List.of();
                String kri = Optional.ofNullable(rule.routeOrigins().get(matches))
                        .map(IndexedPolicy::kri)
                        .orElse("");
                answer.addRule(r -> r.kri(kri)
                        .matches(matches.stream().map(JsonValue::wrap).toList())
                        .conf(defaults(httpRule)));
            }
        }
    }

    private static JsonValue defaults(Map<?, ?> rule) {
        Object conf = rule.get("default");
        return JsonValue.wrap(conf == null ? Map.of() : conf);
    }

    private static List<PolicyOrigin> origins(List<IndexedPolicy> policies) {
        return policies.stream().map(IndexedPolicy::origin).toList();
    }
}

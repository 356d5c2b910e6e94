package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.kuma.analysis.mesh.CheckedMesh;
import dev.meshmanager.kuma.analysis.mesh.RouteRules;
import dev.meshmanager.kuma.analysis.mesh.RouteRules.PlacedRule;
import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.policy.HttpRouteMatch;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.target.BackendRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds rules of routes that no request reaches, and weights that no proxy accepts. The control plane sorts the matches
 * of a route by how specific they are, so only an equal match hides another one.
 */
final class RouteRuleCheck implements Check {
    @Override
    public void check(CheckedMesh mesh, FoundList found) {
        RouteRules.of(mesh).forEach(rule -> checkWeights(rule, found));
        mesh.userPolicies().forEach(policy -> {
            if (policy.policy() instanceof MeshHTTPRoute route) {
                List<MeshHTTPRoute.To> to = route.spec().to();
                for (int i = 0; i < to.size(); i++) {
                    checkMatches(route, "spec.to[" + i + "].rules", to.get(i).rules(), found);
                }
            }
        });
    }

    private static void checkWeights(PlacedRule rule, FoundList found) {
        List<BackendRef> backends = rule.backends();
        boolean isZero = !backends.isEmpty()
                && backends.stream()
                        .allMatch(backend ->
                                backend.weight().isPresent() && backend.weight().getAsLong() == 0);
        if (isZero) {
            found.add(
                    AnalysisCode.WEIGHTS_ALL_ZERO,
                    rule.route(),
                    rule.path() + ".default.backendRefs",
                    backends.size() == 1
                            ? "the only backend has the weight 0"
                            : "all " + backends.size() + " backends have the weight 0");
        }
    }

    private static void checkMatches(
            MeshHTTPRoute route, String path, List<MeshHTTPRoute.Rule> rules, FoundList found) {
        Map<HttpRouteMatch, Integer> first = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            List<HttpRouteMatch> matches = rules.get(i).matches();
            if (!matches.isEmpty() && first.keySet().containsAll(matches)) {
                found.add(
                        AnalysisCode.ROUTE_RULE_HIDDEN,
                        route,
                        path + "[" + i + "]",
                        "the rule has the same matches as rules[" + first.get(matches.get(0)) + "], which is used");
            }
            for (HttpRouteMatch match : matches) {
                first.putIfAbsent(match, i);
            }
        }
    }
}

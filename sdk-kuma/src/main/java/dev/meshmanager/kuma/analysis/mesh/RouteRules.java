package dev.meshmanager.kuma.analysis.mesh;

import dev.meshmanager.kuma.policy.HttpRouteFilter;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.target.BackendRef;
import dev.meshmanager.kuma.policy.target.RoutePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the rules of routes with their paths. */
public final class RouteRules {
    private RouteRules() {}

    /**
     * A rule of a route.
     *
     * @param path for example {@code spec.to[0].rules[1]}
     */
    public record PlacedRule(RoutePolicy route, String path, RoutePolicy.Rule rule) {
        public List<BackendRef> backends() {
            return rule.conf().map(RoutePolicy.Conf::backendRefs).orElse(List.of());
        }

        /** Returns the backends and those that get a copy of the requests. */
        public List<PlacedBackend> allBackends() {
            List<PlacedBackend> all = new ArrayList<>();
            List<BackendRef> backends = backends();
            for (int i = 0; i < backends.size(); i++) {
                all.add(new PlacedBackend(path + ".default.backendRefs[" + i + "]", backends.get(i)));
            }
            List<HttpRouteFilter> filters = rule.conf()
                    .filter(MeshHTTPRoute.Conf.class::isInstance)
                    .map(conf -> ((MeshHTTPRoute.Conf) conf).filters())
                    .orElse(List.of());
            for (int i = 0; i < filters.size(); i++) {
                Optional<BackendRef> mirror =
                        filters.get(i).requestMirror().flatMap(HttpRouteFilter.Mirror::backendRef);
                String place = path + ".default.filters[" + i + "].requestMirror.backendRef";
                mirror.ifPresent(ref -> all.add(new PlacedBackend(place, ref)));
            }
            return all;
        }
    }

    /** A reference to a backend, with its path. */
    public record PlacedBackend(String path, BackendRef ref) {}

    /** Returns the rules of all routes that users wrote. */
    public static List<PlacedRule> of(CheckedMesh mesh) {
        List<PlacedRule> all = new ArrayList<>();
        mesh.userPolicies().forEach(policy -> {
            if (policy.policy() instanceof RoutePolicy route) {
                List<? extends RoutePolicy.To> to = route.spec().to();
                for (int i = 0; i < to.size(); i++) {
                    List<? extends RoutePolicy.Rule> rules = to.get(i).rules();
                    for (int j = 0; j < rules.size(); j++) {
                        all.add(new PlacedRule(route, "spec.to[" + i + "].rules[" + j + "]", rules.get(j)));
                    }
                }
            }
        });
        return all;
    }
}

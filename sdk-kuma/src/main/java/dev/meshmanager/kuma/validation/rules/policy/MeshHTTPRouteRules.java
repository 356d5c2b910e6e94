package dev.meshmanager.kuma.validation.rules.policy;

import dev.meshmanager.kuma.policy.HeaderMatchType;
import dev.meshmanager.kuma.policy.HttpRouteFilter;
import dev.meshmanager.kuma.policy.HttpRouteMatch;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.BackendRefs;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The rules for a {@link MeshHTTPRoute}. {@link HttpFilters} checks the filters. */
public final class MeshHTTPRouteRules implements KindRules<MeshHTTPRoute> {
    @Override
    public void check(MeshHTTPRoute route, FieldPath root) {
        MeshHTTPRoute.Spec spec = route.spec();
        RouteEntries.check(root.field("spec"), spec.targetRef(), spec.to(), MeshHTTPRouteRules::check);
    }

    private static void check(FieldPath at, MeshHTTPRoute.To to, boolean ofGateway) {
        for (int i = 0; i < to.rules().size(); i++) {
            check(at.field("rules").index(i), to.rules().get(i), ofGateway);
        }
        if (!ofGateway && !to.hostnames().isEmpty()) {
            at.field("hostnames").reject("must not be defined unless the route is attached to a MeshGateway");
        }
    }

    private static void check(FieldPath at, MeshHTTPRoute.Rule rule, boolean ofGateway) {
        for (int i = 0; i < rule.matches().size(); i++) {
            check(at.field("matches").index(i), rule.matches().get(i));
        }
        MeshHTTPRoute.Conf conf =
                rule.conf().orElseGet(() -> MeshHTTPRoute.Conf.builder().build());
        FieldPath place = at.field("default");
        boolean onlyPrefixes = rule.matches().stream().allMatch(MeshHTTPRouteRules::matchesPrefix);
        new HttpFilters(ofGateway, onlyPrefixes).check(place.field("filters"), conf.filters());
        boolean redirects = conf.filters().stream()
                .anyMatch(filter -> filter.type().equals(Optional.of(HttpRouteFilter.Type.REQUEST_REDIRECT)));
        if (ofGateway && conf.backendRefs().isEmpty() && !redirects) {
            place.field("backendRefs").reject("must not be empty unless a filter redirects");
        }
        BackendRefs.check(place.field("backendRefs"), conf.backendRefs());
    }

    private static boolean matchesPrefix(HttpRouteMatch match) {
        return match.path()
                .filter(path -> path.type().equals(Optional.of(HttpRouteMatch.PathMatchType.PATH_PREFIX)))
                .isPresent();
    }

    private static void check(FieldPath at, HttpRouteMatch match) {
        match.path().ifPresent(path -> check(at.field("path").field("value"), path));
        Set<String> names = new HashSet<>();
        for (int i = 0; i < match.queryParams().size(); i++) {
            String name = match.queryParams().get(i).name().orElse("");
            if (!names.add(name)) {
                at.field("queryParams").index(i).field("name").reject("is there more than once");
            }
        }
        for (int i = 0; i < match.headers().size(); i++) {
            HeaderMatchType type = match.headers().get(i).type().orElse(HeaderMatchType.EXACT);
            boolean hasValue = !match.headers().get(i).value().orElse("").isEmpty();
            if (hasValue
                    && Set.of(HeaderMatchType.PRESENT, HeaderMatchType.ABSENT).contains(type)) {
                at.field("headers").index(i).field("value").reject("must not be defined with type " + type);
            }
        }
    }

    private static void check(FieldPath at, HttpRouteMatch.PathMatch path) {
        String value = path.value().orElse("");
        boolean prefix = path.type().equals(Optional.of(HttpRouteMatch.PathMatchType.PATH_PREFIX));
        boolean exact = path.type().equals(Optional.of(HttpRouteMatch.PathMatchType.EXACT));
        if (prefix && value.length() > 1 && value.endsWith("/")) {
            at.reject("must not end with a slash; a prefix covers whole segments anyway");
        }
        if ((prefix || exact) && !value.startsWith("/")) {
            at.reject("must be an absolute path");
        }
    }
}

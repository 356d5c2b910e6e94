package dev.meshmanager.kuma.validation.rules.policy;

import static dev.meshmanager.kuma.policy.TargetRefKind.MESH;
import static dev.meshmanager.kuma.policy.TargetRefKind.MESH_EXTERNAL_SERVICE;
import static dev.meshmanager.kuma.policy.TargetRefKind.MESH_GATEWAY;
import static dev.meshmanager.kuma.policy.TargetRefKind.MESH_MULTI_ZONE_SERVICE;
import static dev.meshmanager.kuma.policy.TargetRefKind.MESH_SERVICE;

import dev.meshmanager.kuma.policy.HeaderMatchType;
import dev.meshmanager.kuma.policy.HttpRouteFilter;
import dev.meshmanager.kuma.policy.HttpRouteMatch;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.BackendRefs;
import dev.meshmanager.kuma.validation.rules.shared.Policies;
import dev.meshmanager.kuma.validation.rules.shared.Targets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the control plane allows in a {@link MeshHTTPRoute}; {@link HttpFilters} are checked apart. */
public final class MeshHTTPRouteRules implements KindRules<MeshHTTPRoute> {
    private static final Targets TOP = Targets.PROXIES.withGatewayTags();
    private static final Targets TO = Targets.of(MESH_SERVICE, MESH_EXTERNAL_SERVICE, MESH_MULTI_ZONE_SERVICE);
    private static final Targets TO_OF_GATEWAYS = Targets.of(MESH);

    @Override
    public void check(MeshHTTPRoute route, FieldPath root) {
        FieldPath at = root.field("spec");
        TOP.checkIfPresent(at.field("targetRef"), route.spec().targetRef());
        boolean ofGateway = Policies.top(route.spec().targetRef()).equals(MESH_GATEWAY);
        List<MeshHTTPRoute.To> to = route.spec().to();
        for (int i = 0; i < to.size(); i++) {
            FieldPath item = at.field("to").index(i);
            (ofGateway ? TO_OF_GATEWAYS : TO)
                    .check(item.field("targetRef"), to.get(i).targetRef());
            for (int j = 0; j < to.get(i).rules().size(); j++) {
                check(item.field("rules").index(j), to.get(i).rules().get(j), ofGateway);
            }
            if (!ofGateway && !to.get(i).hostnames().isEmpty()) {
                item.field("hostnames").reject("must not be defined unless the route is attached to a MeshGateway");
            }
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

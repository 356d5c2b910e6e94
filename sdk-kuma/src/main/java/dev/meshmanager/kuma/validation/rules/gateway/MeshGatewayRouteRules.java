package dev.meshmanager.kuma.validation.rules.gateway;

import dev.meshmanager.kuma.common.HttpMethod;
import dev.meshmanager.kuma.gateway.MeshGatewayRoute;
import dev.meshmanager.kuma.gateway.MeshGatewayRouteFilter;
import dev.meshmanager.kuma.gateway.MeshGatewayRouteMatch;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Selectors;
import dev.meshmanager.kuma.validation.rules.shared.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rules for a {@link MeshGatewayRoute}. {@link GatewayFilters} checks the filters. */
public final class MeshGatewayRouteRules implements KindRules<MeshGatewayRoute> {
    private static final Tags SERVICE = Tags.SELECTOR.atLeastOne().withService();
    private static final Set<MeshGatewayRouteMatch.HeaderMatchType> WITHOUT_VALUE =
            Set.of(MeshGatewayRouteMatch.HeaderMatchType.ABSENT, MeshGatewayRouteMatch.HeaderMatchType.PRESENT);

    @Override
    public void check(MeshGatewayRoute route, FieldPath root) {
        Selectors.check(root.field("selectors"), route.selectors(), SERVICE);
        FieldPath at = root.field("conf");
        if (route.conf()
                .filter(conf -> conf.tcp().isPresent() || conf.http().isPresent())
                .isEmpty()) {
            at.reject("must have tcp or http");
        }
        route.conf().flatMap(MeshGatewayRoute.Conf::http).ifPresent(http -> {
            FieldPath rules = at.field("http").field("rules");
            rules.notEmpty(http.rules());
            for (int i = 0; i < http.rules().size(); i++) {
                check(rules.index(i), http.rules().get(i));
            }
        });
    }

    private static void check(FieldPath at, MeshGatewayRoute.HttpRule rule) {
        at.field("matches").notEmpty(rule.matches());
        if (rule.matches().isEmpty()) {
            return;
        }
        boolean prefix = false;
        for (int i = 0; i < rule.matches().size(); i++) {
            MeshGatewayRouteMatch match = rule.matches().get(i);
            check(at.field("matches").index(i), match);
            prefix |= match.path()
                    .flatMap(MeshGatewayRouteMatch.Path::match)
                    .filter(MeshGatewayRouteMatch.PathMatchType.PREFIX::equals)
                    .isPresent();
        }
        // Filters that rewrite the host to that of the backend do not count, not even in the indexes of the others.
        List<MeshGatewayRouteFilter> filters = new ArrayList<>(rule.filters());
        boolean rewritesHost = filters.removeIf(filter -> filter.rewrite()
                .flatMap(MeshGatewayRouteFilter.Rewrite::hostToBackendHostname)
                .orElse(false));
        new GatewayFilters(prefix, rewritesHost).check(at.field("filters"), filters);
        boolean redirects = filters.stream().anyMatch(GatewayFilters::redirects);
        if (redirects && rule.filters().size() != 1) {
            at.field("filters").reject("must not have other filters beside a redirect");
            return;
        }
        checkBackends(at.field("backends"), rule.backends(), redirects);
    }

    private static void checkBackends(FieldPath at, List<MeshGatewayRoute.Backend> backends, boolean redirects) {
        if (backends.isEmpty() && !redirects) {
            at.reject("must not be empty");
        }
        if (!backends.isEmpty() && redirects) {
            at.reject("must be empty with a redirect");
        }
        for (int i = 0; i < backends.size(); i++) {
            SERVICE.check(at.index(i), backends.get(i).destination());
        }
    }

    private static void check(FieldPath at, MeshGatewayRouteMatch match) {
        boolean hasMethod = match.method()
                .filter(method -> !method.equals(HttpMethod.of("NONE")))
                .isPresent();
        if (match.path().isEmpty()
                && !hasMethod
                && match.headers().isEmpty()
                && match.queryParameters().isEmpty()) {
            at.reject("must match something");
        }
        match.path().ifPresent(path -> check(at.field("value"), path));
        for (int i = 0; i < match.headers().size(); i++) {
            MeshGatewayRouteMatch.Header header = match.headers().get(i);
            FieldPath place = at.field("headers").index(i);
            place.field("name").notEmpty(header.name());
            boolean hasValue = !header.value().orElse("").isEmpty();
            boolean without = header.match().filter(WITHOUT_VALUE::contains).isPresent();
            if (hasValue == without) {
                place.field("value").reject(without ? "must not be set" : "must not be empty");
            }
        }
        for (int i = 0; i < match.queryParameters().size(); i++) {
            FieldPath place = at.field("query_parameters").index(i);
            place.field("name").notEmpty(match.queryParameters().get(i).name());
            place.field("value").notEmpty(match.queryParameters().get(i).value());
        }
    }

    /** The control plane reports the value of a path as the value of the match. */
    private static void check(FieldPath at, MeshGatewayRouteMatch.Path path) {
        boolean regex = path.match()
                .filter(MeshGatewayRouteMatch.PathMatchType.REGEX::equals)
                .isPresent();
        String value = path.value().orElse("");
        if (regex && value.isEmpty()) {
            at.reject("must not be empty");
        }
        if (!regex && !value.startsWith("/")) {
            at.reject("must be an absolute path");
        }
    }
}

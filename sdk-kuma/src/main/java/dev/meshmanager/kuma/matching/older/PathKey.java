package dev.meshmanager.kuma.matching.older;

import dev.meshmanager.kuma.gateway.MeshGatewayRoute;
import dev.meshmanager.kuma.gateway.MeshGatewayRouteFilter;
import dev.meshmanager.kuma.gateway.MeshGatewayRouteMatch;
import dev.meshmanager.kuma.gateway.MeshGatewayRouteMatch.PathMatchType;
import java.util.stream.Stream;

/** The path of a match, by which the control plane groups the rules of a host name. */
record PathKey(PathMatchType type, String value) {
    private static final PathKey ALL = new PathKey(PathMatchType.PREFIX, "/");

    static PathKey of(MeshGatewayRouteMatch match) {
        return match.path()
                .map(path -> new PathKey(
                        path.match().orElse(PathMatchType.EXACT), path.value().orElse("")))
                .orElse(ALL);
    }

    boolean isExact() {
        return type.equals(PathMatchType.EXACT) && !value.isEmpty();
    }

    boolean isPrefix() {
        return type.equals(PathMatchType.PREFIX) && !value.isEmpty();
    }

    /** Returns whether the rule replaces the prefix of the path, in a request or in a redirection. */
    static boolean replacesPrefix(MeshGatewayRoute.HttpRule rule) {
        return rule.filters().stream()
                .flatMap(filter -> Stream.concat(
                        filter.rewrite().stream(),
                        filter.redirect().flatMap(MeshGatewayRouteFilter.Redirect::path).stream()))
                .anyMatch(rewrite -> rewrite.replacePrefixMatch().isPresent());
    }
}

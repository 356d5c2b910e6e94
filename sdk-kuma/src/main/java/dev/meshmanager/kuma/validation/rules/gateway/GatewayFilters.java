package dev.meshmanager.kuma.validation.rules.gateway;

import dev.meshmanager.kuma.gateway.MeshGatewayRoute;
import dev.meshmanager.kuma.gateway.MeshGatewayRouteFilter;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.rules.legacy.FaultInjectionRules;
import dev.meshmanager.kuma.validation.rules.shared.Tags;
import java.util.List;
import java.util.Set;

/**
 * Checks the filters of a gateway rule.
 *
 * @param hasPrefix whether a match of the rule matches a path prefix
 * @param rewritesHost whether another filter sets the host
 */
record GatewayFilters(boolean hasPrefix, boolean rewritesHost) {
    private static final Set<String> HOST = Set.of(":authority", "Host", "host");

    /** Returns whether the control plane treats the filter as a redirect. */
    static boolean redirects(MeshGatewayRouteFilter filter) {
        return filter.redirect().isPresent()
                && filter.rewrite().isEmpty()
                && filter.responseHeader().isEmpty();
    }

    void check(FieldPath at, List<MeshGatewayRouteFilter> filters) {
        for (int i = 0; i < filters.size(); i++) {
            check(at.index(i), filters.get(i));
        }
    }

    /** If several members are set, the control plane reads only the last one, in its own order. */
    private void check(FieldPath at, MeshGatewayRouteFilter filter) {
        if (filter.responseHeader().isPresent()) {
            return;
        }
        if (filter.rewrite().isPresent()) {
            boolean replacesPrefix = filter.rewrite().get().replacePrefixMatch().isPresent();
            if (replacesPrefix && !hasPrefix) {
                at.field("rewrite").field("replacePrefixMatch").reject("needs a match of a path prefix");
            }
        } else if (filter.redirect().isPresent()) {
            check(at.field("redirect"), filter.redirect().get());
        } else if (filter.mirror().isPresent()) {
            check(at.field("mirror"), filter.mirror().get());
        } else {
            filter.requestHeader().ifPresent(headers -> check(at.field("request_header"), headers));
        }
    }

    private static void check(FieldPath at, MeshGatewayRouteFilter.Redirect redirect) {
        if (redirect.port().orElse(0) > 0) {
            at.field("port").port(redirect.port());
        }
        int status = redirect.statusCode().orElse(0);
        if (status < 300 || status > 308) {
            at.field("status_code").reject("must be between 300 and 308");
        }
    }

    private static void check(FieldPath at, MeshGatewayRouteFilter.Mirror mirror) {
        FaultInjectionRules.checkPercentage(at, mirror.percentage());
        if (mirror.backend().isEmpty()) {
            at.field("backend").reject("must be defined");
        }
        mirror.backend()
                .map(MeshGatewayRoute.Backend::destination)
                .ifPresent(tags -> Tags.SELECTOR.atLeastOne().withService().check(at.field("backend"), tags));
    }

    private void check(FieldPath at, MeshGatewayRouteFilter.HeaderFilter filter) {
        if (filter.set().isEmpty() && filter.add().isEmpty() && filter.remove().isEmpty()) {
            at.reject("must not be empty");
        }
        check(at.field("set"), filter.set(), rewritesHost);
        check(at.field("add"), filter.add(), rewritesHost);
        for (int i = 0; i < filter.remove().size(); i++) {
            if (filter.remove().get(i).isEmpty()) {
                at.field("remove").index(i).reject("must not be empty");
            }
        }
    }

    private static void check(FieldPath at, List<MeshGatewayRouteFilter.Header> headers, boolean rewritesHost) {
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.get(i).name().orElse("");
            if (rewritesHost && HOST.contains(name)) {
                at.index(i).reject("must not set the host that another filter rewrites");
            }
            at.index(i).field("name").notEmpty(headers.get(i).name());
            at.index(i).field("value").notEmpty(headers.get(i).value());
        }
    }
}

package dev.meshmanager.kuma.validation.rules.policy;

import dev.meshmanager.kuma.policy.HttpPathRewrite;
import dev.meshmanager.kuma.policy.HttpRouteFilter;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.rules.shared.BackendRefs;
import dev.meshmanager.kuma.validation.text.Hosts;
import dev.meshmanager.kuma.validation.text.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the filters of a rule in an HTTP route.
 *
 * @param ofGateway whether the route is attached to a gateway
 * @param onlyPrefixes whether all matches of the rule match a path prefix
 */
record HttpFilters(boolean ofGateway, boolean onlyPrefixes) {
    void check(FieldPath at, List<HttpRouteFilter> filters) {
        for (int i = 0; i < filters.size(); i++) {
            check(at.index(i), filters.get(i));
        }
    }

    private void check(FieldPath at, HttpRouteFilter filter) {
        HttpRouteFilter.Type type = filter.type().orElseThrow();
        if (type.equals(HttpRouteFilter.Type.REQUEST_HEADER_MODIFIER)) {
            checkHeaders(at.field("requestHeaderModifier"), filter.requestHeaderModifier());
        } else if (type.equals(HttpRouteFilter.Type.RESPONSE_HEADER_MODIFIER)) {
            checkHeaders(at.field("responseHeaderModifier"), filter.responseHeaderModifier());
        } else if (type.equals(HttpRouteFilter.Type.REQUEST_REDIRECT)) {
            FieldPath place = at.field("requestRedirect");
            place.defined(filter.requestRedirect());
            filter.requestRedirect().ifPresent(redirect -> {
                checkPath(place.field("path"), redirect.path());
                checkHostname(place.field("hostname"), redirect.hostname());
            });
        } else if (type.equals(HttpRouteFilter.Type.URL_REWRITE)) {
            at.field("urlRewrite").defined(filter.urlRewrite());
            filter.urlRewrite().ifPresent(rewrite -> check(at.field("urlRewrite"), rewrite));
        } else {
            FieldPath place = at.field("requestMirror");
            place.defined(filter.requestMirror());
            filter.requestMirror()
                    .flatMap(HttpRouteFilter.Mirror::backendRef)
                    .ifPresent(ref -> BackendRefs.checkMirror(place.field("backendRef"), ref));
        }
    }

    private void check(FieldPath at, HttpRouteFilter.UrlRewrite rewrite) {
        checkPath(at.field("path"), rewrite.path());
        checkHostname(at.field("hostname"), rewrite.hostname());
        if (rewrite.hostToBackendHostname().orElse(false)) {
            FieldPath place = at.field("hostToBackendHostname");
            if (!ofGateway) {
                place.reject("only a route attached to a MeshGateway may set it");
            }
            place.absent(rewrite.hostname(), "must not be combined with hostname");
        }
    }

    private void checkPath(FieldPath at, Optional<HttpPathRewrite> path) {
        if (!onlyPrefixes && path.flatMap(HttpPathRewrite::replacePrefixMatch).isPresent()) {
            at.field("replacePrefixMatch").reject("needs all matches of the rule to match a path prefix");
        }
    }

    private static void checkHostname(FieldPath at, Optional<String> hostname) {
        hostname.ifPresent(host -> {
            if (Hosts.isIp(host)) {
                at.reject("must not be an IP address");
            }
            Names.subdomain(host).ifPresent(at::reject);
        });
    }

    private static void checkHeaders(FieldPath at, Optional<HttpRouteFilter.Headers> headers) {
        at.defined(headers);
        headers.ifPresent(present -> {
            if (present.set().isEmpty()
                    && present.add().isEmpty()
                    && present.remove().isEmpty()
                    && !FieldPath.has(present, "set", "add", "remove")) {
                at.reject("must have set, add or remove");
            }
            Set<String> names = new HashSet<>();
            for (int i = 0; i < present.set().size(); i++) {
                checkOnce(at.field("set").index(i), present.set().get(i).name().orElse(""), names);
            }
            for (int i = 0; i < present.add().size(); i++) {
                checkOnce(at.field("add").index(i), present.add().get(i).name().orElse(""), names);
            }
            for (int i = 0; i < present.remove().size(); i++) {
                checkOnce(at.field("remove").index(i), present.remove().get(i), names);
            }
        });
    }

    private static void checkOnce(FieldPath at, String name, Set<String> names) {
        if (!names.add(name)) {
            at.field("name").reject("is there more than once");
        }
    }
}

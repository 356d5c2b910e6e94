package dev.meshmanager.kuma.validation.rules.legacy;

import dev.meshmanager.kuma.legacy.TrafficRouteMatch;
import dev.meshmanager.kuma.legacy.TrafficRouteModify;
import dev.meshmanager.kuma.validation.FieldPath;
import java.util.Optional;
import java.util.Set;

/** Checks what an older route changes in requests and responses. */
final class TrafficModifications {
    private static final Set<String> HOST = Set.of("host", "Host");

    private TrafficModifications() {}

    static void check(FieldPath at, TrafficRouteModify modify, Optional<TrafficRouteMatch> match) {
        boolean prefix = match.flatMap(TrafficRouteMatch::path)
                .flatMap(TrafficRouteMatch.StringMatcher::prefix)
                .filter(text -> !text.isEmpty())
                .isPresent();
        modify.path().ifPresent(path -> check(at.field("path"), path, prefix));
        modify.host().ifPresent(host -> check(at.field("host"), host));
        modify.requestHeaders().ifPresent(headers -> check(at.field("requestHeaders"), headers));
        modify.responseHeaders().ifPresent(headers -> check(at.field("responseHeaders"), headers));
    }

    private static void check(FieldPath at, TrafficRouteModify.Path path, boolean prefix) {
        if (path.rewritePrefix().isPresent()) {
            FieldPath rewrite = at.field("rewritePrefix");
            rewrite.notEmpty(path.rewritePrefix());
            if (!path.rewritePrefix().get().isEmpty() && !prefix) {
                rewrite.reject("needs a match of a path prefix");
            }
        } else if (path.regex().isPresent()) {
            check(at.field("regex"), path.regex().get());
        } else {
            at.reject("must have rewritePrefix or regex");
        }
    }

    private static void check(FieldPath at, TrafficRouteModify.Host host) {
        if (host.value().isPresent()) {
            at.field("value").notEmpty(host.value());
        } else if (host.fromPath().isPresent()) {
            check(at.field("fromPath"), host.fromPath().get());
        } else {
            at.reject("must have value or fromPath");
        }
    }

    private static void check(FieldPath at, TrafficRouteModify.RegexReplace replace) {
        at.field("pattern").notEmpty(replace.pattern());
        at.field("substitution").notEmpty(replace.substitution());
    }

    private static void check(FieldPath at, TrafficRouteModify.Headers headers) {
        for (int i = 0; i < headers.add().size(); i++) {
            FieldPath add = at.field("add").index(i);
            checkName(add.field("name"), headers.add().get(i).name().orElse(""));
            add.field("value").notEmpty(headers.add().get(i).value());
        }
        for (int i = 0; i < headers.remove().size(); i++) {
            checkName(
                    at.field("remove").index(i).field("name"),
                    headers.remove().get(i).name().orElse(""));
        }
    }

    private static void checkName(FieldPath at, String name) {
        if (name.isEmpty()) {
            at.reject("must not be empty");
        } else if (name.startsWith(":") || HOST.contains(name)) {
            at.reject("must not be the host or a pseudo-header");
        }
    }
}

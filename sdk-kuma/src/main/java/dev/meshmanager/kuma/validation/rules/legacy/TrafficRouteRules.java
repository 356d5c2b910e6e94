package dev.meshmanager.kuma.validation.rules.legacy;

import dev.meshmanager.core.Model;
import dev.meshmanager.kuma.legacy.TrafficRoute;
import dev.meshmanager.kuma.legacy.TrafficRouteHttp;
import dev.meshmanager.kuma.legacy.TrafficRouteLoadBalancer;
import dev.meshmanager.kuma.legacy.TrafficRouteMatch;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Selectors;
import dev.meshmanager.kuma.validation.rules.shared.Tags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rules for a {@link TrafficRoute}. {@link TrafficModifications} checks the modifications. */
public final class TrafficRouteRules implements KindRules<TrafficRoute> {
    private static final Tags SERVICE = Tags.SELECTOR.atLeastOne().withService();
    private static final List<String> HASHES = List.of("XX_HASH", "MURMUR_HASH_2");

    @Override
    public void check(TrafficRoute route, FieldPath root) {
        Selectors.check(root, route.sources(), SERVICE, route.destinations(), Tags.SELECTOR.onlyService());
        FieldPath at = root.field("conf");
        at.defined(route.conf());
        route.conf().ifPresent(conf -> {
            check(at, conf, conf.split(), conf.destination());
            for (int i = 0; i < conf.http().size(); i++) {
                check(at.field("http").index(i), conf.http().get(i));
            }
            conf.loadBalancer().ifPresent(balancer -> check(at.field("loadBalancer"), balancer));
        });
    }

    private static void check(FieldPath at, TrafficRouteHttp http) {
        check(at.field("match"), http.match());
        http.modify().ifPresent(modify -> TrafficModifications.check(at.field("modify"), modify, http.match()));
        check(at, http, http.split(), http.destination());
    }

    private static void check(
            FieldPath at, Model owner, List<TrafficRoute.Split> split, Map<String, String> destination) {
        boolean splits = !split.isEmpty();
        boolean hasDestination = !destination.isEmpty() || FieldPath.has(owner, "destination");
        if (!splits && !hasDestination) {
            at.reject("must have destination or split");
        }
        if (splits && hasDestination) {
            at.reject("must not have both split and destination");
        }
        if (splits) {
            checkSplit(at.field("split"), split);
        }
        if (hasDestination) {
            SERVICE.check(at.field("destination"), destination);
        }
    }

    private static void checkSplit(FieldPath at, List<TrafficRoute.Split> split) {
        long total = 0;
        for (int i = 0; i < split.size(); i++) {
            at.index(i).field("weight").defined(split.get(i).weight());
            total += split.get(i).weight().orElse(0L);
            SERVICE.check(at.index(i).field("destination"), split.get(i).destination());
        }
        if (total == 0) {
            at.reject("must have an entry with a weight above 0");
        }
    }

    private static void check(FieldPath at, Optional<TrafficRouteMatch> match) {
        boolean empty = match.filter(present ->
                        present.path().isPresent() || present.method().isPresent() || hasHeaders(present))
                .isEmpty();
        if (empty) {
            at.reject("must have method, path or headers");
            return;
        }
        match.get().method().ifPresent(matcher -> check(at.field("method"), matcher));
        match.get().path().ifPresent(matcher -> check(at.field("path"), matcher));
        if (match.get().headers().isEmpty() && hasHeaders(match.get())) {
            at.field("headers").reject("must have at least one element");
        }
        new TreeMap<>(match.get().headers()).forEach((name, matcher) -> {
            FieldPath header = at.field("headers").key(name);
            if (name.isEmpty()) {
                header.reject("must not be empty");
            }
            check(header, matcher);
        });
    }

    private static boolean hasHeaders(TrafficRouteMatch match) {
        return !match.headers().isEmpty() || FieldPath.has(match, "headers");
    }

    private static void check(FieldPath at, TrafficRouteMatch.StringMatcher matcher) {
        if (matcher.prefix().isPresent()) {
            at.field("prefix").notEmpty(matcher.prefix());
        } else if (matcher.regex().isPresent()) {
            at.field("regex").notEmpty(matcher.regex());
        } else if (matcher.exact().isEmpty()) {
            at.reject("must have exact, prefix or regex");
        }
    }

    /** If several members are set, the control plane reads only the last one, in its own order. */
    private static void check(FieldPath at, TrafficRouteLoadBalancer balancer) {
        if (balancer.random().isPresent() || balancer.maglev().isPresent()) {
            return;
        }
        if (balancer.ringHash().isPresent()) {
            String hash = balancer.ringHash()
                    .get()
                    .hashFunction()
                    .map(TrafficRouteLoadBalancer.HashFunction::value)
                    .orElse("");
            if (!HASHES.contains(hash)) {
                at.field("ringHash").field("hashFunction").reject("must be one of " + HASHES);
            }
        } else if (balancer.leastRequest()
                .filter(request -> request.choiceCount().orElse(0) == 1)
                .isPresent()) {
            at.field("leastRequest").field("choiceCount").reject("must be at least 2");
        }
    }
}

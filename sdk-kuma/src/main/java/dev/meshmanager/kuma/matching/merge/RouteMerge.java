package dev.meshmanager.kuma.matching.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Merges the rules of HTTP routes: for each host name those with the same matches, in the order of the one with the
 * most precedence.
 */
final class RouteMerge {
    private static final String RULES = "rules";
    private static final String HOSTNAMES = "hostnames";
    private static final String MATCHES = "matches";
    private static final String CONF = "default";

    private RouteMerge() {}

    static List<Object> merge(List<Object> confs) {
        Map<String, List<Map<?, ?>>> byHostname = new LinkedHashMap<>();
        for (Object conf : confs) {
            Map<?, ?> route = (Map<?, ?>) conf;
            List<?> hostnames = list(route.get(HOSTNAMES));
            for (Object hostname : hostnames.isEmpty() ? List.of("") : hostnames) {
                byHostname
                        .computeIfAbsent(String.valueOf(hostname), key -> new ArrayList<>())
                        .add(route);
            }
        }
        List<Object> merged = new ArrayList<>();
        byHostname.forEach((hostname, routes) -> {
            Map<String, Object> result = new LinkedHashMap<>();
            List<Object> rules = rules(routes);
            if (!rules.isEmpty()) {
                result.put(RULES, rules);
            }
            if (!hostname.isEmpty()) {
                result.put(HOSTNAMES, List.of(hostname));
            }
            merged.add(result);
        });
        return merged;
    }

    private static List<Object> rules(List<Map<?, ?>> routes) {
        Map<Object, List<Object>> byMatches = new LinkedHashMap<>();
        for (Map<?, ?> route : routes) {
            for (Object element : list(route.get(RULES))) {
                Map<?, ?> rule = (Map<?, ?>) element;
                Object matches = rule.get(MATCHES) == null ? List.of() : rule.get(MATCHES);
                // The later rule decides about the order too.
                List<Object> same = byMatches.remove(matches);
                List<Object> confs = same == null ? new ArrayList<>() : same;
                confs.add(rule.get(CONF) == null ? Map.of() : rule.get(CONF));
                byMatches.put(matches, confs);
            }
        }
        List<Object> rules = new ArrayList<>();
        byMatches.forEach((matches, confs) -> {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put(MATCHES, matches);
            rule.put(CONF, ConfMerge.one(confs));
            rules.add(rule);
        });
        Collections.reverse(rules);
        return rules;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}

package dev.meshmanager.kuma.impact;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares configurations member by member. */
final class Members {
    private final Map<String, JsonValue> byPath = new TreeMap<>();

    /**
     * Returns the members whose values have different meanings, sorted by path. The values are as written. Routes have
     * several configurations, all others one.
     */
    static List<MemberChange> diff(ResourceType<?> kind, List<Object> before, List<Object> after) {
        if (before.equals(after)) {
            return List.of();
        }
        Map<String, JsonValue> old = stored(kind, before);
        Map<String, JsonValue> now = stored(kind, after);
        TreeSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        paths.removeIf(path -> Objects.equals(old.get(path), now.get(path)));
        if (paths.isEmpty()) {
            return List.of();
        }
        Map<String, JsonValue> oldText = of(before);
        Map<String, JsonValue> nowText = of(after);
        return paths.stream()
                .map(path -> new MemberChange(path, shown(path, old, oldText), shown(path, now, nowText)))
                .toList();
    }

    private static Map<String, JsonValue> stored(ResourceType<?> kind, List<Object> confs) {
        return of(confs.stream().map(conf -> StoredConf.of(kind, conf)).toList());
    }

    private static Optional<JsonValue> shown(
            String path, Map<String, JsonValue> stored, Map<String, JsonValue> written) {
        return Optional.ofNullable(stored.get(path)).map(value -> written.getOrDefault(path, value));
    }

    private static Map<String, JsonValue> of(List<Object> confs) {
        Members members = new Members();
        for (Object conf : confs) {
            members.add(confs.size() == 1 ? "" : hostnames(conf), conf);
        }
        return members.byPath;
    }

    /** Routes have one configuration for each set of host names. */
    private static String hostnames(Object conf) {
        Object names = conf instanceof Map<?, ?> members ? members.get("hostnames") : null;
        return names == null ? "" : JsonValue.wrap(names).toString();
    }

    private void add(String path, Object value) {
        if (value instanceof Map<?, ?> members && !members.isEmpty()) {
            members.forEach((name, member) -> {
                if (member != null) {
                    add(path.isEmpty() ? String.valueOf(name) : path + "." + name, member);
                }
            });
        } else if (isRules(value)) {
            addRules(path, (List<?>) value);
        } else if (!path.isEmpty()) {
            byPath.put(path, JsonValue.wrap(value));
        }
    }

    private static boolean isRules(Object value) {
        return value instanceof List<?> elements
                && !elements.isEmpty()
                && elements.stream()
                        .allMatch(rule -> rule instanceof Map<?, ?> members && members.get("matches") != null);
    }

    /** Rules are known by what they match. Their order counts too, because the first that matches is taken. */
    private void addRules(String path, List<?> rules) {
        List<Object> order = new ArrayList<>();
        for (Object rule : rules) {
            Map<?, ?> members = (Map<?, ?>) rule;
            Object matches = Objects.requireNonNull(members.get("matches"));
            order.add(matches);
            Object conf = members.get("default");
            if (conf != null) {
                add(path + JsonValue.wrap(matches), conf);
            }
        }
        byPath.put(path, JsonValue.wrap(order));
    }
}

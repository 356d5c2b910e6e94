package dev.meshmanager.kuma.matching.rules;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshFaultInjection;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the rules of an inbound of the kinds whose rules all take effect. Those of other kinds are merged, so that
 * later ones replace earlier ones.
 */
public final class JoinedRules {
    private static final Set<ResourceType<?>> KINDS =
            Set.of(MeshAccessLog.TYPE, MeshFaultInjection.TYPE, MeshTrafficPermission.TYPE);

    private JoinedRules() {}

    /** Returns whether all rules of the kind take effect. */
    public static boolean isFor(ResourceType<?> kind) {
        return KINDS.contains(kind);
    }

    /** Returns one configuration with the elements of all lists; none if there are no configurations. */
    public static List<Object> join(ResourceType<?> kind, List<Object> confs) {
        Map<String, Object> joined = new LinkedHashMap<>();
        for (Object conf : confs) {
            if (conf instanceof Map<?, ?> members) {
                members.forEach((name, value) -> {
                    if (value != null) {
                        joined.merge(String.valueOf(name), value, JoinedRules::join);
                    }
                });
            }
        }
        if (kind.equals(MeshTrafficPermission.TYPE)) {
            joined.replaceAll((name, value) -> value instanceof List<?> clients ? inOrder(clients) : value);
        }
        return confs.isEmpty() ? List.of() : List.of(joined);
    }

    private static Object join(Object one, Object other) {
        if (one instanceof List<?> first && other instanceof List<?> second) {
            List<Object> all = new ArrayList<>(first);
            all.addAll(second);
            return all;
        }
        return other;
    }

    /** Permission depends neither on the order of the clients nor on how often they are named. */
    private static List<?> inOrder(List<?> clients) {
        return clients.stream()
                .distinct()
                .sorted(Comparator.comparing(client -> JsonValue.wrap(client).toString()))
                .toList();
    }
}

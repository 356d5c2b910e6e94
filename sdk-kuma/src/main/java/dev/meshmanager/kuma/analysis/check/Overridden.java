package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The policies whose entries set something in a merged configuration, and those whose entries do not. */
final class Overridden {
    private static final String APPEND = "append";

    private final Set<IndexedPolicy> alive = new HashSet<>();
    private final Map<IndexedPolicy, Set<IndexedPolicy>> dead = new HashMap<>();

    /** Judges the entries of one merge, those with less precedence first. */
    void judge(List<Entry> entries) {
        Set<String> covered = new HashSet<>();
        Set<IndexedPolicy> covering = new HashSet<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            Set<String> members = new HashSet<>();
            addMembers("", entry.conf(), members);
            boolean isCovered = members.stream().allMatch(member -> isCovered(member, covered));
            if (!isCovered) {
                alive.add(entry.policy());
                covering.add(entry.policy());
            } else if (!members.isEmpty()) {
                dead.computeIfAbsent(entry.policy(), key -> new HashSet<>()).addAll(covering);
            }
            covered.addAll(members);
        }
    }

    /** Notes that an entry sets something. */
    void keep(Entry entry) {
        alive.add(entry.policy());
    }

    /** Returns whether the policy sets something, and others override all of it. */
    boolean isDead(IndexedPolicy policy) {
        return dead.containsKey(policy) && !alive.contains(policy);
    }

    /** Returns the policies that override a policy. */
    Set<IndexedPolicy> by(IndexedPolicy policy) {
        return dead.getOrDefault(policy, Set.of());
    }

    private static void addMembers(String path, Object value, Set<String> members) {
        if (value instanceof Map<?, ?> object && !object.isEmpty()) {
            object.forEach((name, member) -> {
                String inner = path + "." + name;
                if (member instanceof Map<?, ?> nested) {
                    addMembers(inner, nested, members);
                } else {
                    members.add(inner);
                }
            });
        } else if (!path.isEmpty()) {
            members.add(path);
        }
    }

    /** Lists whose name begins with {@code append} are joined, so that no part of them is overridden. */
    private static boolean isCovered(String member, Set<String> covered) {
        String name = member.substring(member.lastIndexOf('.') + 1);
        return covered.contains(member) && !name.startsWith(APPEND);
    }
}

package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Writes the members that a control plane computes for Argo CD. */
final class ArgoCdIgnore {
    private ArgoCdIgnore() {}

    static String yaml(Collection<? extends ResourceType<?>> kinds, KumaVersion version) {
        List<Map<String, Object>> entries = new ArrayList<>();
        kinds.stream()
                .filter(version::has)
                .filter(type ->
                        !type.isReadOnly() && type.kubernetes().secretType().isEmpty())
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(type -> entries.add(entry(type, version)));
        return Yaml.write(
                JsonValue.of(Map.of("ignoreDifferences", entries)).asObject().orElseThrow());
    }

    private static Map<String, Object> entry(ResourceType<?> type, KumaVersion version) {
        TreeSet<String> expressions = new TreeSet<>();
        for (ComputedMember member : ServerComputed.of(type, version)) {
            String path = pathInObject(type, member.path());
            if (!path.isEmpty()) {
                expressions.add(jq(path));
            }
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("group", "kuma.io");
        entry.put("kind", type.name());
        entry.put("jqPathExpressions", List.copyOf(expressions));
        return entry;
    }

    /** Returns an empty text if the object has no such member. */
    private static String pathInObject(ResourceType<?> type, String path) {
        if (path.startsWith("labels[")) {
            return "metadata." + path;
        }
        return switch (path) {
            case "creationTime", "modificationTime", "kri", "metadata", "snis" -> "";
            case "status" -> path;
            default -> type.isFlat() ? "spec." + path : path;
        };
    }

    /** With a question mark, an absent list is no error. */
    private static String jq(String path) {
        return "." + path.replace("[]", "[]?");
    }
}

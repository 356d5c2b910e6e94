package dev.meshmanager.kuma.matching.merge;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Merges the configurations of policies, the ones with less precedence first. Members of later ones replace those of
 * earlier ones, and so do lists; but lists whose name begins with {@code append} are joined.
 */
public final class ConfMerge {
    private static final String APPEND = "append";

    private ConfMerge() {}

    /**
     * Merges the configurations of a kind. There is one result, or none if there are no configurations; only routes
     * have one for each host name.
     */
    public static List<Object> merge(ResourceType<?> kind, List<Object> confs) {
        if (confs.isEmpty()) {
            return List.of();
        }
        return kind.equals(MeshHTTPRoute.TYPE) ? RouteMerge.merge(confs) : List.of(one(confs));
    }

    /** Merges configurations into one. */
    static Object one(List<Object> confs) {
        if (confs.size() == 1) {
            return confs.get(0);
        }
        Object merged = confs.get(0);
        for (Object conf : confs.subList(1, confs.size())) {
            merged = Objects.requireNonNull(MergePatch.apply(merged, conf));
        }
        return Objects.requireNonNull(joinLists(merged, confs));
    }

    /** Returns the merged object with the joined lists of all objects that it was merged from. */
    private static @Nullable Object joinLists(@Nullable Object merged, List<? extends @Nullable Object> sources) {
        if (!(merged instanceof Map<?, ?> members)) {
            return merged;
        }
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        members.forEach((key, value) -> {
            String name = String.valueOf(key);
            List<@Nullable Object> values = sources.stream()
                    .<@Nullable Object>map(source -> source instanceof Map<?, ?> object ? object.get(name) : null)
                    .toList();
            if (value instanceof List && name.startsWith(APPEND)) {
                result.put(name, joined(values));
            } else {
                result.put(name, joinLists(value, values));
            }
        });
        return result;
    }

    /** The control plane writes null for a list that is still empty after joining. */
    private static @Nullable Object joined(List<? extends @Nullable Object> lists) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Object list : lists) {
            if (list instanceof List<?> elements) {
                all.addAll(elements);
            }
        }
        return all.isEmpty() ? null : all;
    }
}

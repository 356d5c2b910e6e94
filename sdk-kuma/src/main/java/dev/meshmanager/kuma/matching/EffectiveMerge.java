package dev.meshmanager.kuma.matching;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.matching.Setting.Overridden;
import dev.meshmanager.kuma.matching.Setting.Source;
import dev.meshmanager.kuma.matching.effective.MergedEntries;
import dev.meshmanager.kuma.matching.model.Entry;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Merges entries to a typed configuration, and remembers which entry set each member. */
final class EffectiveMerge {
    private final Estate estate;
    private final Map<String, List<Overridden>> values = new TreeMap<>();

    private EffectiveMerge(Estate estate) {
        this.estate = estate;
    }

    /** Returns the merged configuration of a kind. */
    static <C extends Model> Effective<C> of(
            MeshResourceType<? extends TargetRefPolicy> type,
            Class<? extends TargetRefPolicy> section,
            MergedEntries merged,
            Estate estate) {
        @SuppressWarnings("unchecked") // The caller's type variable is the argument of the same interface.
        Class<C> conf = (Class<C>) confOf(type.model(), section);
        return new Effective<>(Json.fromTree(conf, JsonValue.wrap(merged.conf())), settings(merged, estate));
    }

    /** Returns the members of the merged configuration. */
    static List<Setting> settings(MergedEntries merged, Estate estate) {
        EffectiveMerge blame = new EffectiveMerge(estate);
        merged.entries().forEach(entry -> blame.add(entry, "", entry.conf()));
        return blame.settings(merged.conf());
    }

    /** Returns the configuration that the interface of a section has in a kind of policy. */
    private static Class<?> confOf(Class<?> policy, Class<?> section) {
        for (Type parent : policy.getGenericInterfaces()) {
            if (parent instanceof ParameterizedType known && known.getRawType().equals(section)) {
                return (Class<?>) known.getActualTypeArguments()[0];
            }
        }
        throw new IllegalArgumentException(policy.getSimpleName() + " is no " + section.getSimpleName());
    }

    private void add(Entry entry, String path, Object value) {
        if (value instanceof Map<?, ?> members && !members.isEmpty()) {
            members.forEach((name, member) -> {
                if (member != null) {
                    add(entry, path.isEmpty() ? name.toString() : path + "." + name, member);
                }
            });
        } else if (!path.isEmpty()) {
            TargetRefPolicy policy = entry.policy().policy();
            String inPolicy = entry.path() + "." + path;
            Source source = new Source(policy, inPolicy, estate.locationOf(policy, inPolicy));
            values.computeIfAbsent(path, key -> new ArrayList<>()).add(new Overridden(JsonValue.wrap(value), source));
        }
    }

    private List<Setting> settings(Object merged) {
        List<Setting> settings = new ArrayList<>();
        values.forEach((path, all) -> {
            Object value = at(merged, path);
            if (value != null && !(value instanceof Map<?, ?> members && !members.isEmpty())) {
                List<Overridden> others = new ArrayList<>(all.subList(0, all.size() - 1));
                Collections.reverse(others);
                settings.add(new Setting(
                        path, JsonValue.wrap(value), all.get(all.size() - 1).source(), others));
            }
        });
        return settings;
    }

    private static @Nullable Object at(Object tree, String path) {
        @Nullable Object value = tree;
        for (String name : path.split("\\.", -1)) {
            value = value instanceof Map<?, ?> members ? members.get(name) : null;
        }
        return value;
    }
}

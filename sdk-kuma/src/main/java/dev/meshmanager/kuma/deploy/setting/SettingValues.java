package dev.meshmanager.kuma.deploy.setting;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values of settings by their paths, as a tree and back. */
public final class SettingValues {
    private final KnownSettings known;
    private final KumaVersion version;
    private final Map<String, Object> values = new TreeMap<>();

    /** Creates an empty set of values for control planes of this version. */
    public SettingValues(KnownSettings known, KumaVersion version) {
        this.known = known;
        this.version = version;
    }

    /** Returns the values in their normal form, sorted by path. */
    public Map<String, Object> all() {
        return values;
    }

    /**
     * Sets a value.
     *
     * @throws IllegalArgumentException if the version does not have the setting, or if it does not take the value
     */
    public void put(String path, @Nullable Object value) {
        KnownSetting setting = known.require(path, version);
        values.put(
                setting.path(),
                setting.checked(
                        setting.path(),
                        setting.kind()
                                .normalize(value)
                                .orElseThrow(() -> new IllegalArgumentException(setting.path() + " takes "
                                        + setting.kind().expected()))));
    }

    /** Sets the value of an environment variable; see {@link #put}. */
    public void putVariable(String name, String text) {
        KnownSetting setting = known.requireVariable(name, version);
        values.put(
                setting.path(),
                setting.checked(
                        name,
                        setting.kind()
                                .parse(text)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        name + " takes " + setting.kind().expected()))));
    }

    /** Sets all values of a tree. Null means that a setting has its default. */
    public void putTree(JsonObject tree) {
        putTree("", tree.raw());
    }

    private void putTree(String object, Map<?, ?> members) {
        members.forEach((name, value) -> {
            String path = object.isEmpty() ? (String) name : object + "." + name;
            Optional<KnownSetting> setting = known.find(path);
            if (setting.isEmpty() && value instanceof Map<?, ?> map && (known.isObject(path) || !map.isEmpty())) {
                if (!known.isObject(path)) {
                    known.require(path, version);
                }
                putTree(path, map);
            } else if (value != null || (setting.isEmpty() && !known.isObject(path))) {
                put(path, value);
            }
        });
    }

    /** Returns values by path as a tree. */
    public static JsonObject toTree(Map<String, Object> values) {
        Map<String, Object> tree = new LinkedHashMap<>();
        values.forEach((path, value) -> place(tree, path, value));
        return JsonObject.of(tree);
    }

    @SuppressWarnings("unchecked")
    private static void place(Map<String, Object> tree, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            tree.put(path, value);
        } else {
            Map<String, Object> object = (Map<String, Object>)
                    tree.computeIfAbsent(path.substring(0, dot), name -> new LinkedHashMap<String, Object>());
            place(object, path.substring(dot + 1), value);
        }
    }

    /** Returns the environment variable of a setting of {@code kuma-cp}; empty if none can hold this value. */
    public static Optional<Map.Entry<String, String>> toVariable(String path, Object value) {
        KnownSetting setting = KnownSettings.CONTROL_PLANE.find(path).orElseThrow();
        return setting.environment().flatMap(name -> setting.kind().print(value).map(text -> Map.entry(name, text)));
    }

    /**
     * Returns the environment variables of settings of {@code kuma-cp}.
     *
     * @throws IllegalStateException if no variable can hold a setting; the message names it
     */
    public static Map<String, String> toVariables(Map<String, Object> values) {
        Map<String, String> variables = new TreeMap<>();
        values.forEach((path, value) -> {
            Map.Entry<String, String> variable = toVariable(path, value)
                    .orElseThrow(() -> new IllegalStateException("no environment variable can hold "
                            + VisibleText.part(path) + " with this value; use kuma-cp.yaml"));
            variables.put(variable.getKey(), variable.getValue());
        });
        return variables;
    }
}

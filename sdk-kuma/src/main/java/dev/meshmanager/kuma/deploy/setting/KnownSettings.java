package dev.meshmanager.kuma.deploy.setting;

import dev.meshmanager.core.schema.NearestName;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All settings of one kind. The tables were made from the default files, the Go types and the chart of each version; a
 * line has the path, the type and, if they are not the rule, variable, versions and successor.
 */
public final class KnownSettings {
    /** The settings of {@code kuma-cp}. */
    public static final KnownSettings CONTROL_PLANE = load("settings.tsv", "setting of kuma-cp");
    /** The values of the chart {@code kuma}. The chart {@code kong-mesh} has them below {@code kuma}. */
    public static final KnownSettings CHART = load("values.tsv", "Helm value");
    /** The annotations of pods. {@code NAME} is a placeholder for the name of an application. */
    public static final KnownSettings ANNOTATIONS = load("annotations.tsv", "annotation");

    private final String what;
    private final Map<String, KnownSetting> byPath = new LinkedHashMap<>();
    private final Map<String, KnownSetting> byLowerCase = new LinkedHashMap<>();
    private final Map<String, KnownSetting> byVariable = new LinkedHashMap<>();
    private final Map<String, Set<String>> byObject = new LinkedHashMap<>();

    private KnownSettings(String what) {
        this.what = what;
    }

    private static KnownSettings load(String resource, String what) {
        KnownSettings settings = new KnownSettings(what);
        try (InputStream table = Objects.requireNonNull(KnownSettings.class.getResourceAsStream(resource), resource)) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(settings::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    private void add(String line) {
        String[] columns = line.split("\t");
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 2; i < columns.length; i++) {
            int sign = columns[i].indexOf('=');
            facts.put(columns[i].substring(0, sign), columns[i].substring(sign + 1));
        }
        KnownSetting setting = new KnownSetting(
                columns[0],
                SettingKind.valueOf(columns[1].toUpperCase(Locale.ROOT)),
                variable(columns[0], facts.get("env")),
                Optional.ofNullable(facts.get("since")).map(KumaVersion::of),
                Optional.ofNullable(facts.get("until")).map(KumaVersion::of),
                Optional.ofNullable(facts.get("now")));
        byPath.put(setting.path(), setting);
        byLowerCase.put(setting.path().toLowerCase(Locale.ROOT), setting);
        setting.environment().ifPresent(name -> byVariable.put(name, setting));
        if (facts.containsKey("alias")) {
            byVariable.put(facts.get("alias"), setting);
        }
        for (String path = setting.path(); !path.isEmpty(); ) {
            String object = parent(path);
            byObject.computeIfAbsent(object, p -> new LinkedHashSet<>()).add(last(path));
            path = object;
        }
    }

    private static Optional<String> variable(String path, @Nullable String given) {
        if (given != null) {
            return given.equals("-") ? Optional.empty() : Optional.of(given);
        }
        String words = path.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_");
        return Optional.of("KUMA_" + words.replace('.', '_').toUpperCase(Locale.ROOT));
    }

    private static String parent(String path) {
        return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Returns all settings. */
    public Collection<KnownSetting> all() {
        return byPath.values();
    }

    /** Returns the setting with this path. Upper and lower case are not distinguished, as Go reads them. */
    public Optional<KnownSetting> find(String path) {
        KnownSetting exact = byPath.get(path);
        return exact != null ? Optional.of(exact) : Optional.ofNullable(byLowerCase.get(path.toLowerCase(Locale.ROOT)));
    }

    /** Returns the setting that this environment variable sets. */
    public Optional<KnownSetting> findVariable(String name) {
        return Optional.ofNullable(byVariable.get(name));
    }

    /** Returns the names in each object, by the path of the object. The root has an empty path. */
    public Map<String, Set<String>> namesByObject() {
        return byObject;
    }

    boolean isObject(String path) {
        return byObject.containsKey(path)
                || byObject.keySet().stream().anyMatch(object -> object.equalsIgnoreCase(path));
    }

    /**
     * Returns the setting with this path in a version.
     *
     * @throws IllegalArgumentException if there is none; the message has the nearest name or the successor
     */
    public KnownSetting require(String path, KumaVersion version) {
        KnownSetting setting = find(path)
                .orElseThrow(
                        () -> new IllegalArgumentException(VisibleText.part(path) + " is no " + what + hint(path)));
        if (!setting.isIn(version)) {
            boolean isGone = setting.until().isPresent()
                    && !version.isBefore(setting.until().get());
            throw new IllegalArgumentException(setting.path() + ", a " + what + ","
                    + (isGone
                            ? " was removed in " + setting.until().get()
                                    + setting.successor()
                                            .map(next -> "; use " + next)
                                            .orElse("; it has no successor")
                            : " exists since " + setting.since().orElseThrow())
                    + ", and the control plane is " + version);
        }
        return setting;
    }

    /** Returns the setting of an environment variable; see {@link #require}. */
    public KnownSetting requireVariable(String name, KumaVersion version) {
        KnownSetting setting = findVariable(name)
                .orElseThrow(() -> new IllegalArgumentException(VisibleText.part(name)
                        + " is no environment variable of kuma-cp" + NearestName.hint(name, byVariable.keySet())));
        return require(setting.path(), version);
    }

    private String hint(String path) {
        if (isObject(path)) {
            return ", but an object with " + String.join(", ", byObject.getOrDefault(path, Set.of()));
        }
        Set<String> siblings = byObject.getOrDefault(parent(path), Set.of());
        Optional<String> sibling = NearestName.find(last(path), siblings, 2)
                .map(name -> parent(path).isEmpty() ? name : parent(path) + "." + name);
        List<String> sameName = byPath.keySet().stream()
                .filter(known -> last(known).equals(last(path)))
                .toList();
        return sibling.or(() -> NearestName.find(path, byPath.keySet(), 2))
                .or(() -> sameName.stream().findFirst())
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }
}

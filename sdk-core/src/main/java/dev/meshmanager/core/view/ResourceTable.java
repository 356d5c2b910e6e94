package dev.meshmanager.core.view;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Creates tables of resources with the columns of {@code kumactl get} and the Kuma GUI: mesh, name, columns of the
 * kind, and age. For other values, the columns are the members that are not objects.
 *
 * <pre>{@code
 * System.out.println(ResourceTable.of(kuma.resources(MeshTimeout.TYPE).list("default")));
 * }</pre>
 */
public final class ResourceTable {
    private static final String KIND = "Kind";
    private static final Set<String> ALWAYS = Set.of("Name", "Age");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final List<Columns> KNOWN =
            ServiceLoader.load(Columns.class, ResourceTable.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private final Instant now;
    private final Set<String> kinds = new LinkedHashSet<>();
    private final List<Map<String, String>> rows = new ArrayList<>();

    private ResourceTable(Instant now) {
        this.now = now;
    }

    /**
     * Returns a table with the kind as its title and ages at the current time; see {@link #of(String, Iterable,
     * Clock)}.
     */
    public static Table of(Iterable<?> items) {
        return of("", items, Clock.systemUTC());
    }

    /**
     * Returns a table of resources. If they are of several kinds, the table has a column for the kind. Reads all pages
     * of a {@code Paged}. Columns without any text are left out, except the name and the age.
     *
     * @param title the title; if it is empty, the names of the kinds
     * @param clock the time from which the age since the last change is computed
     */
    public static Table of(String title, Iterable<?> items, Clock clock) {
        ResourceTable table = new ResourceTable(clock.instant());
        items.forEach(table::add);
        return table.build(title.isEmpty() ? String.join(", ", table.kinds) : title);
    }

    private void add(Object item) {
        if (item instanceof Resource resource) {
            kinds.add(resource.type());
            rows.add(row(resource));
        } else if (item instanceof Model model) {
            rows.add(members(model));
        } else {
            rows.add(Map.of("Name", String.valueOf(item)));
        }
    }

    private Map<String, String> row(Resource resource) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(KIND, resource.type());
        row.put("Mesh", resource.meshName().orElse(""));
        row.put("Name", resource.name());
        row.putAll(facts(resource, now));
        row.put(
                "Age",
                resource.modificationTime()
                        .map(time -> age(Duration.between(time, now)))
                        .orElse(""));
        return row;
    }

    /** Returns the columns of a resource in lists, by name. Texts may be empty. */
    static Map<String, String> facts(Resource resource, Instant now) {
        Map<String, String> facts = new LinkedHashMap<>();
        KNOWN.forEach(columns -> facts.putAll(columns.of(resource, now)));
        return facts;
    }

    private static Map<String, String> members(Model model) {
        Map<String, String> row = new LinkedHashMap<>();
        JsonObject tree = Redaction.of(Json.toTree(model)).asObject().orElse(JsonObject.EMPTY);
        for (String name : tree.names()) {
            JsonValue value = tree.get(name).orElseThrow();
            if (value.asObject().isEmpty() && !(value.raw() instanceof Collection<?>)) {
                row.put(column(name), value.asString().orElseGet(value::toString));
            }
        }
        return row;
    }

    /** Returns the name of a column: {@code display_name} and {@code displayName} become {@code Display name}. */
    private static String column(String member) {
        String words = member.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Returns the age in its largest unit only, like {@code kumactl}. */
    private static String age(Duration age) {
        if (age.compareTo(YEAR) >= 0) {
            return age.dividedBy(YEAR) + "y";
        }
        if (age.toDays() > 0) {
            return age.toDays() + "d";
        }
        if (age.toHours() > 0) {
            return age.toHours() + "h";
        }
        return age.toMinutes() > 0 ? age.toMinutes() + "m" : Math.max(0, age.toSeconds()) + "s";
    }

    private Table build(String title) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        if (rows.isEmpty()) {
            columns.add("Name");
        }
        if (columns.remove("Age")) {
            columns.add("Age");
        }
        List<String> shown = columns.stream().filter(this::isShown).toList();
        return Table.of(title.isEmpty() ? "Items" : title, shown, rows, row -> shown.stream()
                .map(column -> row.getOrDefault(column, ""))
                .toList());
    }

    private boolean isShown(String column) {
        if (column.equals(KIND)) {
            return kinds.size() > 1;
        }
        return ALWAYS.contains(column)
                || rows.stream().anyMatch(row -> !row.getOrDefault(column, "").isEmpty());
    }
}

package dev.meshmanager.core.schema;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.annotation.ProtobufJson;
import dev.meshmanager.core.annotation.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks JSON documents against the model of their kind: the types of members, the constants of enums, and the limits
 * of {@link Schema}. It reports all faults, while reading a document into the model stops at the first one.
 *
 * <p>For models with {@link ProtobufJson}, it is as lenient as protobuf: numbers may be texts, constants may be
 * numbers, and null means absent.
 *
 * <p><b>Threads.</b> Safe for use by many threads. The first use of a kind is the slowest.
 */
public final class SchemaCheck {
    private static final Map<Class<?>, SchemaCheck> CHECKS = new ConcurrentHashMap<>();

    private final SchemaNode root;

    private SchemaCheck(SchemaNode root) {
        this.root = root;
    }

    /** Returns the check for a model. */
    public static SchemaCheck of(Class<? extends Model> model) {
        return CHECKS.computeIfAbsent(model, key -> new SchemaCheck(SchemaNodes.of(model)));
    }

    /** Returns the violations, or an empty list. Unknown members are ignored; see {@link #unknownMembers}. */
    public List<SchemaViolation> check(JsonObject document) {
        SchemaReport report = new SchemaReport();
        root.check(document.raw(), report);
        return report.violations();
    }

    /**
     * Returns the document without the members that do not fit. A list with an element that does not fit is left out as
     * a whole, so that other elements keep their indexes.
     */
    public JsonObject withoutViolations(JsonObject document) {
        SchemaReport report = new SchemaReport();
        root.check(document.raw(), report);
        Map<String, ?> fitting = document.raw();
        for (List<Object> place : report.places()) {
            int end = place.size();
            while (end > 0 && place.get(end - 1) instanceof Integer) {
                end--;
            }
            fitting = end == 0 ? Map.of() : asObject(without(fitting, place.subList(0, end)));
        }
        return JsonObject.of(fitting);
    }

    @SuppressWarnings("unchecked") // an object stays an object
    private static Map<String, ?> asObject(@Nullable Object value) {
        return (Map<String, ?>) Objects.requireNonNull(value);
    }

    private static @Nullable Object without(@Nullable Object value, List<Object> place) {
        Object first = place.get(0);
        List<Object> rest = place.subList(1, place.size());
        if (value instanceof Map && ((Map<?, ?>) value).containsKey(first)) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>((Map<?, ?>) value);
            if (rest.isEmpty()) {
                copy.remove(first);
            } else {
                copy.put(first, without(copy.get(first), rest));
            }
            return copy;
        }
        if (value instanceof List && first instanceof Integer && (Integer) first < ((List<?>) value).size()) {
            List<@Nullable Object> copy = new ArrayList<>((List<?>) value);
            copy.set((Integer) first, without(copy.get((Integer) first), rest));
            return copy;
        }
        return value;
    }

    /**
     * Returns the document as the control plane reads it: for older kinds, null in a list or map is an empty value; for
     * newer kinds, the case of member names is ignored. Returns the same object if nothing differs.
     */
    public JsonObject asRead(JsonObject document) {
        Map<String, ?> raw = document.raw();
        Object read = root.asRead(raw);
        return read == raw ? document : JsonObject.of(asObject(read));
    }

    /**
     * Returns a document without violations as the control plane stores it: as it reads it, without unknown members and
     * null. For newer kinds it adds defaults and spells durations as {@code 1m30s}; for older kinds it leaves out zeros
     * and spells durations in seconds.
     */
    public JsonObject asStored(JsonObject document) {
        return JsonObject.of(asObject(root.asStored(asRead(document).raw())));
    }

    /**
     * Returns the document in a form that is equal for documents with equal meanings: as the control plane reads it,
     * with durations in the notation of Go, and members of protobuf in their JSON names. Defaults are not added.
     */
    public JsonObject canonical(JsonObject document) {
        return JsonObject.of(asObject(root.canonical(root.asRead(document.raw()))));
    }

    /** Returns the names of the members that the model has at a path, or an empty set if there is no object. */
    public Set<String> memberNames(String... path) {
        SchemaNode node = root;
        for (String name : path) {
            node = node.member(name);
        }
        return Collections.unmodifiableSet(node.memberNames());
    }

    /**
     * Returns the values that the control plane stores for absent members, by their paths with {@code []} for every
     * element of a list, for example {@code spec.to[].rules[].default.backendRefs[].weight}.
     */
    public Map<String, JsonValue> defaults() {
        Map<String, JsonValue> defaults = new TreeMap<>();
        root.findDefaults("", (path, value) -> defaults.put(path, JsonValue.of(value)));
        return defaults;
    }

    /** Calls {@code found} with each of {@link #unknownMembers} and its value. */
    public void findUnknownMembers(JsonObject document, BiConsumer<SchemaViolation, JsonValue> found) {
        SchemaReport report = new SchemaReport();
        Map<String, ?> raw = document.raw();
        root.findUnknown(raw, report);
        for (int i = 0; i < report.violations().size(); i++) {
            Object value = raw;
            for (Object step : report.places().get(i)) {
                value = value instanceof List<?> list
                        ? list.get((Integer) step)
                        : asObject(value).get(step);
            }
            found.accept(report.violations().get(i), JsonValue.wrap(value));
        }
    }

    /** Returns the unknown members at any depth, with the most similar known name in the reason. */
    public List<SchemaViolation> unknownMembers(JsonObject document) {
        SchemaReport report = new SchemaReport();
        root.findUnknown(document.raw(), report);
        return report.violations();
    }
}

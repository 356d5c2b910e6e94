package dev.meshmanager.core.schema;

import dev.meshmanager.core.JsonObject;
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
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares JSON documents with the model of their kind: the types of members, the constants of enums, and the limits of
 * {@link Schema}. It looks at all of a document, where reading it into the model ends at the first misfit.
 *
 * <p>Kinds of {@link ProtobufJson} are read as liberally as protobuf reads them: numbers may be texts, constants may be
 * numbers, and a null is nothing. Thread-safe; the first use of a kind costs most.
 */
public final class SchemaCheck {
    private static final Map<Class<?>, SchemaCheck> CHECKS = new ConcurrentHashMap<>();

    private final SchemaNode root;

    private SchemaCheck(SchemaNode root) {
        this.root = root;
    }

    /** Returns the check of a model. */
    public static SchemaCheck of(Class<? extends Model> model) {
        return CHECKS.computeIfAbsent(model, key -> new SchemaCheck(SchemaNodes.of(model)));
    }

    /** Returns what does not fit, or an empty list. Members that the model does not have do not count. */
    public List<SchemaViolation> check(JsonObject document) {
        SchemaReport report = new SchemaReport();
        root.check(document.raw(), report);
        return report.violations();
    }

    /**
     * Returns the document without the members that do not fit. A list with an element that does not fit is left out
     * as a whole, so that other elements keep their indexes.
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
     * Returns the document as the control plane reads it, or the same object if nothing in it is read otherwise: older
     * kinds take a null in a list or map for an empty value, and newer ones take names of members in any case.
     */
    public JsonObject asRead(JsonObject document) {
        Map<String, ?> raw = document.raw();
        Object read = root.asRead(raw);
        return read == raw ? document : JsonObject.of(asObject(read));
    }

    /** Returns the names of the members that the model has at a path, or an empty set if there is no object. */
    public Set<String> memberNames(String... path) {
        SchemaNode node = root;
        for (String name : path) {
            node = node.member(name);
        }
        return Collections.unmodifiableSet(node.memberNames());
    }

    /** Returns the members at any depth that the model does not have, with the nearest name that it has. */
    public List<SchemaViolation> unknownMembers(JsonObject document) {
        SchemaReport report = new SchemaReport();
        root.findUnknown(document.raw(), report);
        return report.violations();
    }
}

package dev.meshmanager.core.schema;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.annotation.ProtobufJson;
import dev.meshmanager.core.annotation.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

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
     * Returns the document as the control plane reads it, or the same object if nothing in it is read otherwise: older
     * kinds take a null in a list or map for an empty value, and newer ones take names of members in any case.
     */
    @SuppressWarnings("unchecked") // an object is read as an object
    public JsonObject asRead(JsonObject document) {
        Map<String, ?> raw = document.raw();
        Object read = root.asRead(raw);
        return read == raw ? document : JsonObject.of((Map<String, ?>) Objects.requireNonNull(read));
    }

    /** Returns the members at any depth that the model does not have, with the nearest name that it has. */
    public List<SchemaViolation> unknownMembers(JsonObject document) {
        SchemaReport report = new SchemaReport();
        root.findUnknown(document.raw(), report);
        return report.violations();
    }
}

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
     * Returns the document as the control plane reads it: for older kinds, null in a list or map is an empty value; for
     * newer kinds, the case of member names is ignored. Returns the same object if nothing differs.
     */
    @SuppressWarnings("unchecked") // an object is read as an object
    public JsonObject asRead(JsonObject document) {
        Map<String, ?> raw = document.raw();
        Object read = root.asRead(raw);
        return read == raw ? document : JsonObject.of((Map<String, ?>) Objects.requireNonNull(read));
    }

    /** Returns the unknown members at any depth, with the most similar known name in the reason. */
    public List<SchemaViolation> unknownMembers(JsonObject document) {
        SchemaReport report = new SchemaReport();
        root.findUnknown(document.raw(), report);
        return report.violations();
    }
}

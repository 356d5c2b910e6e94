package dev.meshmanager.core.schema;

import dev.meshmanager.core.codec.ModelShape;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The schema of a model. */
final class ObjectSchema implements SchemaNode {
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, String> lowercase = new HashMap<>();
    /** The JSON names of members by their names in protobuf. */
    private final Map<String, String> jsonNames = new HashMap<>();

    private final boolean protobuf;

    ObjectSchema(boolean protobuf) {
        this.protobuf = protobuf;
    }

    void add(String name, SchemaNode node, boolean keepsZero, boolean required) {
        add(name, "", node, keepsZero, required);
    }

    /** Adds a member with a name for violations that differs from the name in the document. */
    void add(String name, String reportedName, SchemaNode node, boolean keepsZero, boolean required) {
        Member member = new Member(name, reportedName, node, keepsZero, required);
        members.put(name, member);
        lowercase.put(name.toLowerCase(Locale.ROOT), name);
        if (protobuf) {
            members.putIfAbsent(ModelShape.protobufName(name), member);
            jsonNames.putIfAbsent(ModelShape.protobufName(name), name);
        }
    }

    @Override
    public void check(@Nullable Object raw, SchemaReport report) {
        if (!(raw instanceof Map)) {
            report.reject("must be an object, not " + SchemaNode.typeOf(raw));
            return;
        }
        Map<?, ?> values = (Map<?, ?>) raw;
        members.forEach((name, member) -> {
            if (member.required && !values.containsKey(name)) {
                report.enter(name);
                report.reject("is required");
                report.leave();
            }
        });
        values.forEach((name, value) -> {
            Member member = members.get(String.valueOf(name));
            if (member != null && !(protobuf && value == null)) {
                String key = String.valueOf(name);
                report.enter(key, member.reportedName.isEmpty() ? key : member.reportedName);
                member.node.check(value, report);
                report.leave();
            }
        });
    }

    @Override
    public @Nullable Object asRead(@Nullable Object raw) {
        if (!(raw instanceof Map)) {
            return raw;
        }
        Map<String, @Nullable Object> read = null;
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) raw).entrySet()) {
            String name = String.valueOf(entry.getKey());
            String nameRead = nameAsRead(name, (Map<?, ?>) raw);
            Member member = members.get(nameRead);
            Object value = member == null ? entry.getValue() : member.asRead(entry.getValue());
            if (value != entry.getValue() || !nameRead.equals(name)) {
                read = read == null ? copy((Map<?, ?>) raw) : read;
                read.remove(name);
                read.put(nameRead, value);
            }
        }
        return read == null ? raw : read;
    }

    /**
     * Returns the object without the members that it does not have, and without null. Protobuf renames members and
     * leaves out zeros; elsewhere, defaults are added.
     */
    @Override
    public @Nullable Object asStored(@Nullable Object raw) {
        if (!(raw instanceof Map)) {
            return raw;
        }
        Map<String, @Nullable Object> stored = new LinkedHashMap<>();
        ((Map<?, ?>) raw).forEach((name, value) -> {
            Member member = members.get(String.valueOf(name));
            if (member != null && value != null && !(protobuf && member.leavesOut(value))) {
                stored.put(member.name, member.node.asStored(value));
            }
        });
        members.forEach((name, member) -> {
            Object initial = member.node.initial();
            if (initial != null) {
                stored.putIfAbsent(name, initial);
            }
        });
        return stored;
    }

    @Override
    public boolean isZero(Object raw) {
        return false;
    }

    /** Go's JSON decoder ignores the case of a name if no name matches exactly. */
    private String nameAsRead(String name, Map<?, ?> siblings) {
        if (protobuf || members.containsKey(name)) {
            return name;
        }
        String known = lowercase.get(name.toLowerCase(Locale.ROOT));
        return known == null || siblings.containsKey(known) ? name : known;
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> raw) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        raw.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }

    @Override
    public @Nullable Object canonical(@Nullable Object raw) {
        if (!(raw instanceof Map)) {
            return raw;
        }
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        ((Map<?, ?>) raw).forEach((key, value) -> {
            String name = String.valueOf(key);
            Member member = members.get(name);
            canonical.put(jsonNames.getOrDefault(name, name), member == null ? value : member.node.canonical(value));
        });
        return canonical;
    }

    @Override
    public Object zero() {
        return Map.of();
    }

    @Override
    public void findDefaults(String path, BiConsumer<String, Object> found) {
        members.forEach((name, member) -> {
            if (name.equals(member.name)) {
                String below = path.isEmpty() ? name : path + "." + name;
                Object initial = member.node.initial();
                if (initial != null) {
                    found.accept(below, initial);
                }
                member.node.findDefaults(below, found);
            }
        });
    }

    @Override
    public void findUnknown(@Nullable Object raw, SchemaReport report) {
        if (!(raw instanceof Map)) {
            return;
        }
        ((Map<?, ?>) raw).forEach((key, value) -> {
            String name = String.valueOf(key);
            report.enter(name);
            Member member = members.get(name);
            if (member != null) {
                member.node.findUnknown(value, report);
            } else {
                report.reject("is not a known member" + NearestName.hint(name, members.keySet()));
            }
            report.leave();
        });
    }

    @Override
    public Set<String> memberNames() {
        return members.keySet();
    }

    @Override
    public SchemaNode member(String name) {
        Member member = members.get(name);
        return member == null ? ANY : member.node;
    }

    /** An empty reported name refers to the document. */
    private record Member(String name, String reportedName, SchemaNode node, boolean keepsZero, boolean required) {
        boolean leavesOut(Object value) {
            return !keepsZero && node.isZero(value);
        }

        @Nullable
        Object asRead(@Nullable Object value) {
            return value == null && required ? node.zero() : node.asRead(value);
        }
    }
}

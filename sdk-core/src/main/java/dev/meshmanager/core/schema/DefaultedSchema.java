package dev.meshmanager.core.schema;

import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The schema of a member that the control plane defaults when it is absent or null. */
record DefaultedSchema(SchemaNode node, Object initial) implements SchemaNode {
    @Override
    public void check(@Nullable Object raw, SchemaReport report) {
        if (raw != null) {
            node.check(raw, report);
        }
    }

    @Override
    public @Nullable Object asRead(@Nullable Object raw) {
        return node.asRead(raw);
    }

    @Override
    public @Nullable Object asStored(@Nullable Object raw) {
        return node.asStored(raw);
    }

    @Override
    public @Nullable Object canonical(@Nullable Object raw) {
        return node.canonical(raw);
    }

    @Override
    public Set<String> memberNames() {
        return node.memberNames();
    }

    @Override
    public SchemaNode member(String name) {
        return node.member(name);
    }

    @Override
    public void findDefaults(String path, BiConsumer<String, Object> found) {
        node.findDefaults(path, found);
    }

    @Override
    public void findUnknown(@Nullable Object raw, SchemaReport report) {
        node.findUnknown(raw, report);
    }
}

package dev.meshmanager.core.schema;

import org.jspecify.annotations.Nullable;

/** The schema of a member that the control plane defaults when it is absent or null. */
record DefaultedSchema(SchemaNode node) implements SchemaNode {
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
    public void findUnknown(@Nullable Object raw, SchemaReport report) {
        node.findUnknown(raw, report);
    }
}

package dev.meshmanager.core.schema;

import org.jspecify.annotations.Nullable;

/**
 * The schema of a member that the control plane stores unchanged and decodes later. A fault is reported for the whole
 * member, because the control plane only reports that decoding failed.
 */
record SeparatelyDecodedSchema(SchemaNode node) implements SchemaNode {
    @Override
    public void check(@Nullable Object raw, SchemaReport report) {
        SchemaReport within = new SchemaReport();
        node.check(raw, within);
        within.violations().stream().findFirst().ifPresent(first -> report.reject(first.toString()));
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

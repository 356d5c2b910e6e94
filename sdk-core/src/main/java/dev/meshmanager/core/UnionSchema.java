package dev.meshmanager.core;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schema of a {@link JsonUnion}. */
record UnionSchema(String discriminator, Map<String, SchemaNode> variants, SchemaNode open) implements SchemaNode {
    @Override
    public void check(@Nullable Object raw, SchemaReport report) {
        if (raw instanceof Map && ((Map<?, ?>) raw).get(discriminator) == null) {
            report.enter(discriminator);
            report.reject("must be one of " + String.join(", ", variants.keySet()));
            report.leave();
        }
        variant(raw).check(raw, report);
    }

    @Override
    public @Nullable Object asRead(@Nullable Object raw) {
        return variant(raw).asRead(raw);
    }

    @Override
    public void findUnknown(@Nullable Object raw, SchemaReport report) {
        variant(raw).findUnknown(raw, report);
    }

    private SchemaNode variant(@Nullable Object raw) {
        Object constant = raw instanceof Map ? ((Map<?, ?>) raw).get(discriminator) : null;
        return constant == null ? open : variants.getOrDefault(constant.toString(), open);
    }
}

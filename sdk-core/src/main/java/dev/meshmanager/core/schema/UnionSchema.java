package dev.meshmanager.core.schema;

import dev.meshmanager.core.annotation.JsonUnion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The schema of a {@link JsonUnion}. */
record UnionSchema(String discriminator, Map<String, SchemaNode> variants, SchemaNode open, boolean protobuf)
        implements SchemaNode {
    @Override
    public void check(@Nullable Object raw, SchemaReport report) {
        if (!protobuf && raw instanceof Map && ((Map<?, ?>) raw).get(discriminator) == null) {
            report.enter(discriminator);
            report.reject("must be one of " + String.join(", ", variants.keySet()));
            report.leave();
        }
        variant(raw).check(raw, report);
    }

    @Override
    public @Nullable Object asRead(@Nullable Object raw) {
        Object read = variant(raw).asRead(raw);
        if (!protobuf || !(read instanceof Map) || ((Map<?, ?>) read).get(discriminator) != null) {
            return read;
        }
        // Protobuf has no required constants: an absent one is the empty text.
        Map<Object, @Nullable Object> complete = new LinkedHashMap<>((Map<?, ?>) read);
        complete.put(discriminator, "");
        return complete;
    }

    @Override
    public @Nullable Object asStored(@Nullable Object raw) {
        return variant(raw).asStored(raw);
    }

    @Override
    public @Nullable Object canonical(@Nullable Object raw) {
        return variant(raw).canonical(raw);
    }

    @Override
    public Object zero() {
        return Map.of(discriminator, "");
    }

    @Override
    public void findDefaults(String path, BiConsumer<String, Object> found) {
        variants.values().forEach(variant -> variant.findDefaults(path, found));
        open.findDefaults(path, found);
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

package dev.meshmanager.core.schema;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A schema that is created on first use, so that checking a document creates only the schemas that it needs. Safe for
 * use by many threads.
 */
final class LazySchema implements SchemaNode {
    private final Supplier<SchemaNode> supplier;
    private volatile @Nullable SchemaNode node;

    LazySchema(Supplier<SchemaNode> supplier) {
        this.supplier = supplier;
    }

    private SchemaNode node() {
        SchemaNode made = node;
        if (made == null) {
            made = supplier.get();
            node = made;
        }
        return made;
    }

    @Override
    public void check(@Nullable Object raw, SchemaReport report) {
        node().check(raw, report);
    }

    @Override
    public @Nullable Object asRead(@Nullable Object raw) {
        return node().asRead(raw);
    }

    @Override
    public @Nullable Object asStored(@Nullable Object raw) {
        return node().asStored(raw);
    }

    @Override
    public @Nullable Object canonical(@Nullable Object raw) {
        return node().canonical(raw);
    }

    @Override
    public @Nullable Object zero() {
        return node().zero();
    }

    @Override
    public Set<String> memberNames() {
        return node().memberNames();
    }

    @Override
    public SchemaNode member(String name) {
        return node().member(name);
    }

    @Override
    public void findDefaults(String path, BiConsumer<String, Object> found) {
        node().findDefaults(path, found);
    }

    @Override
    public void findUnknown(@Nullable Object raw, SchemaReport report) {
        node().findUnknown(raw, report);
    }
}

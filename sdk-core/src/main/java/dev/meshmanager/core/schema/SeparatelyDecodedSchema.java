package dev.meshmanager.core.schema;

import dev.meshmanager.core.raw.JsonNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a member that the control plane keeps as it is and decodes later: it only says that it failed. What it
 * keeps is a protobuf {@code Struct}, whose numbers are decimals of 64 bits, so that 80.0 and 8e1 come out as 80.
 */
record SeparatelyDecodedSchema(SchemaNode node) implements SchemaNode {
    private static final int LONGEST_INTEGER = 21;

    @Override
    public void check(@Nullable Object raw, SchemaReport report) {
        SchemaReport within = new SchemaReport();
        node.check(kept(raw), within);
        within.violations().stream().findFirst().ifPresent(first -> report.rejectApart(first.toString()));
    }

    @Override
    public @Nullable Object asRead(@Nullable Object raw) {
        return node.asRead(kept(raw));
    }

    /** What is not decoded keeps all members and zeros. */
    @Override
    public @Nullable Object asStored(@Nullable Object raw) {
        return raw;
    }

    @Override
    public boolean isZero(Object raw) {
        return false;
    }

    @Override
    public @Nullable Object canonical(@Nullable Object raw) {
        return node.canonical(kept(raw));
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

    /** Returns the value after a conversion to a {@code Struct}, or the same object if no number changes. */
    private static @Nullable Object kept(@Nullable Object raw) {
        if (raw instanceof JsonNumber) {
            return keptNumber((JsonNumber) raw);
        }
        if (raw instanceof Map) {
            Map<Object, @Nullable Object> kept = new LinkedHashMap<>();
            boolean isSame = true;
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) raw).entrySet()) {
                Object value = kept(entry.getValue());
                isSame &= value == entry.getValue();
                kept.put(entry.getKey(), value);
            }
            return isSame ? raw : kept;
        }
        if (raw instanceof List) {
            List<@Nullable Object> kept = new ArrayList<>();
            boolean isSame = true;
            for (Object element : (List<?>) raw) {
                Object value = kept(element);
                isSame &= value == element;
                kept.add(value);
            }
            return isSame ? raw : kept;
        }
        return raw;
    }

    private static Number keptNumber(JsonNumber number) {
        double value = number.doubleValue();
        boolean isInteger = value == Math.rint(value) && Math.abs(value) < Math.pow(10, LONGEST_INTEGER);
        boolean isNegativeZero = value == 0 && 1 / value < 0;
        return isInteger && !isNegativeZero ? JsonNumber.parse(new BigDecimal(value).toPlainString()) : number;
    }
}

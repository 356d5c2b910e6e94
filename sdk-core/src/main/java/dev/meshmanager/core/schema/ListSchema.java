package dev.meshmanager.core.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a list.
 *
 * @param protobuf whether null represents an element without a value
 */
record ListSchema(SchemaNode element, SchemaLimits limits, boolean protobuf) implements SchemaNode {
    @Override
    public void check(@Nullable Object raw, SchemaReport report) {
        if (!(raw instanceof List)) {
            report.reject("must be a list, not " + SchemaNode.typeOf(raw));
            return;
        }
        List<?> elements = (List<?>) raw;
        limits.checkItems(elements.size(), report);
        for (int i = 0; i < elements.size(); i++) {
            report.enter(i);
            if (elements.get(i) != null || !isNullRead()) {
                element.check(elements.get(i), report);
            }
            limits.checkElement(elements.get(i), report);
            report.leave();
        }
    }

    private boolean isNullRead() {
        return protobuf && element.zero() != null;
    }

    @Override
    public @Nullable Object asRead(@Nullable Object raw) {
        if (!(raw instanceof List)) {
            return raw;
        }
        List<?> elements = (List<?>) raw;
        List<@Nullable Object> read = null;
        for (int i = 0; i < elements.size(); i++) {
            Object value = elements.get(i) == null && isNullRead() ? element.zero() : element.asRead(elements.get(i));
            if (value != elements.get(i)) {
                read = read == null ? new ArrayList<>(elements) : read;
                read.set(i, value);
            }
        }
        return read == null ? raw : read;
    }

    @Override
    public @Nullable Object asStored(@Nullable Object raw) {
        if (!(raw instanceof List)) {
            return raw;
        }
        List<@Nullable Object> stored = new ArrayList<>();
        ((List<?>) raw).forEach(value -> stored.add(element.asStored(value)));
        return stored;
    }

    @Override
    public boolean isZero(Object raw) {
        return raw.equals(List.of());
    }

    @Override
    public @Nullable Object canonical(@Nullable Object raw) {
        return raw instanceof List
                ? ((List<?>) raw).stream().map(element::canonical).collect(Collectors.toCollection(ArrayList::new))
                : raw;
    }

    @Override
    public void findDefaults(String path, BiConsumer<String, Object> found) {
        element.findDefaults(path + "[]", found);
    }

    @Override
    public void findUnknown(@Nullable Object raw, SchemaReport report) {
        List<?> elements = raw instanceof List ? (List<?>) raw : List.of();
        for (int i = 0; i < elements.size(); i++) {
            report.enter(i);
            element.findUnknown(elements.get(i), report);
            report.leave();
        }
    }

    /** The schema of a map. */
    record OfMap(SchemaNode value, boolean protobuf) implements SchemaNode {
        @Override
        public void check(@Nullable Object raw, SchemaReport report) {
            if (!(raw instanceof Map)) {
                report.reject("must be an object, not " + SchemaNode.typeOf(raw));
                return;
            }
            ((Map<?, ?>) raw).forEach((key, element) -> {
                report.enter(String.valueOf(key));
                if (element != null || !isNullRead()) {
                    value.check(element, report);
                }
                report.leave();
            });
        }

        private boolean isNullRead() {
            return protobuf && value.zero() != null;
        }

        @Override
        public @Nullable Object asRead(@Nullable Object raw) {
            if (!(raw instanceof Map)) {
                return raw;
            }
            Map<Object, @Nullable Object> read = null;
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) raw).entrySet()) {
                Object element = entry.getValue();
                Object elementRead = element == null && isNullRead() ? value.zero() : value.asRead(element);
                if (elementRead != element) {
                    read = read == null ? new LinkedHashMap<>((Map<?, ?>) raw) : read;
                    read.put(entry.getKey(), elementRead);
                }
            }
            return read == null ? raw : read;
        }

        @Override
        public @Nullable Object asStored(@Nullable Object raw) {
            if (!(raw instanceof Map)) {
                return raw;
            }
            Map<Object, @Nullable Object> stored = new LinkedHashMap<>();
            ((Map<?, ?>) raw).forEach((key, element) -> stored.put(key, value.asStored(element)));
            return stored;
        }

        @Override
        public boolean isZero(Object raw) {
            return raw.equals(Map.of());
        }

        @Override
        public @Nullable Object canonical(@Nullable Object raw) {
            if (!(raw instanceof Map)) {
                return raw;
            }
            Map<Object, @Nullable Object> canonical = new LinkedHashMap<>();
            ((Map<?, ?>) raw).forEach((key, element) -> canonical.put(key, value.canonical(element)));
            return canonical;
        }

        @Override
        public Object zero() {
            return Map.of();
        }
    }
}

package dev.meshmanager.core;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schema of a list. */
record ListSchema(SchemaNode element, SchemaLimits limits) implements SchemaNode {
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
            element.check(elements.get(i), report);
            limits.checkElement(elements.get(i), report);
            report.leave();
        }
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

    /** The schema of an object whose keys are free. */
    record OfMap(SchemaNode value, boolean protobuf) implements SchemaNode {
        @Override
        public void check(@Nullable Object raw, SchemaReport report) {
            if (!(raw instanceof Map)) {
                report.reject("must be an object, not " + SchemaNode.typeOf(raw));
                return;
            }
            ((Map<?, ?>) raw).forEach((key, element) -> {
                if (protobuf && element == null) {
                    // Protobuf reads a null as an empty value, which no map of a mesh may have.
                    report.enterKey(String.valueOf(key));
                    report.reject("must not be null");
                } else {
                    report.enter(String.valueOf(key));
                    value.check(element, report);
                }
                report.leave();
            });
        }
    }
}

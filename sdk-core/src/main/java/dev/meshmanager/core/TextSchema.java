package dev.meshmanager.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a text.
 *
 * @param constants the texts that are allowed; empty allows any
 * @param protobuf whether a constant may be given by its number
 */
record TextSchema(SchemaLimits limits, List<String> constants, boolean protobuf) implements SchemaNode {
    private static final SchemaNode NUMBER = NumberSchema.integer(SchemaLimits.NONE, Integer.class, false);

    @Override
    public Object zero() {
        return "";
    }

    @Override
    public void check(@Nullable Object raw, SchemaReport report) {
        if (protobuf && !constants.isEmpty() && raw instanceof Number) {
            NUMBER.check(raw, report);
            return;
        }
        if (!(raw instanceof String)) {
            report.reject("must be a text, not " + SchemaNode.typeOf(raw));
            return;
        }
        String text = (String) raw;
        limits.checkText(text, report);
        if (!constants.isEmpty() && !constants.contains(text)) {
            report.reject("must be one of " + String.join(", ", constants) + NearestName.hint(text, constants));
        }
    }
}

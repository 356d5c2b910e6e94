package dev.meshmanager.core.schema;

import dev.meshmanager.core.GoDuration;
import org.jspecify.annotations.Nullable;

/** The schemas of booleans, durations, and numbers that may be texts. */
final class ScalarSchema {
    static final SchemaNode BOOLEAN = (raw, report) -> {
        if (!(raw instanceof Boolean)) {
            report.reject("must be true or false, not " + SchemaNode.typeOf(raw));
        }
    };

    private ScalarSchema() {}

    static SchemaNode duration() {
        return new OfDuration();
    }

    static SchemaNode intOrString(SchemaLimits limits) {
        return new OfIntOrString(NumberSchema.integer(limits, Integer.class, false));
    }

    private record OfDuration() implements SchemaNode {
        @Override
        public void check(@Nullable Object raw, SchemaReport report) {
            if (!(raw instanceof String)) {
                report.reject("must be a duration such as 1m30s, not " + SchemaNode.typeOf(raw));
                return;
            }
            try {
                GoDuration.parse((String) raw);
            } catch (IllegalArgumentException e) {
                report.reject("must be a duration such as 1m30s, not \"" + raw + "\"");
            }
        }

        @Override
        public @Nullable Object canonical(@Nullable Object raw) {
            try {
                return raw instanceof String ? GoDuration.print(GoDuration.parse((String) raw)) : raw;
            } catch (IllegalArgumentException e) {
                return raw;
            }
        }
    }

    /**
     * The control plane's schema does not set a type for these values, so null is accepted, and read as 0 where a value
     * is required.
     */
    private record OfIntOrString(SchemaNode integer) implements SchemaNode {
        @Override
        public void check(@Nullable Object raw, SchemaReport report) {
            if (raw != null && !(raw instanceof String)) {
                integer.check(raw, report);
            }
        }

        @Override
        public Object zero() {
            return 0L;
        }
    }
}

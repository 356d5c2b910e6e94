package dev.meshmanager.core;

/** The schemas of numbers, booleans and durations. */
final class ScalarSchema {
    static final SchemaNode BOOLEAN = (raw, report) -> {
        if (!(raw instanceof Boolean)) {
            report.reject("must be true or false, not " + SchemaNode.typeOf(raw));
        }
    };

    private ScalarSchema() {}

    static SchemaNode duration() {
        return (raw, report) -> {
            if (!(raw instanceof String)) {
                report.reject("must be a duration as in 1m30s, not " + SchemaNode.typeOf(raw));
                return;
            }
            try {
                GoDuration.parse((String) raw);
            } catch (IllegalArgumentException e) {
                report.reject("must be a duration as in 1m30s, not \"" + raw + "\"");
            }
        };
    }

    static SchemaNode intOrString(SchemaLimits limits) {
        SchemaNode integer = NumberSchema.integer(limits, Integer.class, false);
        return (raw, report) -> {
            // The control plane's schema has no type here that a null would break.
            if (raw != null && !(raw instanceof String)) {
                integer.check(raw, report);
            }
        };
    }
}

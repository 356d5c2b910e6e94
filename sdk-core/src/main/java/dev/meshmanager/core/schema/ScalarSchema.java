package dev.meshmanager.core.schema;

import dev.meshmanager.core.GoDuration;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The schemas of booleans, durations, and numbers that may be texts. */
final class ScalarSchema {
    static final SchemaNode BOOLEAN = (raw, report) -> {
        if (!(raw instanceof Boolean)) {
            report.reject("must be true or false, not " + SchemaNode.typeOf(raw));
        }
    };

    private ScalarSchema() {}

    static SchemaNode duration(boolean protobuf) {
        return new OfDuration(protobuf);
    }

    static SchemaNode intOrString(SchemaLimits limits) {
        return new OfIntOrString(NumberSchema.integer(limits, Integer.class, false));
    }

    /** The schema of a duration, which protobuf writes in seconds. */
    private record OfDuration(boolean protobuf) implements SchemaNode {
        @Override
        public void check(@Nullable Object raw, SchemaReport report) {
            if (!(raw instanceof String)) {
                report.reject("must be a duration such as 1m30s, not " + SchemaNode.typeOf(raw));
            } else if (parse(raw).isEmpty()) {
                report.reject("must be a duration such as 1m30s, not \"" + raw + "\"");
            }
        }

        @Override
        public @Nullable Object asStored(@Nullable Object raw) {
            Function<Duration, String> print = protobuf ? GoDuration::printSeconds : GoDuration::print;
            return parse(raw).<@Nullable Object>map(print).orElse(raw);
        }

        @Override
        public @Nullable Object canonical(@Nullable Object raw) {
            return raw instanceof String
                    ? parse(raw).<Object>map(GoDuration::print).orElse(raw)
                    : raw;
        }

        private static Optional<Duration> parse(@Nullable Object raw) {
            try {
                return Optional.of(GoDuration.parse(String.valueOf(raw)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
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

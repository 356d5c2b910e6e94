package dev.meshmanager.core;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that has one canonical literal but can be read from others: {@code 60m} is an hour too.
 *
 * @param <T> the Java type
 */
final class ScalarAdapter<T> extends JsonAdapter<T> {
    static final ScalarAdapter<Instant> INSTANT = new ScalarAdapter<>(
            raw -> Timestamps.parse(text(raw)),
            Timestamps::print,
            (raw, value) -> Timestamps.isCanonical((String) raw));
    static final ScalarAdapter<Instant> PROTOBUF_INSTANT = new ScalarAdapter<>(
            raw -> Timestamps.parse(text(raw)),
            Instant::toString,
            (raw, value) -> Timestamps.isCanonicalProtobuf((String) raw));
    static final ScalarAdapter<Duration> GO_DURATION = of(raw -> GoDuration.parse(text(raw)), GoDuration::print);
    static final ScalarAdapter<Duration> PROTOBUF_DURATION =
            of(raw -> GoDuration.parse(text(raw)), GoDuration::printSeconds);
    static final ScalarAdapter<Integer> INTEGER = of(raw -> number(raw).intValueExact(), value -> Long.valueOf(value));
    static final ScalarAdapter<Long> LONG =
            of(raw -> number(raw).longValueExact(), value -> JsonNumber.parse(value.toString()));
    /**
     * Protobuf's uint64 goes beyond a long; such a value is read as its low 64 bits, as {@link Long#parseUnsignedLong}
     * does.
     */
    static final ScalarAdapter<Long> QUOTED_LONG = new ScalarAdapter<>(
            ScalarAdapter::low64Bits,
            value -> value.toString(),
            (raw, value) -> raw instanceof String && JsonNumber.isPlainInteger((String) raw));

    static final ScalarAdapter<Double> DOUBLE = of(raw -> number(raw).doubleValue(), ScalarAdapter::printDouble);
    static final ScalarAdapter<IntOrString> INT_OR_STRING = of(
            raw -> raw instanceof String
                    ? IntOrString.of((String) raw)
                    : IntOrString.of(number(raw).intValueExact()),
            value -> value.asString().<Object>map(text -> text).orElseGet(() ->
                    (long) value.asInt().orElseThrow()));

    private final Function<Object, T> parse;
    private final Function<T, Object> print;
    private final BiPredicate<Object, T> canonical;

    private ScalarAdapter(Function<Object, T> parse, Function<T, Object> print, BiPredicate<Object, T> canonical) {
        this.parse = parse;
        this.print = print;
        this.canonical = canonical;
    }

    private static <T> ScalarAdapter<T> of(Function<Object, T> parse, Function<T, Object> print) {
        return new ScalarAdapter<>(
                parse, print, (raw, value) -> print.apply(value).equals(raw));
    }

    /** Returns the value of a literal that {@link RawJson} read. */
    T parse(Object raw, JsonReader reader) {
        try {
            return parse.apply(raw);
        } catch (ArithmeticException e) {
            throw new JsonDataException("Number " + raw + " does not fit at path " + reader.getPath(), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new JsonDataException(e.getMessage() + " at path " + reader.getPath(), e);
        }
    }

    /** Returns whether {@code value}, read from {@code raw}, would be written as the same literal. */
    boolean isCanonical(Object raw, T value) {
        return canonical.test(raw, value);
    }

    /** Returns whether {@code raw} is a literal of {@code value}. */
    boolean matches(@Nullable Object raw, Object value) {
        try {
            return raw != null && parse.apply(raw).equals(value);
        } catch (ArithmeticException | IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    @Override
    public @Nullable T fromJson(JsonReader reader) throws IOException {
        Object raw = RawJson.read(reader);
        return raw == null ? null : parse(raw, reader);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
        RawJson.write(writer, value == null ? null : print.apply(value));
    }

    private static String text(Object raw) {
        if (raw instanceof String) {
            return (String) raw;
        }
        throw new IllegalArgumentException("Expected a string but was " + JsonValue.wrap(raw));
    }

    private static BigDecimal number(Object raw) {
        if (raw instanceof Number || raw instanceof String) {
            try {
                return new BigDecimal(raw.toString());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("Expected a number but was " + JsonValue.wrap(raw), e);
            }
        }
        throw new IllegalArgumentException("Expected a number but was " + JsonValue.wrap(raw));
    }

    private static Long low64Bits(Object raw) {
        if (raw instanceof String && JsonNumber.isPlainInteger((String) raw)) {
            return Long.valueOf((String) raw);
        }
        BigInteger exact = number(raw).toBigIntegerExact();
        if (exact.bitLength() > 64) {
            throw new ArithmeticException("more than 64 bits");
        }
        return exact.longValue();
    }

    /** Go writes 50 where Java would write 50.0. */
    private static Number printDouble(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return JsonNumber.parse(whole ? Long.toString((long) value) : Double.toString(value));
    }
}

package dev.meshmanager.core.codec;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.meshmanager.core.GoDuration;
import dev.meshmanager.core.IntOrString;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.raw.JsonNumber;
import dev.meshmanager.core.raw.RawJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes values that have one canonical literal but can be read from others: {@code 60m} is an hour too.
 *
 * @param <T> the Java type
 */
class ScalarAdapter<T> extends TreeAdapter<T> {
    private static final Set<Object> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

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
    static final ScalarAdapter<Integer> INTEGER = of(raw -> Math.toIntExact(whole(raw)), value -> Long.valueOf(value));
    static final ScalarAdapter<Long> LONG = of(raw -> whole(raw), value -> JsonNumber.parse(value.toString()));
    /**
     * A long as a string. Protobuf's uint64 exceeds a long; such a value is read as its low 64 bits, like
     * {@link Long#parseUnsignedLong} does.
     */
    static final ScalarAdapter<Long> QUOTED_LONG = new ScalarAdapter<>(
            ScalarAdapter::low64Bits,
            value -> value.toString(),
            (raw, value) -> raw instanceof String
                    && (JsonNumber.isPlainInteger((String) raw)
                            || value.toString().equals(raw)));

    /** Protobuf writes numbers that are not finite as texts. */
    static final ScalarAdapter<Double> DOUBLE = of(
            raw -> NOT_FINITE.contains(raw)
                    ? Double.parseDouble((String) raw)
                    : number(raw).doubleValue(),
            ScalarAdapter::printDouble);

    static final ScalarAdapter<IntOrString> INT_OR_STRING = of(
            raw -> raw instanceof String ? IntOrString.of((String) raw) : IntOrString.of(Math.toIntExact(whole(raw))),
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

    /** Returns an adapter for lists of such values. If one literal is not canonical, neither is the list. */
    static <T> ScalarAdapter<List<T>> listOf(ScalarAdapter<T> element) {
        return new OfList<>(element);
    }

    /** Returns the value of a literal that {@link RawJson} read; {@code path} is its JSON path for messages. */
    T parse(@Nullable Object raw, Supplier<String> path) {
        try {
            return parse.apply(raw);
        } catch (ArithmeticException e) {
            throw new JsonDataException("Number " + raw + " does not fit at path " + path.get(), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new JsonDataException(e.getMessage() + " at path " + path.get(), e);
        }
    }

    /** Returns whether {@code value}, read from {@code raw}, would be written as the same literal. */
    boolean isCanonical(Object raw, T value) {
        return canonical.test(raw, value);
    }

    /** Returns whether {@code raw} is a literal of {@code value}. */
    boolean matches(@Nullable Object raw, Object value) {
        try {
            return raw != null && parse(raw, () -> "").equals(value);
        } catch (JsonDataException e) {
            return false;
        }
    }

    @Override
    public T fromJson(JsonReader reader) throws IOException {
        return parse(RawJson.read(reader), reader::getPath);
    }

    @Override
    public Object toTree(T value) {
        return print.apply(value);
    }

    private static String text(@Nullable Object raw) {
        if (raw instanceof String) {
            return (String) raw;
        }
        throw new IllegalArgumentException("Expected a string but was " + JsonValue.wrap(raw));
    }

    private static long whole(@Nullable Object raw) {
        return raw instanceof Long ? (Long) raw : number(raw).longValueExact();
    }

    private static BigDecimal number(@Nullable Object raw) {
        if (raw instanceof Number || raw instanceof String) {
            try {
                // The control plane takes a number in quotes with spaces around it.
                return new BigDecimal(raw.toString().strip());
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
        BigDecimal number = number(raw);
        // Checked before the digits of 1e999999999 are expanded.
        if (number.precision() - number.scale() > 20
                || number.toBigIntegerExact().bitLength() > 64) {
            throw new ArithmeticException("more than 64 bits");
        }
        return number.toBigIntegerExact().longValue();
    }

    /** Prints a number like Go, which writes 50 where Java writes 50.0. */
    private static Object printDouble(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return JsonNumber.parse(whole ? Long.toString((long) value) : Double.toString(value));
    }

    private static final class OfList<T> extends ScalarAdapter<List<T>> {
        private final ScalarAdapter<T> element;

        OfList(ScalarAdapter<T> element) {
            super(
                    raw -> List.of(),
                    values -> values.stream().map(element.print).toList(),
                    (raw, values) -> values.stream().map(element.print).toList().equals(raw));
            this.element = element;
        }

        @Override
        List<T> parse(@Nullable Object raw, Supplier<String> path) {
            if (!(raw instanceof List)) {
                throw new JsonDataException(
                        "Expected a list but was " + JsonValue.wrap(raw) + " at path " + path.get());
            }
            List<T> values = new ArrayList<>();
            for (Object value : (List<?>) raw) {
                int index = values.size();
                values.add(element.parse(value, () -> path.get() + "[" + index + "]"));
            }
            return values;
        }
    }
}

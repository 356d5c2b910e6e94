package dev.meshmanager.core.schema;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a text.
 *
 * @param constants the allowed texts; if empty, any text is allowed
 * @param protobuf whether a constant may be written as its number, and Base64 as a list of bytes
 */
record TextSchema(SchemaLimits limits, List<String> constants, boolean protobuf) implements SchemaNode {
    private static final SchemaNode NUMBER = NumberSchema.ofConstant();

    @Override
    public @Nullable Object asRead(@Nullable Object raw) {
        Optional<byte[]> bytes = asBytes(raw);
        return bytes.isPresent() ? Base64.getEncoder().encodeToString(bytes.get()) : raw;
    }

    /** Returns the bytes of a list of numbers, which Go's decoder accepts too. Empty if the value is something else. */
    private Optional<byte[]> asBytes(@Nullable Object raw) {
        if (!protobuf || !limits.base64() || !(raw instanceof List)) {
            return Optional.empty();
        }
        List<?> numbers = (List<?>) raw;
        byte[] bytes = new byte[numbers.size()];
        for (int i = 0; i < bytes.length; i++) {
            Object number = numbers.get(i) == null ? Long.valueOf(0) : numbers.get(i);
            if (!(number instanceof Long) || (Long) number < 0 || (Long) number > 255) {
                return Optional.empty();
            }
            bytes[i] = ((Long) number).byteValue();
        }
        return Optional.of(bytes);
    }

    @Override
    public @Nullable Object asStored(@Nullable Object raw) {
        return limits.base64() && raw instanceof String
                ? ((String) raw).replace("\r", "").replace("\n", "")
                : raw;
    }

    /** Protobuf's zero of an enum is its first constant. */
    @Override
    public boolean isZero(Object raw) {
        return raw.equals("") || !constants.isEmpty() && raw.equals(constants.get(0));
    }

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
        if (asBytes(raw).isPresent()) {
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

package dev.meshmanager.core.schema;

import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.core.raw.RawJson;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Checks the limits of a {@link Schema}. */
final class SchemaLimits {
    static final SchemaLimits NONE = new SchemaLimits(null);

    private final @Nullable Schema schema;
    private final @Nullable Pattern pattern;

    private SchemaLimits(@Nullable Schema schema) {
        this.schema = schema;
        this.pattern = schema == null || schema.pattern().isEmpty() ? null : Pattern.compile(schema.pattern());
    }

    static SchemaLimits of(@Nullable Schema schema) {
        return schema == null ? NONE : new SchemaLimits(schema);
    }

    /** Returns the default that the control plane stores, as JSON; empty if there is none. */
    String defaultsTo() {
        return schema == null ? "" : schema.defaultsTo();
    }

    /** Returns the default that the control plane stores. */
    Object initial() {
        ByteString json = ByteString.encodeUtf8("{\"it\":" + defaultsTo() + "}");
        return Objects.requireNonNull(RawJson.readObject(json).get("it"), "default");
    }

    boolean keepsZero() {
        return schema != null && schema.keepsZero();
    }

    int bits() {
        return schema == null ? 32 : schema.bits();
    }

    String decodedAs() {
        return schema == null ? "" : schema.decodedAs();
    }

    boolean required() {
        return schema != null && schema.required();
    }

    /** Returns the allowed texts out of the constants of an enum, or an empty list if any text is allowed. */
    List<String> texts(List<String> constants) {
        if (schema == null) {
            return constants;
        }
        return schema.anyText() ? List.of() : schema.oneOf().length > 0 ? List.of(schema.oneOf()) : constants;
    }

    void checkText(String text, SchemaReport report) {
        if (schema == null) {
            return;
        }
        int length = text.codePointCount(0, text.length());
        if (length < schema.minLength()) {
            report.reject(
                    schema.minLength() == 1
                            ? "must not be empty"
                            : "must have at least " + schema.minLength() + " characters");
        }
        if (length > schema.maxLength()) {
            report.reject("must have at most " + schema.maxLength() + " characters");
            // Java's regular expressions recurse over repeated groups: an overlong text must not overflow the stack.
            return;
        }
        if (pattern != null && !pattern.matcher(text).find()) {
            report.reject("must match " + pattern);
        }
        if (schema.base64() && !isBase64(text)) {
            report.reject("must be Base64 of the standard alphabet, padded"
                    + (schema.base64Advice().isEmpty() ? "" : "; " + schema.base64Advice()));
        }
    }

    boolean base64() {
        return schema != null && schema.base64();
    }

    /** Go's decoder skips line breaks and requires padding; Java's does not. */
    private static boolean isBase64(String text) {
        String packed = text.replace("\r", "").replace("\n", "");
        try {
            Base64.getDecoder().decode(packed);
            return packed.length() % 4 == 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    void checkNumber(double number, String literal, SchemaReport report) {
        if (schema == null) {
            return;
        }
        if (schema.oneOf().length > 0 && !List.of(schema.oneOf()).contains(literal)) {
            report.reject("must be one of " + String.join(", ", schema.oneOf()));
        }
        // The defaults are no limits: an integer without a sign may be greater.
        if (schema.minimum() != Long.MIN_VALUE && number < schema.minimum()) {
            report.reject("must be at least " + schema.minimum());
        }
        if (schema.maximum() != Long.MAX_VALUE && number > schema.maximum()) {
            report.reject("must be at most " + schema.maximum());
        }
    }

    void checkItems(int size, SchemaReport report) {
        if (schema == null) {
            return;
        }
        if (size < schema.minItems()) {
            report.reject("must have at least " + schema.minItems() + " elements");
        }
        if (size > schema.maxItems()) {
            report.reject("must have at most " + schema.maxItems() + " elements");
        }
    }

    void checkElement(@Nullable Object element, SchemaReport report) {
        if (schema == null || !(element instanceof Map)) {
            return;
        }
        for (String member : schema.elementsNeed()) {
            if (!((Map<?, ?>) element).containsKey(member)) {
                report.enter(member);
                report.reject("is required");
                report.leave();
            }
        }
    }
}

package dev.meshmanager.core.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The constraints of the API's schema on a member, beyond its type. Validation checks them. They are ignored when a
 * model is read or built. If the member is a list, limits of texts and numbers apply to its elements.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Schema {
    /** Returns whether the API rejects an object without the member. */
    boolean required() default false;

    /** Returns the minimum number of characters. */
    int minLength() default 0;

    /** Returns the maximum number of characters. */
    int maxLength() default Integer.MAX_VALUE;

    /** Returns the regular expression that must match somewhere in the text. Default: empty, which allows any text. */
    String pattern() default "";

    /** Returns the minimum. */
    long minimum() default Long.MIN_VALUE;

    /** Returns the maximum. */
    long maximum() default Long.MAX_VALUE;

    /** Returns the size of an integer in bits, 32 or 64. */
    int bits() default 32;

    /** Returns the minimum number of elements. */
    int minItems() default 0;

    /** Returns the maximum number of elements. */
    int maxItems() default Integer.MAX_VALUE;

    /** Returns the members that each element requires here, if the type of the elements does not require them. */
    String[] elementsNeed() default {};

    /**
     * Returns the default as JSON. The control plane stores it if the member is absent or null. Default: empty, if it
     * stores no default.
     */
    String defaultsTo() default "";

    /**
     * Returns whether the control plane stores a zero that was sent, because its type is a wrapper or the member is one
     * of several of which one must be set. Matters only in models with {@link ProtobufJson}, whose zeros are not
     * stored.
     */
    boolean keepsZero() default false;

    /** Returns whether a text must be padded Base64 of the standard alphabet. */
    boolean base64() default false;

    /** Returns advice that ends the error message for a text that is not Base64. Default: empty. */
    String base64Advice() default "";

    /** Returns the allowed texts or integers. Default: empty, which allows any value, or all constants of an enum. */
    String[] oneOf() default {};

    /**
     * Returns the name under which the API reports a decoding failure anywhere in the member, because it decodes the
     * member separately. Default: empty, if the API reports the path of the failure.
     */
    String decodedAs() default "";

    /** Returns whether any text is allowed, including one that is not a constant of the enum. */
    boolean anyText() default false;
}

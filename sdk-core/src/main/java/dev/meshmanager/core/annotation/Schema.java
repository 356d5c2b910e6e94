package dev.meshmanager.core.annotation;

import dev.meshmanager.core.schema.SchemaCheck;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the API's schema says of a member beyond its type; see {@link SchemaCheck}. Reading and building a model ignore
 * it. Limits of texts and numbers go for the elements, where the member is a list.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Schema {
    /** Returns whether the API refuses an object without the member. */
    boolean required() default false;

    /** Returns the least number of characters. */
    int minLength() default 0;

    /** Returns the greatest number of characters. */
    int maxLength() default Integer.MAX_VALUE;

    /** Returns the regular expression that a text must have a match of, or nothing. */
    String pattern() default "";

    /** Returns the least number. */
    long minimum() default Long.MIN_VALUE;

    /** Returns the greatest number. */
    long maximum() default Long.MAX_VALUE;

    /** Returns of how many bits an integer is, 32 or 64. */
    int bits() default 32;

    /** Returns the least number of elements. */
    int minItems() default 0;

    /** Returns the greatest number of elements. */
    int maxItems() default Integer.MAX_VALUE;

    /** Returns the members that each element must have here, where the type of the elements does not say so. */
    String[] elementsNeed() default {};

    /** Returns whether a null is taken, because the control plane puts a default in its place. */
    boolean hasDefault() default false;

    /** Returns whether a text must be Base64 of the standard alphabet, padded. */
    boolean base64() default false;

    /** Returns the texts or integers that are allowed; nothing means any, or all constants of the enum. */
    String[] oneOf() default {};

    /**
     * Returns under which name the API refuses what it cannot decode within the member, because it decodes the member
     * by itself, or nothing if it says where in the member it failed.
     */
    String decodedAs() default "";

    /** Returns whether any text is allowed, also one that is no constant of the enum. */
    boolean anyText() default false;
}

package dev.meshmanager.core.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a sealed interface of models of which one member tells the variants apart.
 *
 * <p>Each permitted variant has a default method of the member's name that returns its constant; the one variant where
 * that method stays abstract takes every other constant.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface JsonUnion {
    /** Returns the name of the member that tells the variants apart. */
    String value();

    /**
     * Returns whether documents without the member, or with null in its place, are read too. The open variant takes
     * them; the member is an empty text there and is written as it was. False means that such a document does not fit.
     */
    boolean optional() default false;
}

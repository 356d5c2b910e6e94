package dev.meshmanager.core.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a sealed interface of models whose variants are distinguished by the value of one member, the discriminator.
 *
 * <p>Each permitted variant has a default method with the name of the discriminator, which returns its constant. In
 * exactly one variant, the open one, this method is abstract; it reads every other constant.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface JsonUnion {
    /** Returns the name of the discriminator. */
    String value();

    /**
     * Returns whether the discriminator may be absent or null. If true, the open variant reads such a document: the
     * discriminator is an empty text there, and is written back as it was. If false, reading such a document fails.
     */
    boolean optional() default false;
}

package dev.meshmanager.core.annotation;

import dev.meshmanager.core.Model;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the members of a {@link Model} of which a valid document sets exactly one. The builder of such a model is a
 * {@link dev.meshmanager.core.UnionBuilder}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface UnionMember {}

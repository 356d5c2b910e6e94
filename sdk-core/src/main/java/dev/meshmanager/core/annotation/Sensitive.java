package dev.meshmanager.core.annotation;

import dev.meshmanager.core.Model;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a member of a {@link Model} whose value is a secret. {@code toString()} prints it as {@code ***}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sensitive {}

package dev.meshmanager.core.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an accessor of a {@link java.time.Duration} that is written in seconds ({@code 90s}, {@code 0.250s}), which the
 * older kinds require, instead of in Go's form ({@code 1m30s}, {@code 250ms}). Both forms can always be read.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProtobufDuration {}

package dev.meshmanager.core.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks models, or a package of models, that follow protobuf's JSON rules. {@code connect_timeout} is read as
 * {@code connectTimeout} and written back as it was read. Times have 0, 3, 6 or 9 decimals.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ProtobufJson {}

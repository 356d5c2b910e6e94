/**
 * Annotations for models: unions, limits, secrets, and protobuf's JSON form. For example, {@code @Sensitive
 * Optional<String> password();} declares a member that {@code toString()} does not show.
 */
@NullMarked
package dev.meshmanager.core.annotation;

import org.jspecify.annotations.NullMarked;

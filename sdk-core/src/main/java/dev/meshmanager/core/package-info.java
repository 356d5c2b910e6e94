/**
 * The base types of models and resources, and JSON values.
 *
 * <p>A {@link dev.meshmanager.core.Model} is an immutable value with a builder. {@link dev.meshmanager.core.json.Json}
 * reads and writes it without losing a member:
 *
 * <pre>{@code
 * MeshTimeout timeout = Json.read(MeshTimeout.class, text);
 * String same = Json.write(timeout);
 * }</pre>
 */
@NullMarked
@ModelStyle
package dev.meshmanager.core;

import org.jspecify.annotations.NullMarked;

/**
 * What goes wrong in a call, as unchecked exceptions: a {@link dev.meshmanager.core.error.MeshException} is an answer
 * that says no ({@link dev.meshmanager.core.error.ApiException}), no answer
 * ({@link dev.meshmanager.core.error.TransportException}) or an answer that cannot be read
 * ({@link dev.meshmanager.core.error.MalformedResponseException}).
 *
 * <pre>{@code
 * try {
 *     kuma.resources(MeshTimeout.TYPE).apply(timeout);
 * } catch (InvalidRequestException e) {
 *     e.problem().violations().forEach(v -> System.err.println(v.field() + ": " + v.reason()));
 * }
 * }</pre>
 */
@NullMarked
@ModelStyle
package dev.meshmanager.core.error;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;

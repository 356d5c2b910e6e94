/**
 * The unchecked exceptions of failed calls. A {@link dev.meshmanager.core.error.MeshException} is one of: an error
 * response ({@link dev.meshmanager.core.error.ApiException}), no response
 * ({@link dev.meshmanager.core.error.TransportException}), a response that cannot be read
 * ({@link dev.meshmanager.core.error.MalformedResponseException}), a call that was not sent or that the control plane
 * does not have ({@link dev.meshmanager.core.error.UnknownKindException},
 * {@link dev.meshmanager.core.error.UnknownPathException}), or a write that did not do what it should
 * ({@link dev.meshmanager.core.error.ConcurrentChangeException},
 * {@link dev.meshmanager.core.error.MembersDroppedException}).
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

/**
 * Checks resources with the rules of the control plane, without a control plane.
 *
 * <pre>{@code
 * for (Violation violation : Validation.check(timeout)) {
 *     System.err.println(violation);   // spec.to[0].default.idleTimeout: must not be negative
 * }
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.validation;

import org.jspecify.annotations.NullMarked;

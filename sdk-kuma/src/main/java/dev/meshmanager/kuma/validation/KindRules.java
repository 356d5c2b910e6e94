package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.Resource;

/**
 * What the control plane allows in resources of a kind, beyond the shape that the model's type and its
 * {@link dev.meshmanager.core.annotation.Schema} limits describe. Stateless.
 *
 * @param <R> the kind
 */
@FunctionalInterface
public interface KindRules<R extends Resource> {
    /** Reports what is wrong in {@code resource} to {@code root}, the place of the resource itself. */
    void check(R resource, FieldPath root);
}

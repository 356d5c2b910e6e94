package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.Resource;

/**
 * The rules of one kind: what the control plane refuses although it fits the model and its
 * {@link dev.meshmanager.core.annotation.Schema} limits. Stateless.
 *
 * @param <R> the model of the kind
 */
@FunctionalInterface
public interface KindRules<R extends Resource> {
    /** Reports the violations of {@code resource} to {@code root}, the path of the whole resource. */
    void check(R resource, FieldPath root);
}

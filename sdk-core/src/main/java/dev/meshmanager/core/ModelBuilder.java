package dev.meshmanager.core;

import java.util.function.Consumer;

/**
 * Builds a model. The nested {@code Builder} of every model implements it. Not safe for use by many threads.
 *
 * @param <T> the model
 */
public interface ModelBuilder<T> {
    /**
     * Returns a model with the values that were set.
     *
     * @throws IllegalStateException if a required member is not set; the message names it
     */
    T build();

    /**
     * Applies {@code change} to {@code builder} and returns the model that it builds.
     *
     * @throws IllegalStateException if a required member is not set; the message names it
     */
    static <T, B extends ModelBuilder<T>> T build(B builder, Consumer<? super B> change) {
        change.accept(builder);
        return builder.build();
    }

    /** Copies every member of {@code model} into {@code builder} and returns {@code builder}. */
    static <T, B extends ModelBuilder<T>> B copy(T model, B builder) {
        if (builder instanceof UnionBuilder) {
            ((UnionBuilder<?, ?>) builder).copy(model);
            return builder;
        }
        ModelMembers.of(model.getClass()).copy(model, builder);
        return builder;
    }
}

package dev.meshmanager.core;

import java.util.function.Consumer;

/**
 * Builds one model; every model's nested {@code Builder} is one. Builders are not safe for use by many threads.
 *
 * @param <T> what is built
 */
public interface ModelBuilder<T> {
    /**
     * Returns the model with what was set so far.
     *
     * @throws IllegalStateException if a required member is not set; the message names it
     */
    T build();

    /** Returns what {@code builder} builds after {@code change} has set its members. */
    static <T, B extends ModelBuilder<T>> T build(B builder, Consumer<? super B> change) {
        change.accept(builder);
        return builder.build();
    }

    /** Returns {@code builder} after it has taken over every member of {@code model}. */
    static <T, B extends ModelBuilder<T>> B copy(T model, B builder) {
        if (builder instanceof UnionBuilder) {
            ((UnionBuilder<?, ?>) builder).copy(model);
            return builder;
        }
        ModelMembers.of(model.getClass()).copy(model, builder);
        return builder;
    }
}

package dev.meshmanager.core.exchange;

import dev.meshmanager.core.error.MeshException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does a second step if the first one fails. */
record OrElse<T extends @Nullable Object>(Step<T> first, Function<MeshException, Step<T>> onFailure)
        implements Step<T> {
    /** Converts the response of the first step within that step, which knows what a response that cannot be read is. */
    @Override
    public <R extends @Nullable Object> Step<R> mapAnswer(Function<Answer<T>, Answer<R>> change) {
        return new OrElse<>(
                first.mapAnswer(change), failure -> onFailure.apply(failure).mapAnswer(change));
    }

    @Override
    public CompletableFuture<Answer<T>> begin() {
        return new Chain<T, T>(first, Done::new, onFailure).begin();
    }
}

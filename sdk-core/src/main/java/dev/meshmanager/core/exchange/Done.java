package dev.meshmanager.core.exchange;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sends nothing: the response is known. */
record Done<T extends @Nullable Object>(Answer<T> answer) implements Step<T> {
    @Override
    public CompletableFuture<Answer<T>> begin() {
        return CompletableFuture.completedFuture(answer);
    }

    @Override
    public <R extends @Nullable Object> Step<R> mapAnswer(Function<Answer<T>, Answer<R>> change) {
        return new Done<>(change.apply(answer));
    }
}

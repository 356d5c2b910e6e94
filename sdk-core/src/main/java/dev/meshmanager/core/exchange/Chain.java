package dev.meshmanager.core.exchange;

import dev.meshmanager.core.error.MeshException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does a second step, which depends on how the first one ended. */
final class Chain<S extends @Nullable Object, T extends @Nullable Object> implements Step<T> {
    private final Step<S> first;
    private final Function<Answer<S>, Step<T>> onAnswer;
    private final Function<MeshException, Step<T>> onFailure;

    Chain(Step<S> first, Function<Answer<S>, Step<T>> onAnswer, Function<MeshException, Step<T>> onFailure) {
        this.first = first;
        this.onAnswer = onAnswer;
        this.onFailure = onFailure;
    }

    @Override
    public <R extends @Nullable Object> Step<R> mapAnswer(Function<Answer<T>, Answer<R>> change) {
        return new Chain<>(first, answer -> onAnswer.apply(answer).mapAnswer(change), failure -> onFailure
                .apply(failure)
                .mapAnswer(change));
    }

    @Override
    public CompletableFuture<Answer<T>> begin() {
        CompletableFuture<Answer<S>> begun = first.begin();
        CompletableFuture<Answer<T>> result = new CompletableFuture<>();
        cancelWith(result, begun);
        begun.whenComplete((answer, failure) -> {
            if (result.isDone()) {
                return;
            }
            try {
                CompletableFuture<Answer<T>> second = second(answer, failure).begin();
                cancelWith(result, second);
                second.whenComplete((last, lastFailure) -> complete(result, last, lastFailure));
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    private static void cancelWith(CompletableFuture<?> result, CompletableFuture<?> running) {
        result.whenComplete((answer, failure) -> {
            if (failure instanceof CancellationException) {
                running.cancel(true);
            }
        });
    }

    private Step<T> second(Answer<S> answer, @Nullable Throwable failure) {
        if (failure == null) {
            return onAnswer.apply(answer);
        }
        if (failure instanceof MeshException ofCall) {
            return onFailure.apply(ofCall);
        }
        throw failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    private static <T extends @Nullable Object> void complete(
            CompletableFuture<Answer<T>> result, Answer<T> answer, @Nullable Throwable failure) {
        if (failure == null) {
            result.complete(answer);
        } else {
            result.completeExceptionally(failure);
        }
    }
}

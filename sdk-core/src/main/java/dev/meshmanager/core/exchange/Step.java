package dev.meshmanager.core.exchange;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an {@link Exchange} does to get its response. Immutable; each beginning sends new requests. */
sealed interface Step<T extends @Nullable Object> permits OneCall, Chain, OrElse, Done {
    /**
     * Begins in the background. The future fails with an exception that is not wrapped. Cancelling it cancels what is
     * running.
     */
    CompletableFuture<Answer<T>> begin();

    /** Returns a step whose response is converted by {@code change}. */
    <R extends @Nullable Object> Step<R> mapAnswer(Function<Answer<T>, Answer<R>> change);
}

package dev.meshmanager.core.exchange;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A successful response with its decoded body.
 *
 * @param status the HTTP status, from 200 to 299, or 404 for a repeated DELETE
 * @param body the decoded body, or null if the response has none
 * @param repeated whether the request was repeated after an attempt that the server may have processed. Then the
 *     response may describe the state after that attempt, not the state before the call
 */
public record Answer<T extends @Nullable Object>(int status, T body, boolean repeated) {
    /** Creates the response to a request that was sent once. */
    public Answer(int status, T body) {
        this(status, body, false);
    }

    /** Returns a response with the same status and a converted body. */
    public <R extends @Nullable Object> Answer<R> map(Function<? super T, ? extends R> change) {
        Objects.requireNonNull(change, "change");
        return new Answer<>(status, change.apply(body), repeated);
    }
}

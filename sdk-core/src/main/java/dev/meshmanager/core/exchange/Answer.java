package dev.meshmanager.core.exchange;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An answer of success.
 *
 * @param status the HTTP status, from 200 to 299, or 404 for a repeated DELETE
 * @param body what the body holds, or null where the answer has none
 * @param repeated whether the request was sent again after an attempt on which the server may have acted: what the
 *     answer says of the state before is then perhaps what that attempt left
 */
public record Answer<T extends @Nullable Object>(int status, T body, boolean repeated) {
    /** Creates the answer to a request that was sent once. */
    public Answer(int status, T body) {
        this(status, body, false);
    }

    /** Returns an answer of the same status whose body is what {@code change} makes of this one. */
    public <R extends @Nullable Object> Answer<R> map(Function<? super T, ? extends R> change) {
        Objects.requireNonNull(change, "change");
        return new Answer<>(status, change.apply(body), repeated);
    }
}

package dev.meshmanager.core.exchange;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An answer of success.
 *
 * @param status the HTTP status, from 200 to 299
 * @param body what the body holds, or null where the answer has none
 */
public record Answer<T extends @Nullable Object>(int status, T body) {
    /** Returns an answer of the same status whose body is what {@code change} makes of this one. */
    public <R extends @Nullable Object> Answer<R> map(Function<? super T, ? extends R> change) {
        Objects.requireNonNull(change, "change");
        return new Answer<>(status, change.apply(body));
    }
}

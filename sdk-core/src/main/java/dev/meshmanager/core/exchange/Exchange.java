package dev.meshmanager.core.exchange;

import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.error.MalformedResponseException;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.json.JsonException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * An HTTP call that has not been made yet, or several calls one after the other. It can be made more than once; each
 * time it sends new requests. Safe for use by many threads.
 *
 * <p><b>Failures.</b> Every failure is a {@link MeshException}: an {@link ApiException} for an error response, a
 * {@link TransportException} if there is no response, a {@link MalformedResponseException} if the response cannot be
 * read.
 *
 * @param <T> the decoded body of the response
 */
public final class Exchange<T extends @Nullable Object> {
    private static final int HTTP_OK = 200;

    private final Call<?> call;
    private final CallOptions options;
    private final Step<T> step;

    private Exchange(Call<?> call, CallOptions options, Step<T> step) {
        this.call = call;
        this.options = options;
        this.step = step;
    }

    static <T extends @Nullable Object> Exchange<T> of(Call<T> call, CallOptions options) {
        return new Exchange<>(call, options, OneCall.of(call, options));
    }

    /**
     * Returns a call whose decoded body is converted by {@code change}. A {@link JsonException} of {@code change}
     * becomes a {@link MalformedResponseException}.
     */
    public <R extends @Nullable Object> Exchange<R> map(Function<? super T, ? extends R> change) {
        return mapAnswer(answer -> answer.map(change));
    }

    /** Returns a call whose response, including its status, is converted by {@code change}. */
    public <R extends @Nullable Object> Exchange<R> mapAnswer(Function<Answer<T>, Answer<R>> change) {
        return new Exchange<>(call, options, step.mapAnswer(change));
    }

    /**
     * Returns this call followed by the call that {@code next} returns for its decoded body. The result is that of the
     * second call. An exception of {@code next} is the failure of the whole.
     */
    public <R extends @Nullable Object> Exchange<R> then(Function<? super T, Exchange<R>> next) {
        return new Exchange<>(
                call, options, new Chain<T, R>(step, answer -> next.apply(answer.body()).step, failure -> {
                    throw failure;
                }));
    }

    /**
     * Returns this call, and if it fails, the call that {@code next} returns for its failure. An exception of
     * {@code next}, which may be the failure itself, is the failure of the whole. A response that cannot be read is a
     * failure too, and so is what a later {@link #map} throws; {@link #then} is not part of this call.
     */
    public Exchange<T> orElse(Function<? super MeshException, Exchange<T>> next) {
        return new Exchange<>(call, options, new OrElse<>(step, failure -> next.apply(failure).step));
    }

    /** Returns an exchange that makes no call and has this result. Its failures and its text name this call. */
    public <R extends @Nullable Object> Exchange<R> done(R result) {
        return new Exchange<>(call, options, new Done<>(new Answer<>(HTTP_OK, result)));
    }

    /**
     * Makes the call, waits for the response and returns its body. It does not depend on callbacks, so callbacks may
     * call it.
     *
     * <p><b>Interruption.</b> Interrupting the thread cancels the call. It then throws a {@link TransportException},
     * and the thread stays interrupted.
     *
     * @throws MeshException if the call fails
     */
    public T execute() {
        return executeForAnswer().body();
    }

    /**
     * Makes the call, waits for the response and returns it with its status; see {@link #execute()}.
     *
     * @throws MeshException if the call fails
     */
    public Answer<T> executeForAnswer() {
        // Waits on a future rather than in the socket: a thread that is blocked in a read does not notice an
        // interrupt.
        CompletableFuture<Answer<T>> future = step.begin();
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new TransportException(requestLine(), "the thread was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MeshException) {
                throw withCallerStack((MeshException) e.getCause());
            }
            throw new IllegalStateException(requestLine() + ": " + e.getCause(), e.getCause());
        }
    }

    /** The exception was created on a thread of the HTTP client, but the caller needs its own stack. */
    private static MeshException withCallerStack(MeshException failure) {
        failure.setStackTrace(new Throwable().getStackTrace());
        return failure;
    }

    /**
     * Makes the call in the background. The future completes with the body or with a {@link MeshException}. Cancelling
     * it cancels the call.
     *
     * <p><b>Threads.</b> Dependent stages run on the callback executor, never on a thread of the HTTP client. The HTTP
     * client has one thread for each concurrent call, so a callback that waits for another call could prevent that
     * call.
     */
    public CompletableFuture<T> executeAsync() {
        return body(options::callBack);
    }

    /**
     * Makes the call in the background like {@link #executeAsync()}, but dependent stages run on a thread of the HTTP
     * client. Use it only to wait for the future.
     */
    public CompletableFuture<T> begin() {
        return body(Runnable::run);
    }

    private CompletableFuture<T> body(Consumer<Runnable> callbacks) {
        CompletableFuture<Answer<T>> answer = step.begin();
        CompletableFuture<T> body = new CompletableFuture<>();
        answer.whenComplete((value, failure) -> callbacks.accept(() -> {
            if (failure == null) {
                body.complete(value.body());
            } else {
                body.completeExceptionally(failure);
            }
        }));
        body.whenComplete((value, failure) -> {
            if (failure instanceof CancellationException) {
                answer.cancel(true);
            }
        });
        return body;
    }

    /** Returns the method and the URL with its query, which messages of failures contain. */
    public String requestLine() {
        return ErrorResponses.name(call.request());
    }

    /** Returns the method and the path. */
    @Override
    public String toString() {
        return ErrorResponses.shortName(call.request());
    }
}

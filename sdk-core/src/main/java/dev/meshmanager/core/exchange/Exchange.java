package dev.meshmanager.core.exchange;

import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.error.ErrorResponse;
import dev.meshmanager.core.error.MalformedResponseException;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.json.JsonException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * An HTTP call that has not been made yet. It can be made more than once; each time it sends a new request. Safe for
 * use by many threads.
 *
 * <p><b>Failures.</b> Every failure is a {@link MeshException}: an {@link ApiException} for an error response, a
 * {@link TransportException} if there is no response, a {@link MalformedResponseException} if the response cannot be
 * read.
 *
 * @param <T> the decoded body of the response
 */
public final class Exchange<T extends @Nullable Object> {
    private final Call<?> call;
    private final CallOptions options;
    private final Function<Answer<?>, Answer<T>> conversion;

    private Exchange(Call<?> call, CallOptions options, Function<Answer<?>, Answer<T>> conversion) {
        this.call = call;
        this.options = options;
        this.conversion = conversion;
    }

    @SuppressWarnings("unchecked") // Retrofit converted the body to the type of the call
    static <T extends @Nullable Object> Exchange<T> of(Call<T> call, CallOptions options) {
        return new Exchange<>(call, options, answer -> (Answer<T>) answer);
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
        return new Exchange<>(call, options, conversion.andThen(change));
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
        CompletableFuture<Answer<T>> future = start();
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
        CompletableFuture<Answer<T>> answer = start();
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

    private CompletableFuture<Answer<T>> start() {
        Call<?> attempt = call.clone();
        CompletableFuture<Answer<T>> future = new CompletableFuture<>();
        future.whenComplete((answer, failure) -> {
            if (failure instanceof CancellationException) {
                attempt.cancel();
            }
        });
        if (!options.deadline().isZero()) {
            endAtDeadline(attempt, future);
        }
        enqueue(attempt, future);
        return future;
    }

    /** OkHttp's timeout starts when the call leaves the queue, which may never happen. */
    private void endAtDeadline(Call<?> attempt, CompletableFuture<Answer<T>> future) {
        CompletableFuture<Void> deadline = new CompletableFuture<>();
        deadline.whenComplete((nothing, passed) -> {
            if (passed != null) {
                future.completeExceptionally(
                        new TransportException(requestLine(), new InterruptedIOException("timeout")));
                attempt.cancel();
            }
        });
        future.whenComplete((answer, failure) -> deadline.complete(null));
        deadline.orTimeout(options.deadline().toNanos(), TimeUnit.NANOSECONDS);
    }

    private <B> void enqueue(Call<B> attempt, CompletableFuture<Answer<T>> future) {
        attempt.enqueue(new Callback<B>() {
            @Override
            public void onResponse(Call<B> made, Response<B> response) {
                try {
                    future.complete(answer(response));
                } catch (RuntimeException | Error e) {
                    // Retrofit would print an error and never complete the future.
                    future.completeExceptionally(e);
                }
            }

            @Override
            public void onFailure(Call<B> made, Throwable failure) {
                future.completeExceptionally(failure(failure));
            }
        });
    }

    private Answer<T> answer(Response<?> response) {
        CallState state = CallState.of(response.raw().request());
        if (!response.isSuccessful()) {
            ErrorResponse error = ErrorResponses.of(requestLine(), response, state.sent());
            if (!isGone(error, state)) {
                throw ApiException.of(error);
            }
        }
        try {
            return conversion.apply(new Answer<>(response.code(), response.body(), state.isRepeated()));
        } catch (JsonException e) {
            throw malformed(response.code(), e, state.sent());
        }
    }

    /** Returns whether a repeated deletion finds nothing to delete, because an earlier attempt was processed. */
    private boolean isGone(ErrorResponse error, CallState state) {
        // A gateway that has no route to the API responds with a text or a message, not with a problem.
        return state.isRepeated()
                && call.request().method().equals("DELETE")
                && error.status() == 404
                && (error.body().isBlank() || error.body().stripLeading().startsWith("{"))
                && !ApiException.of(error).problem().unknownFields().names().contains("message");
    }

    private MalformedResponseException malformed(int status, Exception cause, SentValues sent) {
        String reason = String.valueOf(cause.getMessage());
        String masked = sent.mask(reason);
        return masked.equals(reason)
                ? new MalformedResponseException(requestLine(), status, cause)
                : new MalformedResponseException(requestLine(), status, new JsonException(masked));
    }

    private RuntimeException failure(Throwable failure) {
        if (failure instanceof IOException) {
            return transportFailure((IOException) failure);
        }
        return failure instanceof RuntimeException
                ? (RuntimeException) failure
                : new IllegalStateException(requestLine() + ": " + failure, failure);
    }

    private MeshException transportFailure(IOException failure) {
        if (failure instanceof BodyLimit.Exceeded) {
            return new MalformedResponseException(requestLine(), ((BodyLimit.Exceeded) failure).status(), failure);
        }
        if ("executor rejected".equals(failure.getMessage())) {
            return new TransportException(requestLine(), "the client is closed", failure);
        }
        boolean noResponse = !(failure instanceof InterruptedIOException)
                && failure.getMessage() != null
                && failure.getMessage().startsWith("unexpected end of stream on");
        return noResponse
                ? new TransportException(requestLine(), "the server closed the connection without a response", failure)
                : new TransportException(requestLine(), failure);
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

package dev.meshmanager.core.exchange;

import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.error.MalformedResponseException;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.json.JsonException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * One HTTP call that can be made. It can be made more than once; each time it is a new request. Safe for use by many
 * threads.
 *
 * <p>Every failure is a {@link MeshException}: an {@link ApiException} where the server answered no, a
 * {@link TransportException} where there was no answer, a {@link MalformedResponseException} where the answer cannot be
 * read.
 *
 * @param <T> what the body of the answer holds
 */
public final class Exchange<T extends @Nullable Object> {
    private final Call<?> call;
    private final Function<Answer<?>, Answer<T>> conversion;

    private Exchange(Call<?> call, Function<Answer<?>, Answer<T>> conversion) {
        this.call = call;
        this.conversion = conversion;
    }

    @SuppressWarnings("unchecked") // Retrofit converted the body to the type of the call
    static <T extends @Nullable Object> Exchange<T> of(Call<T> call) {
        return new Exchange<>(call, answer -> (Answer<T>) answer);
    }

    /**
     * Returns a call whose answer goes through {@code change}. A {@link JsonException} of {@code change} becomes a
     * {@link MalformedResponseException}.
     */
    public <R extends @Nullable Object> Exchange<R> map(Function<? super T, ? extends R> change) {
        return mapAnswer(answer -> answer.map(change));
    }

    /** Returns a call whose answer, status included, goes through {@code change}. */
    public <R extends @Nullable Object> Exchange<R> mapAnswer(Function<Answer<T>, Answer<R>> change) {
        return new Exchange<>(call, conversion.andThen(change));
    }

    /**
     * Makes the call, waits for the answer and returns its body.
     *
     * <p>Interrupting the thread cancels the call: it ends with a {@link TransportException}, and the thread stays
     * interrupted.
     *
     * @throws MeshException if the call fails
     */
    public T execute() {
        return executeForAnswer().body();
    }

    /**
     * Makes the call, waits for the answer and returns it with its status; see {@link #execute()}.
     *
     * @throws MeshException if the call fails
     */
    public Answer<T> executeForAnswer() {
        // Waiting on a future rather than in the socket: a thread that is blocked in a read does not notice an
        // interrupt.
        CompletableFuture<Answer<T>> future = start();
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new TransportException(name(), "the thread was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MeshException) {
                throw withCallerStack((MeshException) e.getCause());
            }
            throw new IllegalStateException(name() + ": " + e.getCause(), e.getCause());
        }
    }

    /** The exception was made on a thread of the HTTP client; the caller wants to see who called. */
    private static MeshException withCallerStack(MeshException failure) {
        failure.setStackTrace(new Throwable().getStackTrace());
        return failure;
    }

    /**
     * Makes the call in the background. The future ends with the body or with a {@link MeshException}; cancelling it
     * cancels the call.
     */
    public CompletableFuture<T> executeAsync() {
        CompletableFuture<Answer<T>> answer = start();
        CompletableFuture<T> body = answer.thenApply(Answer::body);
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
        enqueue(attempt, future);
        return future;
    }

    private <B> void enqueue(Call<B> attempt, CompletableFuture<Answer<T>> future) {
        attempt.enqueue(new Callback<B>() {
            @Override
            public void onResponse(Call<B> made, Response<B> response) {
                try {
                    future.complete(answer(response));
                } catch (RuntimeException | Error e) {
                    // Retrofit would print an error and nobody would end the future.
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
        if (!response.isSuccessful()) {
            throw ApiException.of(ErrorResponses.of(name(), response));
        }
        try {
            return conversion.apply(new Answer<>(response.code(), response.body()));
        } catch (JsonException e) {
            throw new MalformedResponseException(name(), response.code(), e);
        }
    }

    private RuntimeException failure(Throwable failure) {
        if (failure instanceof IOException) {
            return transportFailure((IOException) failure);
        }
        return failure instanceof RuntimeException
                ? (RuntimeException) failure
                : new IllegalStateException(name() + ": " + failure, failure);
    }

    private TransportException transportFailure(IOException failure) {
        if ("executor rejected".equals(failure.getMessage())) {
            return new TransportException(name(), "the client is closed", failure);
        }
        boolean noResponse = !(failure instanceof InterruptedIOException)
                && failure.getMessage() != null
                && failure.getMessage().startsWith("unexpected end of stream on");
        return noResponse
                ? new TransportException(name(), "the server closed the connection without a response", failure)
                : new TransportException(name(), failure);
    }

    private String name() {
        return ErrorResponses.name(call.request());
    }

    /** Returns the method and the path. */
    @Override
    public String toString() {
        return name();
    }
}

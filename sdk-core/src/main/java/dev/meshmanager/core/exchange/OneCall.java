package dev.meshmanager.core.exchange;

import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.error.ErrorResponse;
import dev.meshmanager.core.error.MalformedResponseException;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.json.JsonException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** Sends one request. */
final class OneCall<T extends @Nullable Object> implements Step<T> {
    private final Call<?> call;
    private final CallOptions options;
    private final Function<Answer<?>, Answer<T>> conversion;

    private OneCall(Call<?> call, CallOptions options, Function<Answer<?>, Answer<T>> conversion) {
        this.call = call;
        this.options = options;
        this.conversion = conversion;
    }

    @SuppressWarnings("unchecked") // Retrofit converted the body to the type of the call
    static <T extends @Nullable Object> Step<T> of(Call<T> call, CallOptions options) {
        return new OneCall<>(call, options, answer -> (Answer<T>) answer);
    }

    @Override
    public <R extends @Nullable Object> Step<R> mapAnswer(Function<Answer<T>, Answer<R>> change) {
        return new OneCall<>(call, options, conversion.andThen(change));
    }

    @Override
    public CompletableFuture<Answer<T>> begin() {
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
        return state.isRepeated()
                && call.request().method().equals("DELETE")
                && ApiException.of(error) instanceof NotFoundException gone
                && !gone.isPathUnknown();
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

    private String requestLine() {
        return ErrorResponses.name(call.request());
    }
}

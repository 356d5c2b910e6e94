package dev.meshmanager.core.http;

import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.exchange.BodyLimit;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Retries calls as the {@link RetryPolicy} defines. It reads bodies, so that a call whose body breaks off is retried
 * too.
 */
final class RetryInterceptor implements Interceptor {
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "PUT", "DELETE");
    private static final Set<Integer> TEMPORARY = Set.of(429, 502, 503, 504);
    private static final long SLICE_MILLIS = 20;

    private final RetryPolicy policy;
    private final Clock clock;
    private final DoubleSupplier random;
    private final BodyLimit limit;

    RetryInterceptor(RetryPolicy policy, Clock clock, DoubleSupplier random, BodyLimit limit) {
        this.policy = policy;
        this.clock = clock;
        this.random = random;
        this.limit = limit;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        boolean repeatable = REPEATABLE.contains(chain.request().method());
        Request request = repeatable ? chain.request() : once(chain.request());
        int attempts = repeatable ? policy.attempts() : 1;
        for (int attempt = 1; ; attempt++) {
            Duration delay = policy.delayBefore(attempt + 1, random.getAsDouble());
            try {
                Response response = limit.read(chain.proceed(request));
                if (attempt == attempts || !TEMPORARY.contains(response.code())) {
                    return response;
                }
                delay = retryAfter(response).orElse(delay);
                if (delay.compareTo(policy.longestDelay()) > 0) {
                    return response;
                }
                response.close();
            } catch (IOException e) {
                if (attempt == attempts || !isTemporary(e) || chain.call().isCanceled()) {
                    throw e;
                }
            }
            sleep(delay, chain.call());
        }
    }

    /** OkHttp itself repeats requests on a dead connection, after a 408 and after some 503. */
    private static Request once(Request request) {
        RequestBody body = request.body();
        return body == null
                ? request
                : request.newBuilder()
                        .method(request.method(), Bodies.once(body))
                        .build();
    }

    /** A retry changes neither whether a certificate is trusted nor the size of a body. */
    private static boolean isTemporary(IOException failure) {
        return !(failure instanceof SSLHandshakeException)
                && !(failure instanceof SSLPeerUnverifiedException)
                && !(failure instanceof BodyLimit.Exceeded);
    }

    private Optional<Duration> retryAfter(Response response) {
        String value = response.header("Retry-After");
        if (value == null) {
            return Optional.empty();
        }
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            ZonedDateTime time = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(clock.instant(), time.toInstant());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Sleeps in short intervals, because cancelling a call does not interrupt its thread. */
    private static void sleep(Duration delay, Call call) throws IOException {
        long end = System.nanoTime() + delay.toNanos();
        while (System.nanoTime() < end) {
            if (call.isCanceled()) {
                throw new IOException("Canceled");
            }
            try {
                Thread.sleep(Math.min(SLICE_MILLIS, Math.max(1, (end - System.nanoTime()) / 1_000_000)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (IOException) new InterruptedIOException("interrupted").initCause(e);
            }
        }
    }
}

package dev.meshmanager.core.http;

import dev.meshmanager.core.exchange.CallState;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Attaches a {@link CallState} to each call, and converts every failure to an {@link IOException} without secrets. */
final class FailureInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        CallState state = new CallState();
        Request request =
                chain.request().newBuilder().tag(CallState.class, state).build();
        try {
            return chain.proceed(request);
        } catch (IOException e) {
            throw state.sent().mask(e);
        } catch (RuntimeException e) {
            // OkHttp would treat it as a crash of its thread and print it. Its own code throws it for some
            // responses that are not valid HTTP.
            throw state.sent().mask(new IOException("the response is not valid HTTP: " + e.getMessage(), e));
        }
    }
}

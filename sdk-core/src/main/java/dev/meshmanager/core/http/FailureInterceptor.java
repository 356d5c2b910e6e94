package dev.meshmanager.core.http;

import dev.meshmanager.core.exchange.CallState;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Gives each call its {@link CallState}, and makes of every failure an {@link IOException} that shows no secret. */
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
            // OkHttp would take it for a broken thread and print it. Its own code throws for some answers that are no
            // HTTP.
            throw state.sent().mask(new IOException("the answer is not valid HTTP: " + e.getMessage(), e));
        }
    }
}

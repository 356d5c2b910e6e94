package dev.meshmanager.core.http;

import dev.meshmanager.core.exchange.CallState;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Adds the user agent and the caller's headers to each request. It calls the suppliers of the headers for each request,
 * and sends secrets only to the configured server.
 */
final class CredentialsInterceptor implements Interceptor {
    private final HttpUrl base;
    private final String userAgent;
    private final List<Map.Entry<String, Supplier<String>>> headers;

    CredentialsInterceptor(HttpUrl base, String userAgent, List<Map.Entry<String, Supplier<String>>> headers) {
        this.base = base;
        this.userAgent = userAgent;
        this.headers = List.copyOf(headers);
    }

    static boolean sameOrigin(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme()) && one.host().equals(other.host()) && one.port() == other.port();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        CallState state = CallState.of(chain.request());
        Request.Builder request = chain.request().newBuilder().header("User-Agent", userAgent);
        Optional.ofNullable(chain.request().header("Authorization")).ifPresent(state.sent()::add);
        if (sameOrigin(base, chain.request().url())) {
            for (Map.Entry<String, Supplier<String>> header : headers) {
                String value = value(header);
                state.sent().add(value);
                request.header(header.getKey(), value);
            }
        }
        state.send();
        Response response = chain.proceed(request.build());
        state.answered(response.code());
        return response;
    }

    private static String value(Map.Entry<String, Supplier<String>> header) throws IOException {
        String value = ask(header);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' && c != '\t' || c > '~') {
                // OkHttp's own message would show the value.
                throw new IOException(
                        "the value of header " + header.getKey() + " has a character that HTTP forbids at index " + i);
            }
        }
        return value;
    }

    /** OkHttp treats an unchecked exception as a crash of its thread and prints it. */
    private static String ask(Map.Entry<String, Supplier<String>> header) throws IOException {
        try {
            return Objects.requireNonNull(header.getValue().get(), "null");
        } catch (RuntimeException e) {
            throw new IOException("no value for header " + header.getKey() + ": " + e.getMessage(), e);
        }
    }
}

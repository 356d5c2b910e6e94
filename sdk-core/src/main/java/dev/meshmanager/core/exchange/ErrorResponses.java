package dev.meshmanager.core.exchange;

import dev.meshmanager.core.error.ErrorResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/** Converts a response to the {@link ErrorResponse} of an exception. */
final class ErrorResponses {
    /** The maximum length of a body in an exception, in characters. */
    static final int LONGEST_BODY = 64 * 1024;

    private ErrorResponses() {}

    static ErrorResponse of(String request, Response<?> response, SentValues sent) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.headers()
                .toMultimap()
                .forEach((name, values) ->
                        headers.put(name, values.stream().map(sent::mask).toList()));
        String body = sent.mask(read(response.errorBody()));
        return new ErrorResponse(
                sent.mask(request),
                response.code(),
                headers,
                body.length() > LONGEST_BODY ? body.substring(0, LONGEST_BODY) : body);
    }

    private static String read(@Nullable ResponseBody body) {
        try (body) {
            return body == null ? "" : body.source().readUtf8();
        } catch (IOException e) {
            return "";
        }
    }

    /** Returns the method and the URL with its query, without user information and headers. */
    static String name(Request request) {
        return request.method() + " "
                + request.url().newBuilder().username("").password("").build();
    }

    /** Returns the method and the path with its query. */
    static String shortName(Request request) {
        HttpUrl url = request.url();
        String query = url.encodedQuery();
        return request.method() + " " + url.encodedPath() + (query == null ? "" : "?" + query);
    }
}

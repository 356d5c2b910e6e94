package dev.meshmanager.core.exchange;

import dev.meshmanager.core.error.ErrorResponse;
import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/** Takes out of an answer what an exception shows of it. */
final class ErrorResponses {
    private static final long LONGEST_BODY = 64 * 1024;

    private ErrorResponses() {}

    static ErrorResponse of(String request, Response<?> response) {
        return new ErrorResponse(request, response.code(), response.headers().toMultimap(), read(response.errorBody()));
    }

    private static String read(@Nullable ResponseBody body) {
        if (body == null) {
            return "";
        }
        Buffer start = new Buffer();
        try (body) {
            body.source().request(LONGEST_BODY);
            body.source()
                    .getBuffer()
                    .copyTo(
                            start,
                            0,
                            Math.min(LONGEST_BODY, body.source().getBuffer().size()));
        } catch (IOException e) {
            return start.readUtf8();
        }
        return start.readUtf8();
    }

    /** Returns how messages name a request: without scheme and host, which the caller knows, and without headers. */
    static String name(Request request) {
        HttpUrl url = request.url();
        String query = url.encodedQuery();
        return request.method() + " " + url.encodedPath() + (query == null ? "" : "?" + query);
    }
}

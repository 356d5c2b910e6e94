package dev.meshmanager.core.exchange;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** The bodies of requests and answers. */
public final class Bodies {
    private static final MediaType JSON = MediaType.get("application/json");

    private Bodies() {}

    /** Returns a body of JSON text. */
    public static RequestBody json(String json) {
        return RequestBody.create(json, JSON);
    }

    /**
     * Returns a body of JSON text that is sent once at most: the HTTP client does not send it again on another
     * connection.
     */
    public static RequestBody jsonOnce(String json) {
        return once(json(json));
    }

    /** Returns a body that is sent once at most. */
    public static RequestBody once(RequestBody body) {
        return new RequestBody() {
            @Override
            public @Nullable MediaType contentType() {
                return body.contentType();
            }

            @Override
            public long contentLength() throws IOException {
                return body.contentLength();
            }

            @Override
            public boolean isOneShot() {
                return true;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                body.writeTo(sink);
            }
        };
    }

    /**
     * Returns the value that a body of JSON holds, and closes the body.
     *
     * @param body the body, or null where the answer has none (204), which is not JSON
     * @throws JsonException if the body is not JSON or does not fit the type
     */
    public static <T> T read(Type type, @Nullable ResponseBody body) {
        try (body) {
            return Json.read(type, body == null ? new Buffer() : body.source());
        }
    }

    /**
     * Reads and closes the body of an answer that needs none.
     *
     * @throws JsonException if there is one and it is not a JSON object, like the page of a log-in
     */
    public static @Nullable Void nothing(@Nullable ResponseBody body) {
        String text = text(body);
        if (!text.isBlank()) {
            Json.read(JsonObject.class, text);
        }
        return null;
    }

    /** Returns a body as text, and closes it; that of an answer without body is empty. */
    public static String text(@Nullable ResponseBody body) {
        try (body) {
            return body == null ? "" : body.string();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

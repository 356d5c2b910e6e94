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

/** Creates the bodies of requests and reads the bodies of responses. */
public final class Bodies {
    private static final MediaType JSON = MediaType.get("application/json");

    private Bodies() {}

    /** Returns a request body with this JSON text. */
    public static RequestBody json(String json) {
        return RequestBody.create(json, JSON);
    }

    /**
     * Returns a request body with this JSON text that is sent at most once: the HTTP client does not repeat it on
     * another connection.
     */
    public static RequestBody jsonOnce(String json) {
        return once(json(json));
    }

    /** Returns a request body that is sent at most once. */
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
     * Decodes and closes a JSON body.
     *
     * @param body the body, or null if the response has none (204), which is not JSON
     * @throws JsonException if the body is not JSON or does not fit the type
     */
    public static <T> T read(Type type, @Nullable ResponseBody body) {
        try (body) {
            return Json.read(type, body == null ? new Buffer() : body.source());
        }
    }

    /**
     * Reads and closes a body that the caller does not need.
     *
     * @throws JsonException if there is a body and it is not a JSON object, for example a login page
     */
    public static @Nullable Void nothing(@Nullable ResponseBody body) {
        String text = text(body);
        if (!text.isBlank()) {
            Json.read(JsonObject.class, text);
        }
        return null;
    }

    /** Returns a body as text and closes it. Returns an empty text if the response has no body. */
    public static String text(@Nullable ResponseBody body) {
        try (body) {
            return body == null ? "" : body.string();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

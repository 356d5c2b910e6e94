package dev.meshmanager.kuma.evidence;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends calls to an in-memory control plane that no client would make. */
public final class RawHttp implements AutoCloseable {
    private final OkHttpClient http = new OkHttpClient();

    /** Sends a call; {@code path} starts with a slash. */
    public Answer call(FakeControlPlane controlPlane, String method, String path, String body) throws IOException {
        HttpUrl url = HttpUrl.get(controlPlane.url()).resolve(path);
        boolean bodiless = Set.of("GET", "DELETE", "HEAD").contains(method);
        RequestBody requestBody = bodiless ? null : RequestBody.create(body, MediaType.get("application/json"));
        Request request =
                new Request.Builder().url(url).method(method, requestBody).build();
        try (Response response = http.newCall(request).execute()) {
            String type = String.valueOf(response.header("content-type"));
            return new Answer(response.code(), type, response.body().string());
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    /** An answer as it came. */
    public record Answer(int status, String contentType, String body) {
        /** Returns the body, which must be a JSON object. */
        public JsonObject json() {
            return Json.read(JsonObject.class, body);
        }
    }
}

package dev.meshmanager.konnect.testing.api;

import dev.meshmanager.konnect.testing.http.KonnectAnswer;
import dev.meshmanager.konnect.testing.http.KonnectCall;
import dev.meshmanager.konnect.testing.http.KonnectRefusal;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Forwards calls to the Kuma control plane behind a mesh control plane. */
final class KumaProxy implements AutoCloseable {
    private static final int SEGMENTS_BEFORE = 5;

    private final OkHttpClient http = new OkHttpClient();

    KonnectAnswer forward(KonnectCall call, FakeControlPlane kuma) {
        HttpUrl.Builder url = HttpUrl.get(kuma.url()).newBuilder().encodedPath("/");
        call.url().encodedPathSegments().stream().skip(SEGMENTS_BEFORE).forEach(url::addEncodedPathSegment);
        url.encodedQuery(call.url().encodedQuery());
        boolean hasBody = !call.method().equals("GET")
                && !(call.method().equals("DELETE") && call.text().isEmpty());
        RequestBody body = hasBody ? RequestBody.create(call.text(), MediaType.get("application/json")) : null;
        Request request = new Request.Builder()
                .url(url.build())
                .method(call.method(), body)
                .build();
        try (Response response = http.newCall(request).execute()) {
            return new KonnectAnswer(
                    response.code(),
                    Objects.requireNonNullElse(response.header("content-type"), "application/json"),
                    response.body().string());
        } catch (IOException e) {
            throw KonnectRefusal.of(502, "Bad Gateway", e.toString());
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}

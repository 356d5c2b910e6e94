package dev.meshmanager.core.http;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.exchange.HttpServices;
import java.time.Clock;
import okhttp3.ResponseBody;

/** A client like those of the other modules. */
final class TestClient implements AutoCloseable {
    final TestApi api;
    final Clock clock;
    private final HttpServices services;

    private TestClient(HttpServices services, Clock clock) {
        this.services = services;
        this.api = services.create(TestApi.class);
        this.clock = clock;
    }

    static Builder builder() {
        return new Builder();
    }

    Exchange<String> get() {
        return api.get().map(Bodies::text);
    }

    Exchange<JsonValue> getJson() {
        return api.get().map(TestClient::json);
    }

    Exchange<String> post() {
        return api.post(Bodies.json("{}")).map(Bodies::text);
    }

    String baseUrl() {
        return services.baseUrl();
    }

    @Override
    public String toString() {
        return services.toString();
    }

    private static JsonValue json(ResponseBody body) {
        return Bodies.read(JsonValue.class, body);
    }

    @Override
    public void close() {
        services.close();
    }

    static final class Builder extends ClientBuilder<Builder> {
        @Override
        protected Builder self() {
            return this;
        }

        TestClient build() {
            return new TestClient(services(), clock());
        }
    }
}

package dev.meshmanager.kuma;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;

/** Answers over HTTP as a recorded control plane did. */
final class Recording extends Dispatcher {
    private final List<Exchange> exchanges;
    private volatile Exchange current;

    Recording(List<JsonObject> lines) {
        this.exchanges = lines.stream()
                .map(Exchange::new)
                .filter(exchange -> exchange.method().equals("GET"))
                .toList();
        this.current = exchanges.get(0);
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    /** Where the same request was recorded twice, the exchange that is being replayed counts. */
    void replay(Exchange exchange) {
        this.current = exchange;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String key = key(request.getUrl());
        if (current.key().equals(key)) {
            return current.toMockResponse();
        }
        return exchanges.stream()
                .filter(exchange -> exchange.key().equals(key))
                .findFirst()
                .map(Exchange::toMockResponse)
                .orElseGet(() -> new MockResponse.Builder()
                        .code(599)
                        .body("not recorded: " + key)
                        .build());
    }

    /** The client asks for the largest page where the recording left the size to the control plane. */
    private static String key(HttpUrl url) {
        Map<String, List<String>> query = new TreeMap<>();
        for (String name : url.queryParameterNames()) {
            query.put(name, url.queryParameterValues(name));
        }
        query.remove("size", List.of("1000"));
        return String.join("/", url.pathSegments()) + "?" + query;
    }

    /** One recorded request and its answer. */
    record Exchange(JsonObject line) {
        String method() {
            return text("method");
        }

        String path() {
            return text("path");
        }

        int status() {
            return Integer.parseInt(line.get("status").orElseThrow().toString());
        }

        JsonValue response() {
            return line.get("response").orElseThrow();
        }

        String key() {
            return Recording.key(HttpUrl.get("http://recorded" + path()));
        }

        MockResponse toMockResponse() {
            if (status() == 0) {
                return new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket(true, false, false))
                        .build();
            }
            String body = response().asString().orElseGet(() -> response().toString());
            return new MockResponse.Builder()
                    .code(status())
                    .setHeader("Content-Type", response().asString().isPresent() ? "text/plain" : "application/json")
                    .body(body)
                    .build();
        }

        private String text(String member) {
            return line.get(member).flatMap(JsonValue::asString).orElseThrow();
        }
    }
}

package dev.meshmanager.kuma.testing.wire;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import okhttp3.HttpUrl;

/** The responses that tests set for paths that the in-memory control plane does not compute. */
public final class SeededAnswers {
    private final Map<String, Supplier<String>> byPath = new ConcurrentHashMap<>();

    public void put(String path, Supplier<String> body) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("the path must start with a slash: \"" + path + "\"");
        }
        byPath.put(decoded(path), body);
    }

    private static ServerAnswer answer(String body) {
        String start = body.stripLeading();
        boolean json = start.startsWith("{") || start.startsWith("[");
        return json ? ServerAnswer.json(body) : new ServerAnswer(200, "text/plain", body);
    }

    public void clear() {
        byPath.clear();
    }

    /** Returns the response for the path and query; otherwise the response for the path alone. */
    public Optional<ServerAnswer> find(ServerRequest request) {
        if (!request.method().equals("GET") || byPath.isEmpty()) {
            return Optional.empty();
        }
        String path = decoded(request.url().encodedPath());
        String query = request.url().encodedQuery();
        Supplier<String> exact = query == null ? null : byPath.get(path + "?" + query);
        return Optional.ofNullable(exact == null ? byPath.get(path) : exact)
                .map(Supplier::get)
                .map(SeededAnswers::answer);
    }

    /** Returns the decoded path as the key, so that it does not matter which characters the caller escaped. */
    private static String decoded(String path) {
        int query = path.indexOf('?');
        String plain = query < 0 ? path : path.substring(0, query);
        HttpUrl url = new HttpUrl.Builder()
                .scheme("http")
                .host("path")
                .encodedPath(plain)
                .build();
        return "/" + String.join("/", url.pathSegments()) + (query < 0 ? "" : path.substring(query));
    }
}

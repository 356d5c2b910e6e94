package dev.meshmanager.kuma.testing.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * A call to the in-memory control plane.
 *
 * @param contentType the content type of the body, or empty
 * @param authorization the header of this name, or empty
 */
public record ServerRequest(String method, HttpUrl url, String contentType, String body, String authorization) {
    /** Returns the decoded segments of the path. Escaped slashes separate segments too. */
    public List<String> segments() {
        String path = String.join("/", url.pathSegments());
        return path.isEmpty() ? List.of() : Arrays.asList(path.split("/"));
    }

    public boolean isRead() {
        return method.equals("GET");
    }

    /** Refuses a body whose content type is not JSON. */
    public void requireJson() {
        boolean unsaid = contentType.isEmpty() && method.equals("DELETE");
        if (!unsaid && !contentType.startsWith("application/json")) {
            throw Refusal.wrongMediaType();
        }
    }

    /** Returns the first value of a query parameter; empty if it is absent or has no value. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(url.queryParameter(name)).filter(value -> !value.isEmpty());
    }

    public List<String> parameters(String name) {
        return url.queryParameterValues(name).stream()
                .map(value -> value == null ? "" : value)
                .toList();
    }
}

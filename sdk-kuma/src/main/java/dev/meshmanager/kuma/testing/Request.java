package dev.meshmanager.kuma.testing;

import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** A call that is to be answered. */
record Request(String method, HttpUrl url, String body) {
    /** Returns the decoded segments of the path, without the empty one behind a slash at the end. */
    List<String> segments() {
        List<String> segments = url.pathSegments();
        int last = segments.size() - 1;
        return segments.get(last).isEmpty() ? segments.subList(0, last) : segments;
    }

    /** Returns the first value of a query parameter; empty if there is none or it says nothing. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(url.queryParameter(name)).filter(value -> !value.isEmpty());
    }

    List<String> parameters(String name) {
        return url.queryParameterValues(name).stream()
                .map(value -> value == null ? "" : value)
                .toList();
    }
}

package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.JsonObject;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** The part of a list that a call asks for. */
record Paging(int size, int offset) {
    private static final int DEFAULT_SIZE = 100;
    private static final int LARGEST_SIZE = 1000;
    private static final String FAILED = "Could not retrieve resources";

    static Paging of(Request request) {
        int size = request.parameter("size").map(Paging::size).orElse(DEFAULT_SIZE);
        int offset = request.parameter("offset").map(Paging::offset).orElse(0);
        return new Paging(size, offset);
    }

    private static int size(String text) {
        int size = parse(text, wrongSize("invalid format"));
        if (size <= 0) {
            throw wrongSize("must be greater than 0");
        }
        if (size > LARGEST_SIZE) {
            throw wrongSize("invalid page size of " + size + ". Maximum page size is " + LARGEST_SIZE);
        }
        return size;
    }

    private static Refusal wrongSize(String reason) {
        return Refusal.problem(400, FAILED, "Invalid page size", List.of(new Violation("size", reason)));
    }

    private static int offset(String text) {
        int offset = parse(text, wrongOffset("strconv.Atoi: parsing " + GoText.quote(text) + ": invalid syntax"));
        if (offset < 0) {
            throw wrongOffset("must be non-negative");
        }
        return offset;
    }

    private static Refusal wrongOffset(String reason) {
        return Refusal.problem(400, FAILED, "invalid: invalid offset: " + reason);
    }

    private static int parse(String text, Refusal otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw otherwise;
        }
    }

    /** Returns the page of {@code all}, and how to get the next one. */
    <T> Answer page(Request request, List<T> all, Function<T, JsonObject> json) {
        int start = Math.min(offset, all.size());
        int end = Math.min(all.size() - start, size) + start;
        String items = all.subList(start, end).stream()
                .map(item -> json.apply(item).toString())
                .collect(Collectors.joining(",", "[", "]"));
        String next = end < all.size() ? GoText.quote(link(request.url(), end)) : "null";
        return Answer.json("{\"total\":" + all.size() + ",\"items\":" + items + ",\"next\":" + next + "}");
    }

    /** Returns the link as the control plane makes it: parameters by name, none of them twice after the offset. */
    private static String link(HttpUrl url, int offset) {
        HttpUrl.Builder next = url.newBuilder().query(null);
        TreeMap<String, List<String>> query = new TreeMap<>();
        url.queryParameterNames().forEach(name -> query.put(name, url.queryParameterValues(name)));
        query.put("offset", List.of(String.valueOf(offset)));
        query.forEach((name, values) -> values.forEach(value ->
                next.addEncodedQueryParameter(GoText.escape(name), GoText.escape(value == null ? "" : value))));
        return next.build().toString();
    }
}

package dev.meshmanager.kuma.testing.wire;

import dev.meshmanager.core.JsonObject;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** The part of a list that a call requests. */
public record Paging(int size, int offset) {
    private static final int DEFAULT_SIZE = 100;
    private static final int LARGEST_SIZE = 1000;

    /**
     * Returns the paging with the size only. The control plane reads the offset later, when it lists.
     *
     * @param title the title of refusals
     */
    public static Paging ofSize(ServerRequest request, String title) {
        int size = request.parameter("size").map(text -> size(text, title)).orElse(DEFAULT_SIZE);
        return new Paging(size, 0);
    }

    public Paging from(ServerRequest request, String title) {
        return new Paging(
                size,
                request.parameter("offset").map(text -> offset(text, title)).orElse(0));
    }

    private static int size(String text, String title) {
        long size = parse(text, wrongSize(title, "invalid format"));
        if (size <= 0) {
            throw wrongSize(title, "must be greater than 0");
        }
        if (size > LARGEST_SIZE) {
            throw wrongSize(title, "invalid page size of " + size + ". Maximum page size is " + LARGEST_SIZE);
        }
        return (int) size;
    }

    private static Refusal wrongSize(String title, String reason) {
        return Refusal.problem(400, title, "Invalid page size", List.of(new RefusedField("size", reason)));
    }

    private static int offset(String text, String title) {
        String reason = text.matches("[+-]?[0-9]+") ? "value out of range" : "invalid syntax";
        long offset = parse(text, wrongOffset(title, "strconv.Atoi: parsing " + GoText.quote(text) + ": " + reason));
        if (offset < 0) {
            throw wrongOffset(title, "must be non-negative");
        }
        return (int) Math.min(offset, Integer.MAX_VALUE);
    }

    private static Refusal wrongOffset(String title, String reason) {
        return Refusal.problem(400, title, "invalid: invalid offset: " + reason);
    }

    private static long parse(String text, Refusal otherwise) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw otherwise;
        }
    }

    /** Returns the page of {@code all}, with the link to the next page. */
    public <T> ServerAnswer page(ServerRequest request, List<T> all, Function<T, JsonObject> json) {
        return page(request, all, json, ",\"next\":null");
    }

    /** Returns the page of {@code all}; only a page before the last one has a link to the next page. */
    public <T> ServerAnswer pageOrLast(ServerRequest request, List<T> all, Function<T, JsonObject> json) {
        return page(request, all, json, "");
    }

    private <T> ServerAnswer page(ServerRequest request, List<T> all, Function<T, JsonObject> json, String last) {
        int start = Math.min(offset, all.size());
        int end = Math.min(all.size() - start, size) + start;
        String items = all.subList(start, end).stream()
                .map(item -> json.apply(item).toString())
                .collect(Collectors.joining(",", "[", "]"));
        String next = end < all.size() ? ",\"next\":" + GoText.quote(link(request.url(), end)) : last;
        return ServerAnswer.json("{\"total\":" + all.size() + ",\"items\":" + items + next + "}");
    }

    /** Returns the link as the control plane writes it: parameters sorted by name, with one offset. */
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

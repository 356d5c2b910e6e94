package dev.meshmanager.konnect.call;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.common.Filter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;

/** A path of one of Konnect's APIs, and the calls that are made to it and to what is below. Immutable. */
public final class Endpoint {
    private static final RequestBody NOTHING = RequestBody.create(new byte[0], null);

    private final KonnectCalls calls;
    private final String path;

    public Endpoint(KonnectCalls calls, String path) {
        this.calls = calls;
        this.path = path;
    }

    /** Returns the endpoint below this one. */
    public Endpoint at(String... segments) {
        return new Endpoint(calls, path + below("http://konnect/", segments).encodedPath());
    }

    /**
     * Returns the URL of what is below another one.
     *
     * @throws IllegalArgumentException if a segment would lead elsewhere
     */
    public static HttpUrl below(String url, String... segments) {
        HttpUrl.Builder below = HttpUrl.get(url).newBuilder();
        for (String segment : segments) {
            if (segment.isBlank() || segment.equals(".") || segment.equals("..")) {
                throw new IllegalArgumentException("not an id: \"" + segment + "\"");
            }
            below.addPathSegment(segment);
        }
        return below.build();
    }

    public <T> T get(Class<T> type) {
        return read(type, calls.get(path, Map.of()));
    }

    /** Returns a list of numbered pages. */
    public <T extends Model> Paged<T> list(Class<T> type, Filter filter, Function<T, ?> identity) {
        return Paged.of(new NumberedPages<>(new ListCall<>(calls, path, type, filter)), identity);
    }

    /** Returns a list whose answers name the next page. */
    public <T extends Model> Paged<T> listByCursor(Class<T> type, Filter filter, Function<T, ?> identity) {
        return Paged.of(new CursorPages<>(new ListCall<>(calls, path, type, filter)), identity);
    }

    /** Returns a list that has no pages, though its answer says so: the API takes no number of a page. */
    public <T extends Model> List<T> listWhole(Class<T> type, Filter filter) {
        ListCall<T> list = new ListCall<>(calls, path, type, filter);
        return list.with(Map.of()).map(list::items).execute();
    }

    public <T> T post(Class<T> type, JsonObject body) {
        return read(type, calls.post(path, Bodies.jsonOnce(body.toString())));
    }

    /** Calls what answers more than a model, which {@code read} takes apart. */
    public <T> T post(JsonObject body, Function<JsonObject, T> read) {
        return calls.post(path, Bodies.jsonOnce(body.toString()))
                .map(answer -> read.apply(Bodies.read(JsonObject.class, answer)))
                .execute();
    }

    /** Calls what takes no body. */
    public <T> T post(Class<T> type) {
        return read(type, calls.post(path, NOTHING));
    }

    /** Calls what answers nothing. */
    public void post(JsonObject body) {
        execute(calls.post(path, Bodies.jsonOnce(body.toString())));
    }

    public <T> T put(Class<T> type, JsonObject body) {
        return read(type, calls.put(path, Bodies.json(body.toString())));
    }

    public <T> T patch(Class<T> type, JsonObject body) {
        return read(type, calls.patch(path, Bodies.jsonOnce(body.toString())));
    }

    public void delete() {
        execute(calls.delete(path));
    }

    private static <T> T read(Class<T> type, Exchange<ResponseBody> exchange) {
        return exchange.map(body -> Bodies.<T>read(type, body)).execute();
    }

    private static void execute(Exchange<ResponseBody> exchange) {
        exchange.map(Bodies::nothing).execute();
    }
}

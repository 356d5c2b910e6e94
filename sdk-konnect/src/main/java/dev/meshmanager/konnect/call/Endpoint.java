package dev.meshmanager.konnect.call;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.core.text.VisibleText;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;

/** A path of a Konnect API, with the calls to it. Immutable, safe for use by many threads. */
public final class Endpoint {
    private static final RequestBody NO_BODY = RequestBody.create(new byte[0], null);

    private final KonnectCalls calls;
    private final String path;

    /** Creates an endpoint. {@code path} is encoded and has no leading slash. */
    public Endpoint(KonnectCalls calls, String path) {
        this.calls = calls;
        this.path = path;
    }

    /**
     * Returns the endpoint below this one.
     *
     * @throws IllegalArgumentException if a segment is blank, {@code .} or {@code ..}
     */
    public Endpoint at(String... segments) {
        return new Endpoint(calls, path + below("http://konnect/", segments).encodedPath());
    }

    /**
     * Returns a URL with path segments added. The segments are encoded.
     *
     * @throws IllegalArgumentException if a segment is blank, {@code .} or {@code ..}
     */
    public static HttpUrl below(String url, String... segments) {
        HttpUrl.Builder below = HttpUrl.get(url).newBuilder();
        for (String segment : segments) {
            if (segment.isBlank() || segment.equals(".") || segment.equals("..")) {
                throw new IllegalArgumentException("not an id: \"" + VisibleText.part(segment) + "\"");
            }
            below.addPathSegment(segment);
        }
        return below.build();
    }

    /** Applies a caller's settings and returns them. */
    public static <S> S configure(S settings, Consumer<? super S> configuration) {
        configuration.accept(settings);
        return settings;
    }

    /** Sends a GET and returns the response. */
    public <T> T get(Class<T> type) {
        return read(type, calls.get(path, Map.of()));
    }

    /** Sends a GET and returns the response, or empty if the status is 404. */
    public <T> Optional<T> find(Class<T> type) {
        try {
            return Optional.of(get(type));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** Returns a list with numbered pages. Makes no call. */
    public <T extends Model> Paged<T> list(Class<T> type, Query query, Function<T, ?> identity) {
        return Paged.of(new NumberedPages<>(new ListCall<>(calls, path, type, query)), identity);
    }

    /** Returns a list whose responses name the next page by a cursor. Makes no call. */
    public <T extends Model> Paged<T> listByCursor(Class<T> type, Query query, Function<T, ?> identity) {
        return Paged.of(new CursorPages<>(new ListCall<>(calls, path, type, query)), identity);
    }

    /** Returns a list whose responses have the offset of the next page. Makes no call. */
    public <T extends Model> Paged<T> listByOffset(Class<T> type, Query query, Function<T, ?> identity) {
        return Paged.of(new OffsetPages<>(new ListCall<>(calls, path, type, query)), identity);
    }

    /** Returns a list that the API gives in one response. Makes no call. */
    public <T extends Model> Paged<T> listWhole(Class<T> type, Query query, Function<T, ?> identity) {
        return Paged.of(new WholeList<>(new ListCall<>(calls, path, type, query)), identity);
    }

    /** Sends a POST and returns the response. The call is not retried. */
    public <T> T post(Class<T> type, JsonObject body) {
        return read(type, calls.post(path, Bodies.jsonOnce(body.toString())));
    }

    /** Sends a POST and returns what {@code read} makes of the response. The call is not retried. */
    public <T> T post(JsonObject body, Function<JsonObject, T> read) {
        return calls.post(path, Bodies.jsonOnce(body.toString()))
                .map(response -> read.apply(Bodies.read(JsonObject.class, response)))
                .execute();
    }

    /** Sends a POST without a body and returns the response. */
    public <T> T post(Class<T> type) {
        return read(type, calls.post(path, NO_BODY));
    }

    /** Sends a POST and ignores the response. The call is not retried. */
    public void post(JsonObject body) {
        execute(calls.post(path, Bodies.jsonOnce(body.toString())));
    }

    /** Sends a PUT and returns the response. */
    public <T> T put(Class<T> type, JsonObject body) {
        return read(type, calls.put(path, Bodies.json(body.toString())));
    }

    /** Sends a PATCH and returns the response. The call is not retried. */
    public <T> T patch(Class<T> type, JsonObject body) {
        return read(type, calls.patch(path, Bodies.jsonOnce(body.toString())));
    }

    /** Sends a DELETE. */
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

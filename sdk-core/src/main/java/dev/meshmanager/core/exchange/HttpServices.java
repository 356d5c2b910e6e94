package dev.meshmanager.core.exchange;

import dev.meshmanager.core.http.ClientBuilder;
import java.io.Closeable;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/**
 * Makes the calls that Retrofit interfaces describe, with the options of a {@link ClientBuilder}. Safe for use by many
 * threads.
 */
public final class HttpServices implements Closeable {
    private final HttpUrl base;
    private final OkHttpClient client;
    private final boolean owned;
    private final Retrofit retrofit;
    private final Exposure exposure;

    public HttpServices(HttpUrl base, OkHttpClient client, boolean owned, CallOptions options, Exposure exposure) {
        this.base = base;
        this.client = client;
        this.owned = owned;
        this.exposure = exposure;
        this.retrofit = new Retrofit.Builder()
                .baseUrl(base)
                .client(client)
                .addCallAdapterFactory(new ExchangeCallAdapterFactory(options))
                .build();
    }

    /**
     * Returns the calls of a Retrofit interface, whose methods return {@link Exchange}s of
     * {@code okhttp3.ResponseBody}.
     */
    public <S> S create(Class<S> service) {
        return retrofit.create(service);
    }

    /** Returns the base URL, which ends in a slash. */
    public String baseUrl() {
        return base.toString();
    }

    /**
     * Ends the calls that are under way and lets go of threads and connections, unless the caller brought the HTTP
     * client: then nothing happens.
     */
    @Override
    public void close() {
        if (owned) {
            client.dispatcher().cancelAll();
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    /** Returns whether others on the network may read or change something, which {@link #toString()} names. */
    public boolean isExposed() {
        return !exposure.words().isEmpty();
    }

    /** Returns the base URL, and what others on the network may read or change. */
    @Override
    public String toString() {
        return base + (exposure.words().isEmpty() ? "" : ", " + exposure.words());
    }
}

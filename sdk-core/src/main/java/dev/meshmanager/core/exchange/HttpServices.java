package dev.meshmanager.core.exchange;

import java.io.Closeable;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/** Makes the calls of Retrofit interfaces with the options of a client's builder. Safe for use by many threads. */
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
     * Returns an implementation of a Retrofit interface. Its methods return {@link Exchange}s of
     * {@code okhttp3.ResponseBody}.
     */
    public <S> S create(Class<S> service) {
        return retrofit.create(service);
    }

    /** Returns the base URL, which ends with a slash. */
    public String baseUrl() {
        return base.toString();
    }

    /**
     * Cancels running calls and releases threads and connections. If the caller provided the HTTP client, it stays
     * open.
     */
    @Override
    public void close() {
        if (owned) {
            client.dispatcher().cancelAll();
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    /** Returns whether others on the network could read or change something; {@link #toString()} describes it. */
    public boolean isExposed() {
        return !exposure.words().isEmpty();
    }

    /** Returns the base URL, and a description of what others on the network could read or change. */
    @Override
    public String toString() {
        return base + (exposure.words().isEmpty() ? "" : ", " + exposure.words());
    }
}

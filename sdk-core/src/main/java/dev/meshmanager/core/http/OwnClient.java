package dev.meshmanager.core.http;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** The HTTP client for callers that bring none. */
final class OwnClient {
    /** OkHttp allows five calls a host, made for browsers of many hosts; here all calls go to one. */
    private static final int MOST_CALLS = 64;

    private OwnClient() {}

    static OkHttpClient.Builder builder() {
        // Daemon threads: OkHttp's own would keep a program alive for a minute after its last call.
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "mesh-manager-sdk");
                    thread.setDaemon(true);
                    return thread;
                });
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(MOST_CALLS);
        dispatcher.setMaxRequestsPerHost(MOST_CALLS);
        return new OkHttpClient.Builder().dispatcher(dispatcher);
    }
}

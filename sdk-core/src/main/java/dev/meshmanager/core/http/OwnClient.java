package dev.meshmanager.core.http;

import java.util.concurrent.ThreadPoolExecutor;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** The HTTP client for callers that bring none. */
final class OwnClient {
    /** OkHttp allows five calls a host, made for browsers of many hosts; here all calls go to one. */
    private static final int MOST_CALLS = 64;

    private OwnClient() {}

    static OkHttpClient.Builder builder() {
        // OkHttp's own threads would keep a program alive for a minute after its last call.
        ThreadPoolExecutor threads = DaemonThreads.named("mesh-manager-sdk");
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(MOST_CALLS);
        dispatcher.setMaxRequestsPerHost(MOST_CALLS);
        return new OkHttpClient.Builder().dispatcher(dispatcher);
    }
}

package dev.meshmanager.core.http;

import java.util.concurrent.ThreadPoolExecutor;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** Creates the HTTP client of callers that do not provide one. */
final class DefaultHttpClient {
    /** OkHttp allows five concurrent calls for each host, for clients of many hosts; here all calls go to one host. */
    private static final int MOST_CALLS = 64;

    private DefaultHttpClient() {}

    static OkHttpClient.Builder builder() {
        // OkHttp's default threads would keep a program running for a minute after its last call.
        ThreadPoolExecutor threads = DaemonThreads.named("mesh-manager-sdk");
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(MOST_CALLS);
        dispatcher.setMaxRequestsPerHost(MOST_CALLS);
        return new OkHttpClient.Builder().dispatcher(dispatcher);
    }
}

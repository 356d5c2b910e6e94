package dev.meshmanager.kuma.context;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.deploy.kumactl.KumactlConfig;
import dev.meshmanager.kuma.deploy.kumactl.KumactlContext;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Clients for the contexts of {@code kumactl}, made when they are first used.
 *
 * <p><b>Threads.</b> Safe for use by many threads.
 */
public final class KumaContexts implements AutoCloseable {
    private final KumactlConfig config;
    private final Map<String, KumaClient> clients = new LinkedHashMap<>();

    private KumaContexts(KumactlConfig config) {
        this.config = config;
    }

    /** Returns clients for the contexts of a configuration. */
    public static KumaContexts of(KumactlConfig config) {
        return new KumaContexts(config);
    }

    /**
     * Returns clients for the contexts in the {@linkplain KumactlConfig#defaultPath configuration of the user}.
     *
     * @throws IOException if the file cannot be read
     */
    public static KumaContexts fromKumactlConfig() throws IOException {
        return of(KumactlConfig.read(KumactlConfig.defaultPath()));
    }

    /** Returns the names of the contexts. */
    public List<String> names() {
        return config.contexts().stream().map(KumactlContext::name).toList();
    }

    /**
     * Returns the client of a context, always the same one. It is closed with this object.
     *
     * @throws IllegalArgumentException if there is no context of this name, or if a file with a certificate cannot be
     *     read
     */
    public synchronized KumaClient client(String context) {
        return clients.computeIfAbsent(context, name -> config.controlPlane(config.context(name))
                .configure(KumaClient.builder())
                .build());
    }

    /**
     * Returns the client of the current context.
     *
     * @throws NoSuchElementException if there is none
     */
    public KumaClient current() {
        return client(config.currentContext()
                .orElseThrow(() -> new NoSuchElementException("kumactl has no current context"))
                .name());
    }

    /** Returns the mesh that {@code kumactl} uses in a context if a command names none. */
    public String mesh(String context) {
        return config.context(context).mesh().orElse("default");
    }

    /**
     * Calls a function with the client of each context, one after the other. Returns its results by the name of the
     * context. The first exception ends it.
     */
    public <T> Map<String, T> each(Function<KumaClient, T> function) {
        Map<String, T> results = new LinkedHashMap<>();
        for (String name : names()) {
            results.put(name, function.apply(client(name)));
        }
        return results;
    }

    /** Closes all clients. */
    @Override
    public synchronized void close() {
        clients.values().forEach(KumaClient::close);
        clients.clear();
    }

    /** Returns the names of the contexts. */
    @Override
    public String toString() {
        return "KumaContexts" + names();
    }
}

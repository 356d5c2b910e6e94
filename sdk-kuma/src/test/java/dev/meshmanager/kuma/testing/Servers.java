package dev.meshmanager.kuma.testing;

import dev.meshmanager.kuma.internal.NoDelaySockets;
import java.io.IOException;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockWebServer;

/** Servers for tests that make many calls. */
public final class Servers {
    private Servers() {}

    /** Returns a server that has started and answers without delay. */
    public static MockWebServer start(Dispatcher dispatcher) throws IOException {
        MockWebServer server = new MockWebServer();
        server.setServerSocketFactory(NoDelaySockets.create());
        server.setDispatcher(dispatcher);
        server.start();
        return server;
    }
}

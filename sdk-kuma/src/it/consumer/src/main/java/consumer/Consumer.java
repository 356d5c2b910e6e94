package consumer;

import com.sun.net.httpserver.HttpServer;
import dev.meshmanager.kuma.KumaClient;
import java.io.File;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** What a program that depends on sdk-kuma alone has on its class path, and whether that works. */
public final class Consumer {
    public static void main(String[] arguments) throws Exception {
        onlyOne("okhttp3/OkHttpClient.class");
        onlyOne("okio/Buffer.class");
        String okio = "okio-jvm-" + arguments[0] + ".jar";
        if (!System.getProperty("java.class.path").contains(File.separator + okio)) {
            throw new IllegalStateException("expected " + okio + " in " + System.getProperty("java.class.path"));
        }
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "{\"product\":\"Kuma\",\"version\":\"2.14.3\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try (KumaClient kuma = KumaClient.builder().url("http://127.0.0.1:" + server.getAddress().getPort()).build()) {
            System.out.println("consumer: " + kuma.serverInfo());
        } finally {
            server.stop(0);
        }
    }

    private static void onlyOne(String resource) throws Exception {
        List<URL> places = Collections.list(Consumer.class.getClassLoader().getResources(resource));
        if (places.size() != 1) {
            throw new IllegalStateException(resource + " is in " + places);
        }
    }
}

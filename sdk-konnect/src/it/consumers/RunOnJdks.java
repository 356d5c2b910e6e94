import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Runs a program on the oldest and the newest of the JDKs in a folder, as a module and from the class path. Arguments:
 * the folder, or nothing for the one that holds the JDK of the build; the jars; the module; the main class; what the
 * program gets after the URL of a server. All runs have to print the same.
 */
public final class RunOnJdks {
    private static final AtomicReference<List<String>> expected = new AtomicReference<>();
    private static final int OLDEST = 17;
    /** As Kuma has them, and as Konnect. */
    private static final String EMPTY_LIST =
            "{\"total\": 0, \"items\": [], \"next\": null, \"data\": [], \"meta\": {\"page\": {\"total\": 0}}}";

    public static void main(String[] arguments) throws Exception {
        Path own = Path.of(System.getProperty("java.home"));
        Path folder = arguments[0].isEmpty() ? own.toRealPath().getParent() : Path.of(arguments[0]);
        TreeMap<Integer, Path> jdks = new TreeMap<>();
        try (Stream<Path> homes = Files.list(folder)) {
            for (Path home : homes.sorted().toList()) {
                int version = versionOf(home);
                if (version >= OLDEST) {
                    jdks.putIfAbsent(version, home);
                }
            }
        }
        jdks.put(Runtime.version().feature(), own);
        if (jdks.size() == 1) {
            System.out.println("consumers: SKIPPED on a newer JDK: there is only JDK " + jdks.firstKey() + " in " + folder
                    + "; -Djdks=FOLDER names a folder with others");
        }
        HttpServer server = server();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            for (int version : Stream.of(jdks.firstKey(), jdks.lastKey()).distinct().toList()) {
                String java = jdks.get(version).resolve("bin/java").toString();
                String module = arguments[2] + "/" + arguments[3];
                run(version, "module path", module, List.of(java, "-p", arguments[1], "-m", module, url, arguments[4]));
                run(version, "class path", module, List.of(java, "-cp", arguments[1], arguments[3], url, arguments[4]));
            }
        } finally {
            server.stop(0);
        }
    }

    /** Starts a server that keeps what is put, and answers everything else with an empty list. */
    private static HttpServer server() throws IOException {
        Map<String, String> stored = new ConcurrentHashMap<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (exchange.getRequestMethod().equals("PUT")) {
                stored.put(path, body);
                answer(exchange, "{}");
            } else if (path.equals("/")) {
                answer(exchange, "{\"product\": \"Kuma\", \"version\": \"2.14.3\"}");
            } else {
                answer(exchange, stored.getOrDefault(path, EMPTY_LIST));
            }
        });
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("content-type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static int versionOf(Path home) throws Exception {
        Path release = home.resolve("release");
        boolean jdk = Files.exists(release)
                && (Files.exists(home.resolve("bin/java")) || Files.exists(home.resolve("bin/java.exe")));
        return jdk
                ? Files.readAllLines(release).stream()
                        .filter(line -> line.startsWith("JAVA_VERSION=\""))
                        .mapToInt(line -> Runtime.Version.parse(line.substring(14, line.length() - 1)).feature())
                        .findFirst()
                        .orElse(0)
                : 0;
    }

    private static void run(int version, String how, String module, List<String> command) throws Exception {
        Path output = Files.createTempFile("consumer", ".txt");
        int status = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        List<String> lines = Files.readAllLines(output);
        Files.delete(output);
        if (status != 0) {
            throw new IllegalStateException(module + " ended with " + status + " on the " + how + " of JDK " + version);
        }
        expected.compareAndSet(null, lines);
        for (int i = 0; i < Math.max(lines.size(), expected.get().size()); i++) {
            String line = i < lines.size() ? lines.get(i) : "";
            String first = i < expected.get().size() ? expected.get().get(i) : "";
            if (!line.equals(first)) {
                throw new IllegalStateException(module + " prints on the " + how + " of JDK " + version + "\n" + line
                        + "\nbut on the first run\n" + first);
            }
        }
        System.out.println("consumers: " + module + " runs on the " + how + " of JDK " + version + ", lines printed: "
                + lines.size());
    }
}

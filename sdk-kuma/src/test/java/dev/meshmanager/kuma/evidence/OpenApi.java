package dev.meshmanager.kuma.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** An OpenAPI file, and which of its operations a client can make. */
public final class OpenApi {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private final Map<?, ?> root;
    private final String basePath;

    private OpenApi(Map<?, ?> root, String basePath) {
        this.root = root;
        this.basePath = basePath;
    }

    /** Returns a file whose paths start at the root of the server. */
    public static OpenApi read(Path file) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        try {
            return new OpenApi((Map<?, ?>) new Load(settings).loadFromString(Files.readString(file)), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns this file with paths that start at another one. */
    public OpenApi below(String basePath) {
        return new OpenApi(root, basePath);
    }

    /** Returns the schemas by name. */
    public Map<?, ?> schemas() {
        return (Map<?, ?>) ((Map<?, ?>) root.get("components")).get("schemas");
    }

    /** Returns every operation, such as {@code get /meshes/{name}}. */
    public List<String> operations() {
        List<String> operations = new ArrayList<>();
        ((Map<?, ?>) root.get("paths")).forEach((path, item) -> METHODS.stream()
                .filter(((Map<?, ?>) item)::containsKey)
                .forEach(method -> operations.add(method + " " + path)));
        return operations;
    }

    /**
     * Returns the operations that a program does not call.
     *
     * @param program what calls the server of this address; each call is answered with 404
     */
    public List<String> operationsMissedBy(Consumer<String> program) throws IOException {
        Set<String> made = new LinkedHashSet<>();
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    synchronized (made) {
                        made.add(request.getMethod() + " " + request.getUrl().encodedPath());
                    }
                    return new MockResponse.Builder().code(404).build();
                }
            });
            server.start();
            program.accept(server.url("/").toString());
        }
        return operations().stream()
                .filter(operation -> made.stream().noneMatch(call -> call.matches(pattern(operation))))
                .toList();
    }

    private String pattern(String operation) {
        int space = operation.indexOf(' ');
        return operation.substring(0, space).toUpperCase(Locale.ROOT) + " " + basePath
                + operation.substring(space + 1).replaceAll("\\{[^}]*}", "[^/_][^/]*");
    }

    /** Makes calls of which only the requests count. */
    public static void make(List<Runnable> calls) {
        for (Runnable call : calls) {
            try {
                call.run();
            } catch (RuntimeException e) {
                // The server answers 404.
            }
        }
    }
}

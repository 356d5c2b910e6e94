package consumer.kuma;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.core.view.ResourceTable;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;

/**
 * Uses what sdk-kuma alone brings, as a module or from the class path. Arguments: the URL of a control plane, and the
 * golden documents.
 */
public final class Main {
    public static void main(String[] arguments) throws Exception {
        onlyOne("okhttp3/OkHttpClient.class");
        onlyOne("okio/Buffer.class");
        // Types of OkHttp are in signatures of the API.
        OkHttpClient http = new OkHttpClient();
        try (KumaClient kuma =
                KumaClient.builder().url(arguments[0]).okHttpClient(http).build()) {
            expect(Optional.of("Kuma"), kuma.serverInfo().product());
            MeshTimeout timeout = timeout(Duration.ofSeconds(5));
            kuma.apply(Mesh.builder().name("default").build());
            kuma.apply(timeout);
            MeshTimeout stored = kuma.resources(MeshTimeout.TYPE).get("default", "backend");
            expect(timeout.spec(), stored.spec());

            // The rules and the columns are services; without them everything is valid, and tables are narrow.
            expect(List.of(), Validation.check(stored));
            expect(
                    "spec.to[0].default.connectionTimeout",
                    Validation.check(timeout(Duration.ofSeconds(-5))).get(0).field());
            expect(true, ResourceTable.of(List.of(stored)).toString().contains("TARGET REF"));

            expect(List.of(stored), kuma.documents().read(kuma.documents().toYaml(stored)));
            expect(true, kuma.dashboard().toHtml().startsWith("<!DOCTYPE html>"));
        }
        // Its threads would keep the program for a minute.
        http.dispatcher().executorService().shutdown();
        printVerdicts(Path.of(arguments[1]));
    }

    /** Prints the verdicts on the golden documents, which are compared between JDKs. */
    private static void printVerdicts(Path golden) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(golden)) {
            files = all.filter(file -> file.endsWith("refused.yaml")).sorted().toList();
        }
        expect(false, files.isEmpty());
        for (Path file : files) {
            for (JsonValue list : Yaml.read(Files.readString(file))) {
                for (JsonValue entry : list.elements()) {
                    String document = String.valueOf(entry.asObject()
                            .flatMap(members -> members.get("document"))
                            .orElseThrow());
                    System.out.println(file + " "
                            + Validation.checkText(
                                    document, ValidationOptions.defaults().strict()));
                }
            }
        }
    }

    private static MeshTimeout timeout(Duration connection) {
        return MeshTimeout.builder()
                .mesh("default")
                .name("backend")
                .spec(s -> s.targetRef(TargetRef.mesh())
                        .addTo(t -> t.targetRef(TargetRef.meshService("backend"))
                                .conf(c -> c.connectionTimeout(connection))))
                .build();
    }

    private static void onlyOne(String resource) throws Exception {
        List<URL> places = Collections.list(Main.class.getClassLoader().getResources(resource));
        expect(1, Set.copyOf(places).size());
    }

    private static void expect(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException("expected " + expected + " but got " + actual);
        }
    }
}

package dev.meshmanager.konnect.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.format.Format;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.konnect.TestData;
import dev.meshmanager.kuma.evidence.ModelWalk;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Documents of Kong Mesh's kinds, in both formats, against the models and the in-memory control plane. */
@Tag("corpus")
class KongMeshCorpusTest {
    /** What stands beside the corpus of a bare Kuma, whose documents another module looks at. */
    private static final String BESIDE = "kong-mesh-documents.jsonl";

    /** Where a document keeps what only its form in Kubernetes has. */
    private static final Set<String> OF_KUBERNETES = Set.of(".metadata", ".stringData", ".meshmanager.dev/kubernetes");

    private static final ResourceDocuments DOCUMENTS = ResourceDocuments.of(KongMeshKinds.ALL);

    private final List<String> differences = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final Set<String> kinds = new TreeSet<>();
    private int documents;

    @Test
    void documentsAreTypedAndUnchanged() throws IOException {
        for (JsonObject line : documents()) {
            documents++;
            check(line);
        }
        System.out.printf(
                "corpus: %d of %d Kong Mesh documents round-trip, %d fields unknown, kinds %s%n",
                documents - differences.size(), documents, unknown.size(), kinds);
        assertThat(differences).isEmpty();
        assertThat(unknown).isEmpty();
        assertThat(documents).isPositive();
    }

    @Test
    void anInMemoryControlPlaneStoresThem() throws IOException {
        try (FakeControlPlane global =
                FakeControlPlane.builder().types(KongMeshKinds.ALL).start()) {
            for (JsonObject line : documents()) {
                Resource resource = resource(line);
                global.with(resource);
                Resource stored = stored(global, resource);
                assertThat(Json.toTree(stored).asObject().orElseThrow().get("spec"))
                        .isEqualTo(
                                Json.toTree(resource).asObject().orElseThrow().get("spec"));
            }
        }
    }

    private static Resource stored(FakeControlPlane global, Resource resource) {
        return global.resources(KongMeshKinds.ALL.find(resource.type()).orElseThrow()).list().stream()
                .filter(other -> other.name().equals(resource.name()))
                .findFirst()
                .orElseThrow();
    }

    private void check(JsonObject line) {
        JsonValue request = line.get("request").orElseThrow();
        Resource resource = resource(line);
        kinds.add(resource.type());
        boolean isUniversal = request.asObject().orElseThrow().get("type").isPresent();
        String written = DOCUMENTS.toJson(resource, isUniversal ? Format.UNIVERSAL : Format.KUBERNETES);
        if (!Json.parse(written).equals(request)) {
            differences.add(line.get("id") + ": " + request + "\n   became " + written);
        }
        String yaml = DOCUMENTS.toYaml(resource, Format.KUBERNETES);
        if (!DOCUMENTS.read(yaml).equals(List.of(resource))) {
            differences.add(line.get("id") + " changes on its way through Kubernetes: " + yaml);
        }
        ModelWalk.unknownMembers(resource).stream()
                .filter(member -> !OF_KUBERNETES.contains(member))
                .forEach(member -> unknown.add(line.get("id") + " " + resource.type() + member));
    }

    private static Resource resource(JsonObject line) {
        return DOCUMENTS.read(line.get("request").orElseThrow().toString()).get(0);
    }

    private static List<JsonObject> documents() throws IOException {
        Path corpus = TestData.path("corpus");
        List<JsonObject> lines = new ArrayList<>();
        for (Path file : new TreeSet<>(List.of(corpus, corpus.resolveSibling(BESIDE)))) {
            if (Files.exists(file)) {
                try (Stream<String> texts = Files.lines(file)) {
                    texts.filter(text -> !text.isBlank())
                            .map(text -> Json.read(JsonObject.class, text))
                            .filter(line -> line.get("zone").isEmpty()
                                    && line.get("global").isEmpty())
                            .forEach(lines::add);
                }
            }
        }
        assumeTrue(!lines.isEmpty(), () -> "corpus is skipped: no documents without a verdict in " + corpus);
        return lines;
    }
}

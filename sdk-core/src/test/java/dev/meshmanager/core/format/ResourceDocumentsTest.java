package dev.meshmanager.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.GenericMeshResource;
import dev.meshmanager.core.GenericResource;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ResourceDocumentsTest {
    private static final String UNIVERSAL = """
            type: MeshTimeout
            mesh: m
            name: a
            labels:
              team: platform
            spec:
              idle: 5s
              ratio: 0.10
              to:
              - port: 9223372036854775807
            """;
    private static final String KUBERNETES = """
            apiVersion: kuma.io/v1alpha1
            kind: MeshTimeout
            metadata:
              name: a
              namespace: kuma-system
              labels:
                team: platform
                kuma.io/mesh: m
            spec:
              idle: 5s
              ratio: 0.10
              to:
              - port: 9223372036854775807
            """;

    private final ResourceDocuments documents = ResourceDocuments.of(Kinds.ALL);

    @Test
    void readsBothFormatsIntoTheSameModel() {
        List<Resource> resources = documents.read(UNIVERSAL + "---\n" + KUBERNETES);

        assertThat(resources).hasSize(2).hasOnlyElementsOfType(Kinds.Timeout.class);
        assertThat(resources.get(0)).isEqualTo(resources.get(1));
        assertThat(((Kinds.Timeout) resources.get(0)).spec().ratio()).hasValue(0.1);
    }

    @Test
    void writesBothFormats() {
        Resource timeout = documents.read(UNIVERSAL).get(0);

        assertThat(documents.toYaml(timeout)).isEqualTo(UNIVERSAL);
        assertThat(documents.toYaml(timeout, Format.UNIVERSAL)).isEqualTo(UNIVERSAL);
        assertThat(documents.toYaml(timeout, Format.KUBERNETES)).isEqualTo(KUBERNETES);
        assertThat(documents.toYaml(List.of(timeout, timeout), Format.UNIVERSAL))
                .isEqualTo(UNIVERSAL + "---\n" + UNIVERSAL);
        assertThat(documents.toYaml(List.of(), Format.KUBERNETES)).isEmpty();
    }

    @Test
    void writesJsonThatItReads() {
        List<Resource> resources = documents.read(UNIVERSAL + "---\n{type: Mesh, name: default}");

        for (Format format : Format.values()) {
            assertThat(documents.read(documents.toJson(resources, format))).isEqualTo(resources);
            assertThat(documents.read(documents.toJson(resources.get(0), format)))
                    .containsExactly(resources.get(0));
        }
        assertThat(documents.toJson(resources.get(1), Format.UNIVERSAL))
                .isEqualTo("{\n  \"type\": \"Mesh\",\n  \"name\": \"default\"\n}");
        assertThat(documents.toJson(resources, Format.KUBERNETES))
                .startsWith("{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"List\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{type: Mesh, name: a}, {type: Mesh, name: b}]",
                "{apiVersion: v1, kind: List, items: [{type: Mesh, name: a}, {type: Mesh, name: b}]}",
                "{apiVersion: kuma.io/v1alpha1, kind: MeshList, items: [{type: Mesh, name: a}, {type: Mesh, name: b}]}",
                "{total: 2, items: [{type: Mesh, name: a}, {type: Mesh, name: b}], next: null}",
                "{\"items\":\t[{\"type\":\"Mesh\",\"name\":\"a\"},\t{\"type\":\"Mesh\",\"name\":\"b\"}]}",
                "---\n---\ntype: Mesh\nname: a\n---\n# none\n---\n- type: Mesh\n  name: b\n"
            })
    void readsManyFromOneText(String text) {
        assertThat(documents.read(text)).extracting(Resource::name).containsExactly("a", "b");
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(documents.read("")).isEmpty();
        assertThat(documents.read("# only a comment\n---\n")).isEmpty();
        assertThat(documents.read("[]")).isEmpty();
    }

    @Test
    void readsUnknownKindsAsGenericOnes() {
        String yaml = "type: Fancy\nmesh: m\nname: a\nspec:\n  b:\n  - 1.50\nstatus: {}\n";
        GenericMeshResource fancy = (GenericMeshResource) documents.read(yaml).get(0);

        assertThat(fancy.mesh()).isEqualTo("m");
        assertThat(fancy.unknownFields().get("spec")).contains(Json.parse("{\"b\":[1.50]}"));
        assertThat(documents.toYaml(fancy)).isEqualTo(yaml);
        assertThat(documents.read(documents.toYaml(fancy, Format.KUBERNETES))).containsExactly(fancy);
        assertThat(ResourceDocuments.of(ResourceTypes.of()).read(UNIVERSAL).get(0))
                .isInstanceOf(GenericResource.class);
    }

    @Test
    void readsWhatNamesNoMeshIntoTheDefaultMesh() {
        String universal = "{type: MeshTimeout, name: a, spec: {}}";
        String kubernetes =
                "{apiVersion: kuma.io/v1alpha1, kind: MeshTimeout, metadata: {name: a, namespace: b}, spec: {}}";
        String flat = "{apiVersion: kuma.io/v1alpha1, kind: TrafficLog, metadata: {name: a}}";

        for (String text : List.of(universal, kubernetes)) {
            assertThat(((Kinds.Timeout) documents.read(text).get(0)).mesh()).isEqualTo("default");
            Resource prod = documents.withDefaultMesh("prod").read(text).get(0);
            assertThat(((Kinds.Timeout) prod).mesh()).isEqualTo("prod");
            assertThat(documents.toYaml(prod, Format.KUBERNETES)).contains("kuma.io/mesh: prod");
        }
        assertThat(Json.parse(documents.toJson(documents.read(kubernetes).get(0), Format.KUBERNETES)))
                .isEqualTo(JsonValue.of(YamlReaderTest.read(kubernetes)));
        assertThat(((Kinds.Log) documents.withDefaultMesh("prod").read(flat).get(0)).mesh())
                .isEqualTo("prod");
        assertThat(documents
                        .read("{type: Mesh, name: a}")
                        .get(0)
                        .unknownFields()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void writesTheMeshThatAChangedResourceHas() {
        String text = "{apiVersion: kuma.io/v1alpha1, kind: MeshTimeout, metadata: {name: a}, spec: {}}";
        Kinds.Timeout read = (Kinds.Timeout) documents.read(text).get(0);

        Kinds.Timeout moved =
                ModelBuilder.copy(read, Kinds.Timeout.builder()).mesh("prod").build();

        assertThat(documents.toYaml(read, Format.KUBERNETES)).doesNotContain("kuma.io/mesh");
        assertThat(documents.toYaml(moved, Format.KUBERNETES)).contains("kuma.io/mesh: prod");
    }

    @Test
    void takesAnotherSystemNamespace() {
        ResourceDocuments mesh = documents.withNamespace("mesh-system");
        Resource timeout = documents.read(UNIVERSAL).get(0);

        assertThat(mesh.toYaml(timeout, Format.KUBERNETES)).contains("namespace: mesh-system");
        assertThat(mesh.read(mesh.toYaml(timeout, Format.KUBERNETES))).containsExactly(timeout);
        assertThat(mesh.toYaml(mesh.read(KUBERNETES), Format.KUBERNETES)).isEqualTo(KUBERNETES);
    }

    @Test
    void readsFilesAndStreams(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.yaml"), UNIVERSAL);

        assertThat(documents.read(file)).isEqualTo(documents.read(UNIVERSAL));
        assertThat(documents.read(new ByteArrayInputStream(KUBERNETES.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(documents.read(UNIVERSAL));
        assertThatThrownBy(() -> documents.read(directory.resolve("none.yaml")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void readsTheFilesOfADirectoryByName(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("2.yml"), "{type: Mesh, name: two}");
        Files.writeString(directory.resolve("1.yaml"), "{type: Mesh, name: one}\n---\n{type: Mesh, name: more}");
        Files.writeString(directory.resolve("3.json"), "{\"type\": \"Mesh\", \"name\": \"three\"}");
        Files.writeString(directory.resolve("4.txt"), "not a document");
        Files.writeString(Files.createDirectory(directory.resolve("5.yaml")).resolve("6.yaml"), "neither");

        assertThat(documents.readAll(directory))
                .extracting(Resource::name)
                .containsExactly("one", "more", "two", "three");
        assertThatThrownBy(() -> documents.readAll(directory.resolve("none"))).isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "$ | 1 | 1",
                "type | 1 | 1",
                "name | 3 | 1",
                "labels.team | 5 | 3",
                "labels[\"team\"] | 5 | 3",
                "$.labels['team'] | 5 | 3",
                "spec.to[0] | 10 | 5",
                "spec.to[0].port | 10 | 5",
                "$.spec.ratio | 8 | 3",
                "spec.to[1].port | 9 | 3",
                "spec.none.deep | 6 | 1",
                "none | 1 | 1"
            })
    void knowsTheLinesOfAUniversalDocument(String path, int line, int column) {
        ResourceDocument document = documents.documents(UNIVERSAL).get(0);

        assertThat(document.format()).isEqualTo(Format.UNIVERSAL);
        assertThat(document.locationOf(path))
                .isEqualTo(new DocumentLocation("document 1", line, column))
                .hasToString("document 1, line " + line + ", column " + column);
    }

    @ParameterizedTest
    @CsvSource({
        "type, 2",
        "name, 4",
        "mesh, 8",
        "labels.team, 7",
        "labels.kuma.io/mesh, 8",
        "spec.to[0].port, 13",
        "creationTime, 3",
        "metadata.namespace, 5"
    })
    void knowsTheLinesOfAKubernetesObject(String path, int line) {
        ResourceDocument document = documents.documents(KUBERNETES).get(0);

        assertThat(document.format()).isEqualTo(Format.KUBERNETES);
        assertThat(document.locationOf(path).line()).isEqualTo(line);
    }

    @Test
    void knowsTheLinesOfFlatKindsSecretsAndItems() {
        String yaml = """
                apiVersion: v1
                kind: List
                items:
                - apiVersion: kuma.io/v1alpha1
                  kind: Dataplane
                  mesh: m
                  metadata: {name: a}
                  spec:
                    networking:
                      address: b
                - apiVersion: v1
                  kind: Secret
                  type: system.kuma.io/secret
                  metadata: {name: a}
                  data:
                    value: aGk=
                """;
        List<ResourceDocument> items = documents.documents(yaml);

        assertThat(items.get(0).locationOf("networking.address"))
                .isEqualTo(new DocumentLocation("document 1, item 1", 10, 7));
        assertThat(items.get(0).locationOf("mesh").line()).isEqualTo(6);
        assertThat(items.get(1).locationOf("data").line()).isEqualTo(16);
        assertThat(items.get(1)).hasToString("document 1, item 2: Secret a");
    }

    @Test
    void knowsTheLinesOfJson() {
        String json = "{\n\"items\": [\n{\"type\": \"Mesh\", \"name\": \"a\",\n  \"mtls\": {\n  \"b\": 1}}]}";

        assertThat(documents.documents(json).get(0).locationOf("mtls.b"))
                .isEqualTo(new DocumentLocation("document 1, item 1", 5, 3));
        // YAML has no raw DEL, so this is read as JSON only.
        assertThat(documents
                        .documents("{\"type\": \"Mesh\",\n\"name\": \"a\u007F\"}")
                        .get(0)
                        .locationOf("name"))
                .isEqualTo(new DocumentLocation("document 1", 1, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a: b | document 1, line 1, column 1: neither a type",
                "text | document 1, line 1, column 1: not an object",
                "[{type: Mesh, name: a}, 5] | document 1, item 2, line 1, column 25: not an object",
                "{type: Mesh} | document 1, line 1, column 1: name must be a text",
                "{type: Mesh, name: 5} | document 1, line 1, column 14: name must be a text",
                "{apiVersion: apps/v1, kind: Deployment} | line 1, column 23: apps/v1 Deployment is not a kind of the mesh",
                "{apiVersion: v1, kind: Secret, type: Opaque} | line 1, column 18: v1 Secret is not a kind of the mesh",
                "{apiVersion: kuma.io/v1alpha1, kind: Mesh, metadata: {generateName: a}} | column 44: metadata.name must be",
                "{type: Mesh, name: a, mtls: 5} | line 1, column 23: Expected an object but was NUMBER at path $.mtls",
                "{type: MeshTimeout, name: a} | line 1, column 1: Required value",
                "{apiVersion: kuma.io/v1alpha1, kind: Mesh, metadata: {name: a}, spec: {mtls: 5}} | column 72: Expected an object",
                "{apiVersion: kuma.io/v1alpha1, kind: Mesh, metadata: {name: a, labels: {b: 5}}} | column 73: Expected a string",
                "{\"type\": \"Mesh\", \"name\": \"a\", \"name\": \"b\"} | line 1, column 31: duplicate member name",
                "{\"type\": \"Mesh\", | document 1, line 1, column"
            })
    void saysWhereAndWhy(String text, String message) {
        assertThatThrownBy(() -> documents.read(text))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith("document 1")
                .hasMessageContaining(message);
    }

    @Test
    void namesTheFileAndTheDocument(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("policies.yaml");
        Files.writeString(file, UNIVERSAL + "---\n" + UNIVERSAL.replace("idle: 5s", "idle: 5"));

        assertThatThrownBy(() -> documents.readAll(directory))
                .isInstanceOfSatisfying(DocumentException.class, e -> assertThat(e.location())
                        .isEqualTo(new DocumentLocation(file + ", document 2", 18, 3)))
                .hasMessage(
                        file + ", document 2, line 18, column 3: Expected a string but was NUMBER at path $.spec.idle");
    }

    @Test
    void readsALongListOfJson() {
        String item = "{\"type\": \"Mesh\", \"name\": \"" + "a".repeat(100) + "\"},\n";
        String json = "[" + item.repeat(50_000) + "{\"type\": \"Mesh\", \"name\": \"b\"}]";

        assertThat(documents.read(json)).hasSize(50_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":", "\"", "1", "{\"type\": \"Mesh\", \"name\": \"a\"},"})
    void refusesHostileJson(String piece) {
        assertThatThrownBy(() -> documents.read("[" + piece.repeat(10_000_000 / piece.length())))
                .isInstanceOf(DocumentException.class);
    }
}

package dev.meshmanager.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.meshmanager.core.GenericResource;
import dev.meshmanager.core.Resource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentScanTest {
    private static final String MIXED = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop}
            ---
            type: Mesh
            name: default
            ---
            apiVersion: kuma.io/v1alpha1
            kind: MeshTimeout
            metadata: {name: a, namespace: shop}
            spec: {}
            ---
            # nothing
            ---
            apiVersion: v1
            kind: Secret
            type: Opaque
            metadata: {name: a}
            ---
            apiVersion: v1
            kind: List
            items:
            - {apiVersion: v1, kind: Service, metadata: {name: a}}
            - {apiVersion: v1, kind: Secret, type: system.kuma.io/secret, metadata: {name: b}, data: {value: aGk=}}
            """;

    private final ResourceDocuments documents = ResourceDocuments.of(Kinds.ALL);

    @Test
    void readsWhatIsForTheMeshAndSaysWhatItSkipped() {
        DocumentScan scan = documents.scan(MIXED);

        assertThat(scan.resources())
                .extracting(Resource::type, Resource::name)
                .containsExactly(tuple("Mesh", "default"), tuple("MeshTimeout", "a"), tuple("Secret", "b"));
        assertThat(scan.documents().get(1).locationOf("name").line()).isEqualTo(10);
        assertThat(scan.skipped())
                .extracting(SkippedDocument::toString)
                .containsExactly(
                        "document 1, line 1, column 1: kind Namespace of v1 is not for the mesh",
                        "document 5, line 15, column 1: Secret with the type Opaque of v1 is not for the mesh",
                        "document 6, item 1, line 23, column 3: kind Service of v1 is not for the mesh");
        assertThat(scan).asString().startsWith("3 resources, 3 skipped\ndocument 1,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{apiVersion: kustomize.config.k8s.io/v1beta1, kind: Kustomization} | kind Kustomization of kustomize",
                "{apiVersion: gateway.networking.k8s.io/v1, kind: Gateway} | kind Gateway of gateway.networking",
                "{resources: [a.yaml]} | not a resource",
                "{replicas: 1} | not a resource",
                "{apiVersion: v2, name: chart, type: application} | not a resource",
                "{\"name\": \"site\", \"type\": \"module\"} | not a resource",
                "text | not an object",
                "[1, 2] | not an object",
                "{apiVersion: 1, kind: [a]} | not a resource",
                "{{- if .Values.a }} | a Helm template",
                "a: {{ .Values.a }} | a Helm template",
                "a: {{ include \"b\" . }} | a Helm template",
                "{apiVersion: kuma.io/v1alpha1, kind: Mesh, metadata: {name: '{{ .Release.Name }}'}} | a Helm template"
            })
    void skipsWhatIsNotForTheMesh(String text, String reason) {
        DocumentScan scan = documents.scan(text);

        assertThat(scan.resources()).isEmpty();
        assertThat(scan.skipped()).isNotEmpty().allSatisfy(skipped -> assertThat(skipped.reason())
                .startsWith(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{type: MeshTimeot, name: a} | column 2: type MeshTimeot is not known; did you mean MeshTimeout?",
                "{type: meshtimeout, mesh: a} | did you mean MeshTimeout?",
                "{apiVersion: kuma.io/v1alpha1, kind: MeshTimeouts} | kind MeshTimeouts is not known; did you mean MeshTimeout?",
                "{apiVersion: kuma.io/v1alpha2, kind: Mesh} | apiVersion kuma.io/v1alpha2 is not known; did you mean kuma.io/v1alpha1?",
                "{apiVersion: kuma.io/v1alpha1, kind: Secret} | a secret of the mesh has the apiVersion v1",
                "{apiVersion: v1, kind: Secret, type: system.kuma.io/secrets} | unknown type of secret system.kuma.io/secrets",
                "{kind: Mesh, metadata: {name: a}} | no apiVersion beside the kind Mesh",
                "{type: Mesh} | name must be a text",
                "{type: Mesh, name: a, mtls: 5} | Expected an object",
                "{apiVersion: kuma.io/v1alpha1, kind: Mesh} | metadata.name must be",
                "a: [ | document 1, line 1",
                "name: {{ name }} | a template whose variables must be filled in first: name"
            })
    void skipsNothingThatIsMeantForTheMesh(String text, String message) {
        assertThatThrownBy(() -> documents.scan(text))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void readsKindsThatAreLikeNoneAsGenericOnes() {
        assertThat(documents.scan("{type: Fancy, name: a, spec: {}}").resources())
                .hasOnlyElementsOfType(GenericResource.class);
        assertThat(documents
                        .scan("{apiVersion: kuma.io/v1alpha1, kind: Fancy, metadata: {name: a}}")
                        .resources())
                .hasOnlyElementsOfType(GenericResource.class);
    }

    @Test
    void keepsTemplatesThatAreValuesOfResources() {
        String yaml = "{type: Fancy, name: a, spec: {template: '{{ .DisplayName }}.{{ .Namespace }}.svc'}}";

        assertThat(documents.scan(yaml).resources()).hasSize(1);
    }

    @Test
    void readsFoldersRecursivelyInTheOrderOfPaths(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("b.yaml"), "{type: Mesh, name: two}");
        Files.createDirectories(directory.resolve("a/deep"));
        Files.writeString(directory.resolve("a/deep/x.YML"), "{type: Mesh, name: one}");
        Files.writeString(directory.resolve("kustomization.yaml"), "resources: [b.yaml]");
        Files.writeString(directory.resolve("values.yaml"), "replicas: 1");
        Files.writeString(directory.resolve("README.md"), "# none");
        Files.writeString(
                Files.createDirectory(directory.resolve("..data")).resolve("b.yaml"), "{type: Mesh, name: x}");

        DocumentScan scan = documents.scan(directory);

        assertThat(scan.resources()).extracting(Resource::name).containsExactly("one", "two");
        assertThat(scan.skipped())
                .extracting(skipped ->
                        directory.relativize(Path.of(skipped.location().source())))
                .containsExactly(Path.of("..data"), Path.of("kustomization.yaml"), Path.of("values.yaml"));
        assertThat(documents.readAll(directory)).isEqualTo(scan.resources());
        assertThat(documents.scan(directory.resolve("b.yaml")).resources()).hasSize(1);
        assertThatThrownBy(() -> documents.scan(directory.resolve("none"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void readsStreamsAndUrls(@TempDir Path directory) throws IOException {
        URL file = Files.writeString(directory.resolve("a.yaml"), MIXED).toUri().toURL();

        assertThat(documents
                        .scan(new ByteArrayInputStream(MIXED.getBytes(StandardCharsets.UTF_8)))
                        .resources())
                .hasSize(3);
        assertThat(documents.scan(file).resources()).hasSize(3);
        assertThat(documents.scan(file).skipped())
                .extracting(SkippedDocument::toString)
                .first()
                .asString()
                .startsWith("file:" + file.getPath() + ", line 1");
    }

    @Test
    void readsFromAWebServer() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(answer(200, "text/plain", "{type: Mesh, name: a}"));
            server.enqueue(answer(404, "text/plain", "{type: Mesh, name: a}"));
            server.enqueue(answer(200, "text/html; charset=utf-8", "<html>"));
            server.enqueue(answer(200, "text/plain", "{type: Mesh}"));
            URL url = server.url("/a.yaml?token=secret").url();
            String name = "http://" + server.getHostName() + ":" + server.getPort() + "/a.yaml";

            assertThat(documents.read(url)).hasSize(1);
            assertThatThrownBy(() -> documents.scan(url)).hasMessageContaining("GET " + name + ": status 404");
            assertThatThrownBy(() -> documents.scan(url))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("web page");
            assertThatThrownBy(() -> documents.read(url)).hasMessageStartingWith(name + ", line 1, column 1: name");
        }
    }

    @Test
    void fillsInVariables() {
        ResourceDocuments filled = documents.withVariables(Map.of("name", "web", "mesh.name", "prod"));
        String template = "type: MeshTimeout\nmesh: {{ mesh.name }}\nname: {{ name }}\nspec: {}\n";

        List<Resource> resources = filled.read(template + "---\n" + template.replace("{{ name }}", "{{name}}-2"));

        assertThat(resources).extracting(Resource::name).containsExactly("web", "web-2");
        assertThat(documents
                        .withVariables(Map.of("name", "1"))
                        .scan("{\"type\": \"Mesh\", \"name\": \"{{name}}\"}")
                        .resources())
                .extracting(Resource::name)
                .containsExactly("1");
        assertThatThrownBy(() -> filled.read("type: Mesh\n---\ntype: Mesh\nname: {{ other }}\n"))
                .hasMessage("document 2, line 4, column 7: not a template: no value for the variable other;"
                        + " given are mesh, name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: {{ name }}\nport: {{ port }}", "{{#a}}\nb: c\n{{/a}}\nname: {{ name }}-{{ port }}"})
    void namesTheVariablesOfATemplate(String text) {
        assertThatThrownBy(() -> documents.read(text))
                .hasMessageContaining("a template whose variables must be filled in first: name, port");
        assertThatThrownBy(() -> documents.read("a: {{ .Values.a }}")).hasMessageContaining("a Helm template");
    }

    private static MockResponse answer(int status, String contentType, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", contentType)
                .body(body)
                .build();
    }
}

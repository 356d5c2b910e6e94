package dev.meshmanager.konnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.fge.jsonschema.core.report.LogLevel;
import com.github.fge.jsonschema.core.report.ProcessingMessage;
import com.github.fge.jsonschema.main.JsonSchema;
import com.github.fge.jsonschema.main.JsonSchemaFactory;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.kuma.deploy.kubernetes.ContainerPatch;
import dev.meshmanager.kuma.deploy.kubernetes.GatewayInstance;
import dev.meshmanager.kuma.deploy.kubernetes.Manifests;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Validates the objects of Kubernetes that the SDK writes against the schemas of their CRDs, with the validator that
 * only this module's tests have. The objects are the golden documents of all kinds of Kuma.
 */
@Tag("specs")
class CrdValidationTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"kuma-2.14.3-crds, 2.14", "kuma-3.0-preview-crds, 3.0"})
    void objectsFitTheSchemasOfTheirCrds(String folder, String number) throws Exception {
        KumaVersion version = KumaVersion.of(number);
        ValidationOptions options = ValidationOptions.defaults().version(version);
        Map<String, JsonSchema> schemas = schemas(folder);
        List<String> objects = new ArrayList<>();
        for (Resource resource : goldenResources()) {
            // What the version refuses by its rules needs no schema.
            if (schemas.containsKey(resource.type())
                    && Validation.check(resource, options).isEmpty()) {
                objects.add(Manifests.of(List.of(resource)).files().all().stream()
                        .map(GeneratedFile::text)
                        .findFirst()
                        .orElseThrow());
            }
        }
        objects.add(ContainerPatch.builder("patch")
                .sidecar("replace", "/resources/limits/memory", "1Gi")
                .init("remove", "/resources", null)
                .build()
                .toYaml());
        if (!version.isAtLeast(KumaVersion.V3_0)) {
            objects.add(GatewayInstance.builder("edge", "default")
                    .putTag("team", "a")
                    .build()
                    .toYaml());
        }
        TreeSet<String> kinds = new TreeSet<>();
        List<String> failures = new ArrayList<>();
        for (String object : objects) {
            JsonNode tree = json(object);
            kinds.add(tree.get("kind").asText());
            for (ProcessingMessage message :
                    schemas.get(tree.get("kind").asText()).validate(tree)) {
                if (message.getLogLevel().ordinal() >= LogLevel.ERROR.ordinal()) {
                    failures.add(tree.at("/kind").asText() + " "
                            + tree.at("/metadata/name").asText() + ": "
                            + message.asJson().path("instance").path("pointer").asText() + " "
                            + message.getMessage());
                }
            }
        }
        System.out.printf(
                "specs: %d objects of %d kinds validated against %d CRDs of %s, %d do not fit%n",
                objects.size(), kinds.size(), schemas.size(), version, failures.size());
        assertThat(failures).isEmpty();
        assertThat(kinds).hasSizeGreaterThan(20);
    }

    private static List<Resource> goldenResources() throws Exception {
        List<Resource> resources = new ArrayList<>();
        try (Stream<Path> folders = Files.list(ROOT.resolve("sdk-kuma/src/test/resources/golden"))) {
            for (Path folder : folders.sorted().toList()) {
                resources.addAll(ResourceDocuments.of(Kinds.ALL).read(folder.resolve("accepted.yaml")));
            }
        }
        return resources;
    }

    private static Map<String, JsonSchema> schemas(String folder) throws Exception {
        Path directory =
                ROOT.resolve(System.getProperty("specs", "../shared/specs")).resolve(folder);
        assumeTrue(Files.isDirectory(directory), "no folder " + folder + " in the folder of -Dspecs");
        Map<String, JsonSchema> schemas = new HashMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                JsonNode crd = json(Files.readString(file));
                schemas.put(
                        crd.at("/spec/names/kind").asText(),
                        JsonSchemaFactory.byDefault().getJsonSchema(crd.at("/spec/versions/0/schema/openAPIV3Schema")));
            }
        }
        return schemas;
    }

    private static JsonNode json(String yaml) throws Exception {
        return JSON.readTree(Yaml.read(yaml).get(0).toString());
    }
}

package dev.meshmanager.kuma.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationFindingsTest {
    private static final String DOCUMENTS = """
            type: MeshTimeout
            mesh: shop
            name: slow
            spec:
              targetRef: {kind: MeshSubset, tags: {version: v1}}
              to:
                - targetRef: {kind: Mesh}
                  default: {idleTimeout: -5m}
            """;
    private static final ValidationOptions OPTIONS =
            ValidationOptions.defaults().meshes("shop");

    @Test
    void aTextHasViolationsAndWarningsWithTheirLines() {
        FindingReport report = Validation.findings("slow.yaml", DOCUMENTS, OPTIONS);
        assertThat(report)
                .extracting(Finding::toString)
                .anyMatch(line -> line.startsWith("slow.yaml:8:")
                        && line.contains("error RULE: MeshTimeout shop/slow spec.to[0].default.idleTimeout: must"))
                .anyMatch(line -> line.startsWith("slow.yaml:1:1: info DEPRECATED: MeshTimeout shop/slow: MeshSubset"));
        assertThat(report.atLeast(Severity.ERROR)).hasSize(1);
        assertThat(report.toSarif("validation")).contains("\"startLine\": 8");
    }

    @Test
    void aFolderHasViolationsWithTheirFilesAndMeshesInOtherFiles(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("slow.yaml"), DOCUMENTS);
        Files.writeString(folder.resolve("mesh.yaml"), "{type: Mesh, name: shop}");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");

        FindingReport report = Validation.findings(folder, ValidationOptions.defaults());

        assertThat(report.atLeast(Severity.ERROR))
                .extracting(finding -> finding.location().orElseThrow().file())
                .containsExactlyInAnyOrder(file.toString(), broken.toString());
    }

    @Test
    void resourcesHaveFindingsWithoutAPlace() {
        FindingReport report =
                Validation.findings(Estate.ofYaml(DOCUMENTS).resources().toList(), ValidationOptions.defaults());
        assertThat(report)
                .extracting(finding -> finding.code().name())
                .containsExactly("REFERENCE", "RULE", "DEPRECATED");
        assertThat(report.without(Warning.Kind.DEPRECATED)).hasSize(2);
        assertThat(report).allMatch(finding -> finding.location().isEmpty());
    }

    @Test
    void aTextThatIsNoDocumentIsAFindingAboutTheFile() {
        assertThat(Validation.findings("broken.yaml", "type: [", OPTIONS).toString())
                .startsWith("broken.yaml:")
                .contains("error SHAPE: document broken.yaml: ");
    }
}

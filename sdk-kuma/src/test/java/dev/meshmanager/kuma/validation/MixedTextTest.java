package dev.meshmanager.kuma.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixedTextTest {
    @Test
    void looksAtWhatIsForTheMeshOnly() {
        String text = """
                {apiVersion: v1, kind: Namespace, metadata: {name: shop}}
                ---
                {apiVersion: v1, kind: Service, metadata: {name: shop}}
                ---
                {apiVersion: kustomize.config.k8s.io/v1beta1, kind: Kustomization, resources: [a.yaml]}
                ---
                {type: Mesh, name: default}
                """;

        assertThat(Validation.checkText(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a: [ | document 1, line 1, column",
                "{type: Mesh} | document 1, line 1, column 1: name must be a text that is not empty",
                "{type: MeshTimeot, name: a} | document 1, line 1, column 2: type MeshTimeot is not known; did you mean",
                "{type: Mesh, name: a}\\n---\\na: b: c | document 2, line 3, column 5: mapping values are not allowed"
            })
    void namesThePlaceOnce(String text, String start) {
        Violation violation =
                Validation.checkText(text.replace("\\n", "\n")).iterator().next();

        assertThat(violation.toString()).startsWith(start);
        assertThat(violation.reason()).doesNotContain("document", "line", "column");
    }
}

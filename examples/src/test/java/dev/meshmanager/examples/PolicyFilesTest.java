package dev.meshmanager.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.validation.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A test to copy: it checks that the control plane will accept the policy files of a repository. */
class PolicyFilesTest {
    /** The mesh of the demo is not in the files: it is created separately. */
    private static final ValidationOptions OPTIONS =
            ValidationOptions.defaults().strict().meshes("default", "shop");

    @Test
    void everyPolicyFileIsValid() throws IOException {
        assertThat(Validation.checkText(read("policies.yaml"), OPTIONS)).isEmpty();
    }

    @Test
    void aTypingErrorIsFoundWithItsLine() throws IOException {
        String mistyped = read("policies.yaml").replaceFirst("kind: Mesh\\b", "kind: Mehs");

        List<Violation> violations = Validation.checkText(mistyped, OPTIONS);

        assertThat(violations).first().satisfies(violation -> {
            assertThat(violation.field()).endsWith("kind");
            assertThat(violation.location()).isPresent();
        });
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(PolicyFilesTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("${mesh}", "shop");
        }
    }
}

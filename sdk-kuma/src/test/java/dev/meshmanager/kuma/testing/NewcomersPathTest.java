package dev.meshmanager.kuma.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.error.InvalidRequestException;
import dev.meshmanager.kuma.Applied;
import dev.meshmanager.kuma.Applied.Outcome;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.validation.DroppedMember;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people who see the SDK for the first time do. */
class NewcomersPathTest {
    @Test
    void aClosedClientOfAControlPlaneIsReplaced() {
        try (FakeControlPlane controlPlane = FakeControlPlane.standalone("east")) {
            KumaClient first = controlPlane.client();
            assertThat(controlPlane.client()).isSameAs(first);
            try (KumaClient kuma = controlPlane.client()) {
                kuma.apply(Mesh.builder().name("default").build());
            }

            assertThat(first.isClosed()).isTrue();
            assertThat(controlPlane.client().isClosed()).isFalse();
            assertThat(controlPlane.client().resources(Mesh.TYPE).get("default").name())
                    .isEqualTo("default");
        }
    }

    @Test
    void aSecretThatIsNotBase64IsRefusedWithAdvice() {
        try (FakeControlPlane controlPlane = FakeControlPlane.standalone("east")) {
            KumaClient kuma = controlPlane.client();
            kuma.apply(Mesh.builder().name("default").build());

            assertThatThrownBy(() -> kuma.apply(Secret.builder()
                            .mesh("default")
                            .name("greeting")
                            .data("hello")
                            .build()))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("a builder encodes a text that its method value is given");

            kuma.apply(Secret.builder()
                    .mesh("default")
                    .name("greeting")
                    .value("hello")
                    .build());
            assertThat(kuma.resources(Secret.TYPE).get("default", "greeting").decodedData())
                    .hasValueSatisfying(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                            .isEqualTo("hello"));
        }
    }

    @Test
    void theResultOfAWriteReadsWell() {
        assertThat(new Applied(Outcome.CREATED, List.of())).hasToString("created");
        assertThat(new Applied(Outcome.CREATED_OR_UPDATED, List.of("old field"), Optional.of(List.of())))
                .hasToString("created or updated; warning: old field");
        assertThat(new Applied(
                        Outcome.UPDATED,
                        List.of(),
                        Optional.of(List.of(new DroppedMember("spec.to", JsonValue.of("s3cret"), "no effect")))))
                .hasToString("updated; dropped: spec.to: no effect");
    }
}

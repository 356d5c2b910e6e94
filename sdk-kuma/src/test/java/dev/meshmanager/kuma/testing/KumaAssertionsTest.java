package dev.meshmanager.kuma.testing;

import static dev.meshmanager.kuma.testing.KumaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.secret.GlobalSecret;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class KumaAssertionsTest {
    private static final Mesh MESH =
            Mesh.builder().name("shop").putLabel("team", "web").build();
    private static final MeshTimeout EMPTY =
            MeshTimeout.builder().mesh("shop").name("all").spec(s -> {}).build();

    @Test
    void judgesResources() {
        assertThat(MESH).isValid().hasNoWarnings().hasLabel("team", "web");
        assertThat(EMPTY).isInvalidAt("spec");
        assertThatThrownBy(() -> assertThat(EMPTY).isValid())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("MeshTimeout all");
        assertThatThrownBy(() -> assertThat(MESH).hasLabel("team", "payments")).isInstanceOf(AssertionError.class);
    }

    @Test
    void knowsWhatAControlPlaneGot() {
        try (FakeControlPlane controlPlane = FakeControlPlane.global()) {
            assertThat(controlPlane).receivedNothing().hasOnly(Mesh.TYPE);

            controlPlane.client().apply(MESH);

            assertThat(controlPlane).received("PUT", "/meshes/shop").hasOnly(Mesh.TYPE, "shop");
            assertThatThrownBy(() -> assertThat(controlPlane).received("DELETE", "/meshes/shop"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("PUT /meshes/shop");
        }
    }

    @Test
    void holdsAHundredThousandResources() {
        try (FakeControlPlane controlPlane = FakeControlPlane.standalone("default")) {
            for (int i = 0; i < 100_000; i++) {
                controlPlane.with(GlobalSecret.builder().name("s-" + i).build());
            }
            Assertions.assertThat(controlPlane
                            .client()
                            .resources(GlobalSecret.TYPE)
                            .list()
                            .total())
                    .hasValue(100_000);
        }
    }
}

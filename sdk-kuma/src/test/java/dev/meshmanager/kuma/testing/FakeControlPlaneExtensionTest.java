package dev.meshmanager.kuma.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.mesh.Mesh;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

class FakeControlPlaneExtensionTest {
    private static final Mesh MESH = Mesh.builder().name("default").build();

    @Nested
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class OfAClass {
        @RegisterExtension
        static final FakeControlPlaneExtension EXTENSION = FakeControlPlaneExtension.create();

        @BeforeAll
        static void givesTheControlPlaneToTheClass(FakeControlPlane controlPlane) {
            controlPlane.with(MESH);
        }

        @Test
        @Order(1)
        void givesTheSameToClientAndTest(FakeControlPlane controlPlane, KumaClient client) {
            assertThat(client.url()).isEqualTo(controlPlane.url());
            client.delete(MESH);
        }

        @Test
        @Order(2)
        void keepsItForTheNextTest(FakeControlPlane controlPlane) {
            assertThat(controlPlane.resources(Mesh.TYPE).list()).isEmpty();
        }
    }

    @Nested
    class OfATest {
        @RegisterExtension
        final FakeControlPlaneExtension extension =
                FakeControlPlaneExtension.create(() -> FakeControlPlane.standalone("east"));

        @BeforeEach
        void givesTheControlPlaneToTheTest(FakeControlPlane controlPlane) {
            assertThat(controlPlane.resources(Mesh.TYPE).list()).isEmpty();
            controlPlane.with(MESH);
        }

        @Test
        void startsOneForThisTest(KumaClient client) {
            client.delete(MESH);
        }

        @Test
        void startsOneForThatTest(KumaClient client) {
            client.delete(MESH);
        }
    }
}

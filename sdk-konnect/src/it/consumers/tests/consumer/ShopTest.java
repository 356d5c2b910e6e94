package consumer;

import static dev.meshmanager.kuma.testing.KumaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.konnect.KonnectClient;
import dev.meshmanager.konnect.testing.FakeKonnect;
import dev.meshmanager.konnect.testing.FakeKonnectExtension;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.testing.FakeControlPlaneExtension;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShopTest {
    @RegisterExtension
    static final FakeControlPlaneExtension CONTROL_PLANE = FakeControlPlaneExtension.create().strict();

    @RegisterExtension
    final FakeKonnectExtension konnect = FakeKonnectExtension.create();

    @BeforeAll
    static void makesAMesh(FakeControlPlane controlPlane) {
        controlPlane.with(Mesh.builder().name("shop").build());
    }

    @Test
    @Order(1)
    void raisesTheTimeout(FakeControlPlane controlPlane, KumaClient kuma) {
        MeshTimeout timeout = MeshTimeout.builder()
                .mesh("shop")
                .name("all")
                .spec(s -> s.targetRef(TargetRef.mesh())
                        .addTo(t -> t.targetRef(TargetRef.mesh()).conf(c -> c.idleTimeout(Duration.ofHours(1)))))
                .build();
        kuma.apply(timeout);
        assertThat(timeout).isValid();
        assertThat(kuma.resources(MeshTimeout.TYPE).find("shop", "all")).isPresent();
        assertThat(controlPlane.resources(MeshTimeout.TYPE).list("shop")).hasSize(1);
    }

    @Test
    @Order(2)
    void sharesTheControlPlaneOfTheClass(KumaClient kuma) {
        assertThat(kuma.resources(MeshTimeout.TYPE).find("shop", "all")).isPresent();
    }

    @Test
    @Order(3)
    void createsAControlPlaneInKonnect(FakeKonnect fake, KonnectClient client) {
        client.meshControlPlanes().create(b -> b.name("prod"));
        assertThat(client.meshControlPlanes().list().toList()).hasSize(1);
    }
}

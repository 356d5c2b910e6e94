package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.meshmanager.core.GenericMeshResource;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.error.UnknownKindException;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MeshInsight;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.validation.ValidationException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can be known before the first write of many is checked before it. */
class ApplyTest {
    private final FakeControlPlane controlPlane = FakeControlPlane.global();
    private final KumaClient kuma = KumaClient.builder().url(controlPlane.url()).build();
    private final KumaClient strict =
            KumaClient.builder().url(controlPlane.url()).validateFirst().build();

    @AfterEach
    void close() {
        strict.close();
        kuma.close();
        controlPlane.close();
    }

    @Test
    void writesNothingBesideAKindThatTheControlPlaneDoesNotHave() {
        Resource unknown = generic("MeshGatewayInstance");

        assertThatExceptionOfType(UnknownKindException.class)
                .isThrownBy(() -> kuma.apply(List.of(mesh("shop"), unknown)))
                .withMessageContaining("MeshGatewayInstance");
        assertThat(writes()).isZero();
    }

    @Test
    void namesTheNearestKind() {
        assertThatExceptionOfType(UnknownKindException.class)
                .isThrownBy(() -> kuma.resources("MeshTimeots"))
                .withMessageContaining("did you mean MeshTimeout?");
        assertThatExceptionOfType(UnknownKindException.class)
                .isThrownBy(() -> kuma.apply(generic("MeshTimeot")))
                .withMessageContaining("did you mean MeshTimeout?");
    }

    @Test
    void writesNothingBesideAKindThatIsReadOnly() {
        assertThatExceptionOfType(UnknownKindException.class)
                .isThrownBy(() -> kuma.apply(
                        List.of(mesh("shop"), MeshInsight.builder().name("shop").build())))
                .withMessageContaining("read-only");
        assertThat(writes()).isZero();
    }

    @Test
    void writesNothingBesideANameThatIsNoPath() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> kuma.apply(List.of(mesh("shop"), mesh(".."))));
        assertThat(writes()).isZero();
    }

    @Test
    void writesNothingThatIsThereTwiceOrWithoutItsMesh() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> strict.apply(List.of(mesh("shop"), mesh("shop"))))
                .withMessageContaining("is there more than once");
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> strict.apply(List.of(mesh("shop"), timeout("absent"))))
                .withMessageContaining("there is no mesh \"absent\"");
        assertThat(writes()).isZero();
    }

    @Test
    void takesMeshesThatTheControlPlaneHas() {
        kuma.apply(mesh("shop"));

        assertThat(strict.apply(List.of(timeout("shop")))).hasSize(1);
    }

    private long writes() {
        return controlPlane.calls().stream()
                .filter(call -> call.method().equals("PUT"))
                .count();
    }

    private static Mesh mesh(String name) {
        return Mesh.builder().name(name).build();
    }

    private static MeshTimeout timeout(String mesh) {
        return MeshTimeout.builder()
                .mesh(mesh)
                .name("web")
                .spec(spec -> spec.addTo(to ->
                        to.targetRef(TargetRef.mesh()).conf(conf -> conf.idleTimeout(Duration.ofSeconds(1)))))
                .build();
    }

    private static Resource generic(String kind) {
        return Json.read(
                GenericMeshResource.class, "{\"type\": \"" + kind + "\", \"mesh\": \"shop\", \"name\": \"a\"}");
    }
}

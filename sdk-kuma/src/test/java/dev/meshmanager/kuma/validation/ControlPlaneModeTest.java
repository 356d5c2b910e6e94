package dev.meshmanager.kuma.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MeshInsight;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.proxy.Dataplane;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ControlPlaneModeTest {
    @Test
    void eachRoleWritesItsKinds() {
        assertThat(Arrays.stream(ControlPlaneMode.values()).filter(mode -> mode.writes(Mesh.TYPE)))
                .containsExactly(ControlPlaneMode.GLOBAL, ControlPlaneMode.ZONE);
        assertThat(Arrays.stream(ControlPlaneMode.values()).filter(mode -> mode.writes(Dataplane.TYPE)))
                .containsExactly(ControlPlaneMode.ZONE, ControlPlaneMode.FEDERATED_ZONE);
        assertThat(Arrays.stream(ControlPlaneMode.values()).filter(mode -> mode.writes(MeshTimeout.TYPE)))
                .containsExactly(ControlPlaneMode.values());
        assertThat(Arrays.stream(ControlPlaneMode.values()).filter(mode -> mode.writes(MeshInsight.TYPE)))
                .isEmpty();
    }
}

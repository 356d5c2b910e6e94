package dev.meshmanager.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.plan.Plan;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.rollout.RolloutOptions;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.zone.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs PlanMesh, ApplyMesh, ExportMesh, RolloutMesh and CheckMesh. */
class DayTwoTest {
    @TempDir
    private Path folder;

    private final FakeControlPlane controlPlane = FakeControlPlane.global();
    private final KumaClient kuma = controlPlane.client();

    @BeforeEach
    void store() {
        controlPlane.with(Mesh.builder().name("shop").build());
    }

    @AfterEach
    void close() {
        controlPlane.close();
    }

    @Test
    void plansAppliesAndUndoes() throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("timeout.yaml"), """
                type: MeshTimeout
                mesh: shop
                name: web
                spec:
                  to:
                    - targetRef: {kind: Mesh}
                      default: {idleTimeout: 5m}
                """);

        assertThat(PlanMesh.run(kuma, files, "shop-team", folder.resolve("plan.json")))
                .isEqualTo(1);
        assertThat(ApplyMesh.run(kuma, folder.resolve("plan.json"), folder.resolve("applied.json"), false))
                .isZero();
        assertThat(controlPlane.resources(MeshTimeout.TYPE).find("shop", "web")).isPresent();
        assertThat(PlanMesh.run(kuma, files, "shop-team", folder.resolve("again.json")))
                .isZero();
        assertThat(ApplyMesh.run(kuma, folder.resolve("applied.json"), folder.resolve("undone.json"), true))
                .isZero();
        assertThat(controlPlane.resources(MeshTimeout.TYPE).find("shop", "web")).isEmpty();
    }

    @Test
    void plansIntoTheSameFileAgain() throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        Path plan = Files.writeString(folder.resolve("plan.json"), "an older plan");

        assertThat(PlanMesh.run(kuma, files, "shop-team", plan)).isZero();
        assertThat(Plan.load(plan).isEmpty()).isTrue();
    }

    @Test
    void appliesNothingWithoutAPlaceForTheOutcome() throws IOException {
        Path outcome = Files.writeString(folder.resolve("applied.json"), "an older outcome");
        Plan.of(Mesh.builder().name("new").build()).against(kuma).save(folder.resolve("plan.json"));

        assertThat(ApplyMesh.run(kuma, folder.resolve("plan.json"), outcome, false))
                .isEqualTo(2);
        assertThat(ApplyMesh.run(kuma, folder.resolve("plan.json"), folder.resolve("absent/applied.json"), false))
                .isEqualTo(2);
        assertThat(controlPlane.resources(Mesh.TYPE).find("new")).isEmpty();
        assertThat(outcome).hasContent("an older outcome");
    }

    @Test
    void exportsAndKeepsAFolder() throws IOException {
        assertThat(ExportMesh.run(kuma, folder.resolve("first.yaml"), folder.resolve("mesh")))
                .isZero();
        assertThat(ExportMesh.run(kuma, folder.resolve("second.yaml"), folder.resolve("mesh")))
                .isZero();
        assertThat(ExportMesh.run(kuma, folder.resolve("first.yaml"), folder.resolve("mesh")))
                .isEqualTo(2);

        assertThat(kuma.documents().read(folder.resolve("first.yaml")))
                .extracting(Resource::name)
                .contains("shop");
        assertThat(folder.resolve("mesh/global/Mesh/shop.yaml")).exists();
    }

    @Test
    void turnsOnMtlsInStages() throws IOException {
        Path file = folder.resolve("rollout.json");

        assertThat(RolloutMesh.run(kuma, "mtls", "shop", file, RolloutOptions.defaults()))
                .isEqualTo(1);
        assertThat(controlPlane.resources(Mesh.TYPE).find("shop").orElseThrow().mtls())
                .isEmpty();
        assertThat(RolloutMesh.run(kuma, "mtls", "shop", file, RolloutOptions.defaults()))
                .isZero();
        // The control plane does not store the mode STRICT, which is the default.
        assertThat(controlPlane.resources(Mesh.TYPE).find("shop").orElseThrow().enabledAuthority())
                .hasValueSatisfying(authority -> assertThat(authority.mode()).isEmpty());
    }

    @Test
    void refusesARolloutThatWouldBreakTheMesh() throws IOException {
        controlPlane.withYaml("""
                {type: Dataplane, mesh: shop, name: web, networking: {address: 10.0.0.1, inbound: [{port: 80, tags: {
                kuma.io/service: web.old}}]}}
                """);
        Path file = folder.resolve("rollout.json");

        assertThat(RolloutMesh.run(kuma, "services", "shop", file, RolloutOptions.defaults()))
                .isEqualTo(2);
        assertThat(file).doesNotExist();
    }

    @Test
    void checksTheMesh() throws IOException {
        assertThat(CheckMesh.run(kuma, folder.resolve("report.xml"))).isZero();
        Zone east = Zone.builder().name("east").build();
        controlPlane.connect(east).disconnect(east);

        assertThat(CheckMesh.run(kuma, folder.resolve("report.xml"))).isEqualTo(1);
        assertThat(folder.resolve("report.xml")).content().contains("ZONES_ONLINE");
    }
}

package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.files.GeneratedFiles;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportBundleTest {
    @Test
    void gathersWhatCanBeReadAndNamesWhatCannot(@TempDir Path directory) throws Exception {
        try (FakeControlPlane controlPlane = FakeControlPlane.standalone("east")
                .with(Dataplane.builder()
                        .mesh("default")
                        .name("backend")
                        .networking(networking -> networking.address("10.0.0.1"))
                        .build())
                .answer("/meshes/default/dataplanes/backend/stats", "cluster.a.upstream_rq_total: 7\n")
                .answer(
                        "/meshes/default/dataplanes/backend/xds",
                        "{\"configs\":[{\"@type\":\"type.googleapis.com/envoy.admin.v3.SecretsConfigDump\",\"static_secrets\":[1]},"
                                + "{\"bootstrap\":{\"initial_metadata\":[{\"key\":\"authorization\",\"value\":\"t0ken\"}]}}]}")) {
            List<Progress> progress = new ArrayList<>();
            GeneratedFiles bundle =
                    controlPlane.client().dataplanes().supportBundle("default", "backend", progress::add);
            assertThat(progress).hasSize(8);
            Path target = directory.resolve("backend");
            bundle.writeTo(target);
            assertThat(target.resolve("stats.txt")).content().contains("upstream_rq_total: 7");
            assertThat(target.resolve("overview.json")).content().contains("\"backend\"");
            assertThat(target.resolve("xds.json"))
                    .content()
                    .contains("left out")
                    .doesNotContain("[1]", "t0ken");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve("xds.json"))))
                    .isEqualTo("rw-------");
            assertThat(bundle.find("README.txt").map(GeneratedFile::text).orElseThrow())
                    .contains("data plane proxy default/backend")
                    .contains("- clusters.txt: GET /meshes/default/dataplanes/backend/clusters: 501");
            assertThat(bundle.find("clusters.txt")).isEmpty();
        }
    }

    @Test
    void takesThePoliciesFromTheOlderViewWhereTheNewerOneIsRefused() {
        try (FakeControlPlane controlPlane = FakeControlPlane.standalone("east")
                .with(
                        Mesh.builder().name("default").build(),
                        Dataplane.builder()
                                .mesh("default")
                                .name("backend")
                                .networking(networking -> networking.address("10.0.0.1"))
                                .build())
                .answer(
                        "/meshes/default/dataplanes/backend/policies",
                        "{\"kind\":\"SidecarDataplane\",\"total\":1,\"items\":[]}")) {
            GeneratedFiles bundle = controlPlane.client().dataplanes().supportBundle("default", "backend");
            assertThat(bundle.find("policies.json").map(GeneratedFile::text).orElseThrow())
                    .contains("SidecarDataplane");
            assertThat(bundle.find("README.txt").map(GeneratedFile::text).orElseThrow())
                    .doesNotContain("policies.json");
        }
    }
}

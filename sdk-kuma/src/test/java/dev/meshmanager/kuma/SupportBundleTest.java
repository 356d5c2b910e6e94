package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Json;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.files.GeneratedFiles;
import dev.meshmanager.core.page.Progress;
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
                        "{\"configs\":[{\"@type\":\"type.googleapis.com/envoy.admin.v3.SecretsConfigDump\",\"static_secrets\":[1]}]}")) {
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
                    .doesNotContain("[1]");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve("xds.json"))))
                    .isEqualTo("rw-------");
            assertThat(bundle.find("README.txt").map(GeneratedFile::text).orElseThrow())
                    .contains("data plane proxy default/backend")
                    .contains("- rules.json: GET /meshes/default/dataplanes/backend/_rules: 501");
            assertThat(bundle.find("rules.json")).isEmpty();
        }
    }

    @Test
    void leavesSecretsOutAtEveryDepth() {
        String text = Json.write(SupportBundle.withoutSecrets(Json.parse(
                "{\"a\":[{\"private_key\":{\"inline\":\"x1\"}},{\"Authorization\":\"x2\"}],\"privateKey\":\"x3\","
                        + "\"tokens\":3,\"password\":null,\"n\":0.10}")));
        assertThat(text)
                .isEqualTo("{\"a\":[{\"private_key\":\"left out\"},{\"Authorization\":\"left out\"}],"
                        + "\"privateKey\":\"left out\",\"tokens\":3,\"password\":\"left out\",\"n\":0.10}");
    }
}

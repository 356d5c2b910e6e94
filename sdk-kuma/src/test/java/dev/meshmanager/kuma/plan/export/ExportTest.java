package dev.meshmanager.kuma.plan.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.error.ServerException;
import dev.meshmanager.core.format.Format;
import dev.meshmanager.core.http.RetryPolicy;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.plan.Plan;
import dev.meshmanager.kuma.policy.MeshProxyPatch;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    private final FakeControlPlane controlPlane = FakeControlPlane.standalone("east");
    private final KumaClient kuma = KumaClient.builder()
            .url(controlPlane.url())
            .retries(RetryPolicy.NONE)
            .build();

    @BeforeEach
    void store() {
        kuma.apply(Mesh.builder().name("default").mtls(Mtls.builtin("ca-1")).build());
        kuma.apply(GlobalSecret.of("user-token-signing-key-1", "key"));
        kuma.apply(GlobalSecret.of("zone-token-signing-key-1", "key"));
        kuma.apply(GlobalSecret.of("inter-cp-ca", "authority"));
        kuma.apply(Dataplane.builder()
                .mesh("default")
                .name("web-1")
                .networking(
                        n -> n.address("10.0.0.1").addInbound(i -> i.port(80).putTag("kuma.io/service", "web")))
                .build());
        kuma.apply(timeout("web"));
    }

    @AfterEach
    void close() {
        kuma.close();
        controlPlane.close();
    }

    @Test
    void exportsEveryPage() throws IOException {
        controlPlane.with(
                IntStream.range(0, 2300).mapToObj(i -> timeout("many-" + i)).toList());

        ExportSummary summary = export(ExportProfile.FEDERATION_WITH_POLICIES).writeTo(new StringWriter());

        assertThat(summary.counts()).containsEntry("MeshTimeout", 2300 + 1 + 2);
    }

    @Test
    void leavesSecretsOutUnlessAsked() throws IOException {
        StringWriter without = new StringWriter();
        ExportSummary summary = export(ExportProfile.ALL).writeTo(without);

        assertThat(summary.counts()).doesNotContainKeys("Secret", "GlobalSecret");
        assertThat(without.toString()).contains("# secrets are left out").contains("type: builtin");
        assertThat(export(ExportProfile.ALL)
                        .includeSecrets()
                        .writeTo(new StringWriter())
                        .counts())
                .containsKeys("Secret", "GlobalSecret");
    }

    @Test
    void ordersSoThatAControlPlaneTakesIt() {
        List<Resource> resources =
                export(ExportProfile.FEDERATION_WITH_POLICIES).includeSecrets().resources();

        assertThat(resources).extracting(Resource::type).startsWith("Mesh", "Secret");
        assertThat(resources)
                .extracting(Resource::name)
                .endsWith("zone-token-signing-key-1", "user-token-signing-key-1")
                .doesNotContain("inter-cp-ca");
    }

    @Test
    void preparesForAGlobalControlPlane() {
        List<Resource> resources =
                export(ExportProfile.FEDERATION_WITH_POLICIES).includeSecrets().resources();
        Mesh mesh = (Mesh) resources.get(0);

        assertThat(resources).noneMatch(resource -> resource.labels().containsKey("kuma.io/origin"));
        assertThat(mesh.skipCreatingInitialPolicies()).containsExactly("*");
        assertThat(Json.write(mesh))
                .contains("default.ca-builtin-cert-ca-1", "default.ca-builtin-key-ca-1", "provided");
        try (FakeControlPlane global = FakeControlPlane.global()) {
            assertThat(Plan.of(resources)
                            .against(global.client())
                            .apply(global.client())
                            .notDone())
                    .isEmpty();
            assertThat(Plan.of(resources).against(global.client()).isEmpty()).isTrue();
        }
    }

    @Test
    void hasTheKindsOfEachProfile() throws IOException {
        kuma.apply(MeshService.builder()
                .mesh("default")
                .name("web")
                .spec(s -> s.addPort(p -> p.port(80)))
                .build());

        assertThat(export(ExportProfile.FEDERATION).writeTo(new StringWriter()).counts())
                .containsKey("Mesh")
                .doesNotContainKeys("MeshTimeout", "Dataplane", "MeshService");
        assertThat(export(ExportProfile.FEDERATION_WITH_POLICIES)
                        .writeTo(new StringWriter())
                        .counts())
                .containsKeys("Mesh", "MeshTimeout")
                .doesNotContainKey("Dataplane");
        assertThat(export(ExportProfile.NO_DATAPLANES)
                        .writeTo(new StringWriter())
                        .counts())
                .containsKeys("MeshTimeout", "MeshService", "MeshInsight")
                .doesNotContainKey("Dataplane");
        assertThat(export(ExportProfile.ALL).writeTo(new StringWriter()).counts())
                .containsKey("Dataplane");
    }

    @Test
    void isTheSameEachTimeAndReadableInBothFormats() throws IOException {
        for (Format format : List.of(Format.UNIVERSAL, Format.KUBERNETES)) {
            Export export = export(ExportProfile.NO_DATAPLANES).format(format);
            StringWriter first = new StringWriter();
            StringWriter second = new StringWriter();
            ExportSummary summary = export.writeTo(first);
            export.writeTo(second);

            assertThat(second).hasToString(first.toString());
            assertThat(kuma.documents().read(first.toString())).hasSize(summary.total());
            assertThat(first.toString()).doesNotContain("creationTime", "kri_");
        }
    }

    /** kumactl strips each document before it parses it. */
    @Test
    void keepsTheLineBreakAtTheEndOfABlock() throws IOException {
        MeshProxyPatch patch = MeshProxyPatch.builder()
                .mesh("default")
                .name("patch")
                .spec(s -> s.conf(c -> c.addAppendModification(m -> m.cluster(cluster ->
                        cluster.operation(MeshProxyPatch.Operation.ADD).value("name: a\nconnectTimeout: 1s\n")))))
                .build();
        controlPlane.with(patch);
        StringWriter written = new StringWriter();
        export(ExportProfile.NO_DATAPLANES).writeTo(written);

        String document = Arrays.stream(written.toString().split("---\n"))
                .filter(text -> text.contains("name: patch"))
                .findFirst()
                .orElseThrow()
                .strip();
        assertThat(Json.toTree(kuma.documents().read(document).get(0)).toString())
                .contains("connectTimeout: 1s\\n");
    }

    @Test
    void leavesObjectsOfOtherNamespacesOutAndSaysSo() throws IOException {
        controlPlane.with(timeout("elsewhere").toBuilder()
                .putLabel("k8s.kuma.io/namespace", "shop")
                .build());
        Export export = export(ExportProfile.NO_DATAPLANES).format(Format.KUBERNETES);

        assertThat(export.writeTo(new StringWriter()).notes())
                .contains("1 of kind MeshTimeout are left out: they are not in the namespace kuma-system");
        assertThat(export.systemNamespace("shop").writeTo(new StringWriter()).counts())
                .containsEntry("MeshTimeout", 4);
        assertThat(export.profile(ExportProfile.ALL).writeTo(new StringWriter()).counts())
                .containsEntry("MeshTimeout", 4);
    }

    @Test
    void writesAFileForTheOwnerOnlyAndLeavesNoneAfterAFailure(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("export.yaml");
        export(ExportProfile.ALL).includeSecrets().writeTo(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> export(ExportProfile.ALL).writeTo(file))
                .isInstanceOf(FileAlreadyExistsException.class);
        Path failed = folder.resolve("failed.yaml");
        controlPlane.failNext(500);
        assertThatThrownBy(() -> export(ExportProfile.ALL).writeTo(failed)).isInstanceOf(ServerException.class);
        assertThat(failed).doesNotExist();
        assertThat(file).exists();
    }

    private Export export(ExportProfile profile) {
        return Export.of(kuma).profile(profile);
    }

    private static MeshTimeout timeout(String name) {
        return MeshTimeout.builder()
                .mesh("default")
                .name(name)
                .spec(s -> s.targetRef(TargetRef.mesh())
                        .addTo(t -> t.targetRef(TargetRef.mesh()).conf(c -> c.idleTimeout(Duration.ofSeconds(1)))))
                .build();
    }
}

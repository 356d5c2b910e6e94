package dev.meshmanager.kuma.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.Token;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.files.GeneratedFiles;
import dev.meshmanager.kuma.deploy.credential.SigningKey;
import dev.meshmanager.kuma.deploy.credential.TokenContent;
import dev.meshmanager.kuma.deploy.kumactl.KumactlConfig;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeshTopologyTest {
    private static final MeshTopology THREE = MeshTopology.of(t -> t.version(KumaVersion.of("2.14.3"))
            .validFor(Duration.ofDays(30))
            .global("global.example", g -> g.postgres(p -> p.host("db.example").password(Token.of("s3cret")))
                    .zoneSync(z -> z.port(7685)))
            .zone("east", "east.example", z -> z.apiServer(a -> a.httpsPort(6682)))
            .zone("west", "west.example", ControlPlane.Builder::kubernetes));

    @Test
    void hasTheFilesOfEveryHost() throws IOException {
        GeneratedFiles files = THREE.files();
        assertThat(files.all().stream().map(GeneratedFile::name))
                .containsExactly(
                        "global/kuma-cp.yaml",
                        "global/kuma-cp.service",
                        "global/ca.crt",
                        "global/server.crt",
                        "global/server.key",
                        "east/kuma-cp.yaml",
                        "east/kuma-cp.service",
                        "east/ca.crt",
                        "east/server.crt",
                        "east/server.key",
                        "west/namespace.yaml",
                        "west/values.yaml",
                        "west/global-ca.yaml",
                        "kumactl/ca.crt",
                        "kumactl/config",
                        "keys/user-signing-key.pem",
                        "keys/dataplane-signing-key.pem",
                        "keys/zone-signing-key.pem",
                        "keys/ca.key",
                        "README.md");
        Golden.check("topology/README.md", text(files, "README.md"));
        Golden.check("topology/west/values.yaml", text(files, "west/values.yaml"));
        for (String host : List.of("global", "east")) {
            ControlPlane read = ControlPlane.ofYaml(text(files, host + "/kuma-cp.yaml"), KumaVersion.of("2.14.3"));
            assertThat(read.text("apiServer.authn.localhostIsAdmin")).isEqualTo("false");
            assertKey(files, read, "apiServer.authn.tokens.validator", "user");
        }
        ControlPlane east = ControlPlane.ofYaml(text(files, "east/kuma-cp.yaml"), KumaVersion.of("2.14.3"));
        assertKey(files, east, "dpServer.authn.dpProxy.dpToken.validator", "dataplane");
        assertKey(files, east, "dpServer.authn.zoneProxy.zoneToken.validator", "zone");
        assertThat(List.of(publicKey(files, "user"), publicKey(files, "dataplane"), publicKey(files, "zone")))
                .doesNotHaveDuplicates();
    }

    private static String publicKey(GeneratedFiles files, String kind) {
        return SigningKey.ofPem("1000", text(files, "keys/" + kind + "-signing-key.pem"))
                .publicPem();
    }

    private static void assertKey(GeneratedFiles files, ControlPlane controlPlane, String validator, String kind) {
        assertThat(controlPlane.setting(validator + ".publicKeys").orElseThrow().elements())
                .singleElement()
                .satisfies(key -> assertThat(key.asObject()
                                .orElseThrow()
                                .get("key")
                                .orElseThrow()
                                .asString())
                        .contains(publicKey(files, kind)));
    }

    @Test
    void zonesReachTheGlobalControlPlane() {
        assertThat(THREE.controlPlanes().get("east").text("multizone.zone.globalAddress"))
                .isEqualTo("grpcs://global.example:7685");
        MeshTopology plain = MeshTopology.of(
                t -> t.global("g", g -> g.zoneSync(ZoneSync::withoutTls)).zone("east", "e", z -> {}));
        assertThat(plain.controlPlanes().get("east").text("multizone.zone.globalAddress"))
                .isEqualTo("grpc://g:5685");
    }

    @Test
    void kumactlHasATokenOfAnAdministratorThatTheKeySigned() {
        GeneratedFiles files = THREE.files();
        KumactlConfig kumactl = KumactlConfig.parse(text(files, "kumactl/config"));
        assertThat(kumactl.controlPlanes()).hasSize(2).allSatisfy(controlPlane -> {
            TokenContent token = TokenContent.of(controlPlane.token().orElseThrow());
            assertThat(token.groups()).containsExactly("mesh-system:admin");
            assertThat(token.isSignedBy(SigningKey.ofPem("1000", text(files, "keys/user-signing-key.pem"))
                            .publicKey()))
                    .isTrue();
        });
        assertThat(kumactl.controlPlanes().get(1).url()).isEqualTo("https://east.example:6682");
        assertThat(kumactl.currentContext().orElseThrow().name()).isEqualTo("global");
    }

    @Test
    void certificatesAreForTheirHosts() throws Exception {
        GeneratedFiles files = THREE.files();
        X509Certificate authority = certificate(text(files, "global/ca.crt"));
        for (String host : List.of("global", "east")) {
            X509Certificate server = certificate(text(files, host + "/server.crt"));
            server.verify(authority.getPublicKey());
            assertThat(server.getSubjectAlternativeNames()).contains(List.of(2, host + ".example"));
        }
    }

    @Test
    void secretsAreInFilesOfTheOwnerOnly(@TempDir Path folder) throws IOException {
        Path mesh = folder.resolve("mesh");
        THREE.writeTo(mesh);
        try (Stream<Path> all = Files.walk(mesh)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                boolean isSecret =
                        text.contains("PRIVATE KEY") || text.contains("s3cret") || text.contains("token: ey");
                assertThat(Files.getPosixFilePermissions(file).size())
                        .as(file.toString())
                        .satisfies(size -> {
                            if (isSecret) {
                                assertThat(size).isEqualTo(2);
                            }
                        });
                assertThat(isSecret)
                        .as(file.toString())
                        .isEqualTo(file.toString()
                                .matches(".*(\\.key|signing-key\\.pem|kumactl/config|global/kuma-cp\\.yaml)"));
            }
        }
        String before = Files.readString(mesh.resolve("global/server.crt"));
        assertThatThrownBy(() -> THREE.writeTo(mesh)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(mesh.resolve("global/server.crt")).hasContent(before.strip());
        THREE.overwriteIn(mesh);
        assertThat(Files.readString(mesh.resolve("global/server.crt"))).isNotEqualTo(before);
        assertThat(THREE.toString()).doesNotContain("s3cret");
    }

    @Test
    void commandsAreShellInOrder() throws Exception {
        List<String> commands = THREE.commands();
        Shell.check(commands);
        assertThat(commands.indexOf("cd global")).isLessThan(commands.indexOf("cd east"));
        assertThat(commands)
                .containsSubsequence(
                        "kuma-cp migrate up --config-file kuma-cp.yaml",
                        "cd west",
                        "kubectl apply -f namespace.yaml",
                        "kubectl apply -f global-ca.yaml",
                        "helm repo update",
                        "kumactl --config-file kumactl/config inspect zones");
    }

    @Test
    void commandsRunInOrder(@TempDir Path folder) throws Exception {
        THREE.writeTo(folder.resolve("mesh"));
        Path stubs = Files.createDirectory(folder.resolve("stubs"));
        Path calls = folder.resolve("calls");
        for (String program : List.of("kuma-cp", "kumactl", "kubectl", "helm", "curl")) {
            Path stub = stubs.resolve(program);
            Files.writeString(
                    stub, "#!/bin/sh\necho \"$(basename \"$PWD\")$ " + program + " $1 $2 $3\" >> " + calls + "\n");
            Files.setPosixFilePermissions(stub, PosixFilePermissions.fromString("rwx------"));
        }
        ProcessBuilder bash = new ProcessBuilder("bash", "-e", "-c", String.join("\n", THREE.commands()) + "\nwait")
                .directory(folder.resolve("mesh").toFile())
                .redirectErrorStream(true);
        bash.environment().put("PATH", stubs + ":" + System.getenv("PATH"));
        Process process = bash.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(Files.readAllLines(calls))
                .contains(
                        "global$ kuma-cp run --config-file kuma-cp.yaml",
                        "east$ kuma-cp run --config-file kuma-cp.yaml")
                .containsSubsequence(
                        "global$ kuma-cp migrate up --config-file",
                        "west$ kubectl apply -f namespace.yaml",
                        "west$ kubectl apply -f global-ca.yaml",
                        "west$ helm repo update ",
                        "west$ helm upgrade --install --namespace",
                        "mesh$ kumactl --config-file kumactl/config inspect");
    }

    @Test
    void composeRunsAllWithADemo() throws Exception {
        MeshTopology demo = MeshTopology.of(t -> t.version(KumaVersion.of("2.14.3"))
                .global("global", g -> g.postgres(p -> p.host("db").password(Token.of("s3cret"))))
                .zone("east", "east", z -> z.apiServer(a -> a.httpsPort(6682)))
                .zone("west", "west", z -> z.apiServer(a -> a.httpsPort(7682))));
        GeneratedFiles files = demo.composeFiles();
        Golden.check("topology/compose/compose.yaml", text(files, "compose.yaml"));
        Golden.check("topology/compose/README.md", text(files, "README.md"));
        Golden.check("topology/compose/dataplane.yaml", text(files, "demo-app/dataplane.yaml"));
        assertThat(files.find("global/postgres-password").orElseThrow().secret())
                .isTrue();
        TokenContent token = TokenContent.of(Token.of(text(files, "demo-app/token")));
        assertThat(token.name()).contains("demo-app");
        assertThat(token.isSignedBy(SigningKey.ofPem("1000", text(files, "keys/dataplane-signing-key.pem"))
                        .publicKey()))
                .isTrue();
        assertThatThrownBy(THREE::composeFiles)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("west");
    }

    @Test
    void aStandaloneControlPlaneIsATopologyToo() throws Exception {
        MeshTopology one = MeshTopology.of(t -> t.standalone("east", "localhost", c -> {}));
        assertThat(one.files().find("east/kuma-cp.yaml")).isPresent();
        Golden.check("topology/standalone/README.md", text(one.files(), "README.md"));
        Shell.check(one.commands());
        assertThat(ControlPlane.ofYaml(text(one.files(), "east/kuma-cp.yaml"), KumaVersion.V2_14)
                        .text("interCp.catalog.instanceAddress"))
                .isEqualTo("127.0.0.1");
        assertThat(text(THREE.files(), "east/kuma-cp.yaml")).doesNotContain("instanceAddress");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> MeshTopology.of(t -> {})).hasMessageContaining("needs a global");
        assertThatThrownBy(() -> MeshTopology.of(t -> t.zone("east", "e", z -> {})))
                .hasMessageContaining("before the zone east");
        assertThatThrownBy(() -> MeshTopology.of(
                        t -> t.global("g", g -> {}).zone("east", "e", z -> {}).zone("east", "e", z -> {})))
                .hasMessageContaining("east");
        assertThatThrownBy(() -> MeshTopology.of(t -> t.global("g h", g -> {}))).hasMessageContaining("g h");
        assertThatThrownBy(() -> MeshTopology.of(t -> t.global("g", ControlPlane.Builder::kubernetes)))
                .hasMessageContaining("Universal");
    }

    private static X509Certificate certificate(String pem) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String text(GeneratedFiles files, String name) {
        return files.find(name).orElseThrow().text();
    }
}

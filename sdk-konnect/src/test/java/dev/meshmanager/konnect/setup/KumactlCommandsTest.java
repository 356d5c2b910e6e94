package dev.meshmanager.konnect.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.konnect.Shell;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KumactlCommandsTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$(touch x)",
                "`touch x`",
                "a'b\"c\\",
                "'; touch x; '",
                "a\nb\n```\n# c\n",
                "-rf",
                "! * ~ {a,b} $HOME",
                "\u001b[2J\u202e"
            })
    void passesHostileTextsOn(String text) throws Exception {
        String withoutVariables = text.replace("$HOME", "");
        KumactlTarget target = KumactlTarget.of("https://cp/" + text)
                .withName(text)
                .withHeader("x", withoutVariables + "${KONNECT_TOKEN}" + withoutVariables);
        List<List<String>> calls = new Shell(directory)
                .program("bin", "kumactl")
                .variable("KONNECT_TOKEN", "$(touch x) \"'")
                .run(List.of(target.addCommand()));

        assertThat(calls)
                .containsExactly(List.of(
                        "kumactl",
                        "config",
                        "control-planes",
                        "add",
                        "--name",
                        text,
                        "--address",
                        "https://cp/" + text,
                        "--headers",
                        "x=" + withoutVariables + "$(touch x) \"'" + withoutVariables,
                        "--overwrite"));
        assertThat(directory.resolve("x")).doesNotExist();
    }

    @Test
    void theReadmeKeepsHostileTextsInTheirPlace() throws Exception {
        String name = "m\n```\n$(touch x) <b> @admin http://x";
        KumactlSetup setup = MeshSetup.builder()
                .name("m")
                .build()
                .kumactl(KumactlTarget.of("https://cp").withName(name));
        String readme = setup.files().find("README.md").orElseThrow().text();
        String block = readme.substring(readme.indexOf("````\n") + 5, readme.lastIndexOf("\n````"));

        assertThat(block).isEqualTo(String.join("\n", setup.commands()));
        assertThat(new Shell(directory).program("bin", "kumactl").run(List.of(block)))
                .hasSize(2)
                .anyMatch(call -> call.contains(name));
        assertThat(Files.exists(directory.resolve("x"))).isFalse();
    }

    @Test
    void markTheReadmeAsSecretWhereACommandHoldsOne() {
        assertThat(readme(KumactlTarget.konnect("https://cp/api")).secret()).isFalse();
        assertThat(readme(KumactlTarget.of("https://cp").withHeader("authorization", "Bearer ${T}"))
                        .secret())
                .isFalse();
        assertThat(readme(KumactlTarget.of("https://cp").withHeader("authorization", "Bearer hunter2"))
                        .secret())
                .isTrue();
        assertThat(readme(KumactlTarget.of("https://cp").withHeader("x", "kpat_hunter2"))
                        .secret())
                .isTrue();
        assertThat(readme(KumactlTarget.of("https://u:hunter2@cp")).secret()).isTrue();
    }

    private static GeneratedFile readme(KumactlTarget target) {
        return MeshSetup.builder()
                .name("m")
                .build()
                .kumactl(target)
                .files()
                .find("README.md")
                .orElseThrow();
    }

    @Test
    void showNoSecrets() {
        assertThat(KumactlTarget.of("https://u:hunter2@cp").withHeader("authorization", "Bearer hunter2"))
                .hasToString("KumactlTarget[name=default, address=https://***@cp, headers=[authorization=***]]");
        DataSource secret = DataSource.inlineString("hunter2");
        CertificateAuthority vault = KongMeshCa.vault(authority -> authority
                .name("v")
                .address("https://u:hunter2@vault")
                .pki("pki")
                .role("role")
                .token(secret));
        CertificateAuthority aws = KongMeshCa.aws(authority ->
                authority.name("a").arn("arn").caCert(secret).accessKey(secret).accessKeySecret(secret));
        MeshSetup setup = MeshSetup.builder().name("m").mtls(vault).build();
        assertThat(List.of(
                        vault.toString(),
                        aws.toString(),
                        setup.toString(),
                        setup.resources().toString(),
                        setup.parts().toString(),
                        setup.describe(),
                        setup.toHtml()))
                .noneMatch(text -> text.contains("hunter2") || text.contains("aHVudGVyMg"));
    }
}

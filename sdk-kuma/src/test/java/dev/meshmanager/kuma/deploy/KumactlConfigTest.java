package dev.meshmanager.kuma.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.Token;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.context.KumaContexts;
import dev.meshmanager.kuma.deploy.kumactl.KumactlConfig;
import dev.meshmanager.kuma.deploy.kumactl.KumactlContext;
import dev.meshmanager.kuma.deploy.kumactl.KumactlControlPlane;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KumactlConfigTest {
    private static final KumactlConfig CONFIG = KumactlConfig.EMPTY
            .with(KumactlControlPlane.builder("prod", "https://kuma.example:5682")
                    .token(Token.of("s3cret"))
                    .certificateAuthority("/etc/kuma/ca.crt")
                    .clientCertificate("/etc/kuma/client.crt", "/etc/kuma/client.key")
                    .build())
            .with(KumactlControlPlane.builder("konnect", "https://eu.api.konghq.com/v1/mesh/control-planes/1/api")
                    .header("authorization", "Bearer s3cret")
                    .dangerouslySkipVerify()
                    .build())
            .with(new KumactlContext("prod-payments", "prod", Optional.of("payments")))
            .switchTo("prod");

    @Test
    void writesWhatKumactlReads() throws IOException {
        Golden.check("kumactl/config", CONFIG.toYaml());
        assertThat(KumactlConfig.parse(CONFIG.toYaml())).isEqualTo(CONFIG);
        assertThat(CONFIG.file("config").secret()).isTrue();
    }

    @Test
    void readsBothSpellings() {
        KumactlConfig config = KumactlConfig.parse("""
                control_planes:
                - name: local
                  coordinates:
                    api_server: {url: "http://localhost:5681", auth_type: tokens, auth_conf: {token: abc}, skip_verify: true}
                contexts:
                - {name: local, control_plane: local, defaults: {mesh: demo}}
                current_context: local
                """);
        assertThat(config.currentContext()).contains(new KumactlContext("local", "local", Optional.of("demo")));
        assertThat(config.controlPlanes().get(0).token()).contains(Token.of("abc"));
        assertThat(config.controlPlanes().get(0).skipVerify()).isTrue();
        assertThat(KumactlConfig.parse("{}")).isEqualTo(KumactlConfig.EMPTY);
    }

    @Test
    void messagesAndTextsShowNoSecrets() {
        assertThat(CONFIG.toString() + CONFIG.controlPlanes()).doesNotContain("s3cret");
        assertThatThrownBy(() -> CONFIG.switchTo("test"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("prod-payments")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> CONFIG.with(new KumactlContext("a", "b", Optional.empty())))
                .hasMessageContaining("b, which does not exist");
        assertThatThrownBy(() -> KumactlConfig.parse("controlPlanes: [{name: a, coordinates: {apiServer: {url: x,"
                        + " authType: magic, authConf: {token: s3cret}}}}]"))
                .hasMessageContaining("magic")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void connectsToTheContextsOfTheUser(@TempDir Path home) throws IOException {
        try (FakeControlPlane global = FakeControlPlane.global();
                FakeControlPlane zone = FakeControlPlane.standalone("east")) {
            KumactlConfig config = KumactlConfig.EMPTY
                    .with(KumactlControlPlane.builder("global", global.url())
                            .header("X-Team", "platform")
                            .build())
                    .with(KumactlControlPlane.builder("zone", zone.url())
                            .token(Token.of("abc"))
                            .build());
            Files.createDirectories(home.resolve(".kumactl"));
            config.file("config").writeAs(home.resolve(".kumactl/config"));
            String before = System.setProperty("user.home", home.toString());
            try (KumaContexts contexts = KumaContexts.fromKumactlConfig();
                    KumaClient current = KumaClient.fromKumactlConfig()) {
                assertThat(contexts.names()).isEqualTo(List.of("global", "zone"));
                assertThat(contexts.each(client -> client.serverInfo().product().orElseThrow()))
                        .isEqualTo(Map.of("global", "Kuma", "zone", "Kuma"));
                assertThat(contexts.current()).isSameAs(contexts.client("zone"));
                assertThat(contexts.mesh("zone")).isEqualTo("default");
                current.serverInfo();
            } finally {
                System.setProperty("user.home", before);
            }
            assertThat(global.calls()).hasSize(1);
            assertThat(zone.calls()).hasSize(2);
        }
    }

    @Test
    void findsCertificatesInAnotherDirectory() {
        KumactlControlPlane east = KumactlControlPlane.builder("east", "https://east.example:5682")
                .certificateAuthority("kumactl/ca.crt")
                .clientCertificate("/etc/client.crt", "client.key")
                .token(Token.of("abc"))
                .header("X-Team", "platform")
                .dangerouslySkipVerify()
                .build();
        KumactlConfig config = KumactlConfig.EMPTY.with(east);

        KumactlControlPlane moved =
                config.relativeTo(Path.of("/mesh")).controlPlanes().get(0);

        assertThat(moved)
                .isEqualTo(KumactlControlPlane.builder("east", "https://east.example:5682")
                        .certificateAuthority("/mesh/kumactl/ca.crt")
                        .clientCertificate("/etc/client.crt", "/mesh/client.key")
                        .token(Token.of("abc"))
                        .header("X-Team", "platform")
                        .dangerouslySkipVerify()
                        .build());
        assertThat(config.relativeTo(Path.of("")).controlPlanes()).containsExactly(east);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "controlPlanes: 3 | controlPlanes of the configuration of kumactl is not a list",
                "controlPlanes: [3] | controlPlanes of the configuration of kumactl is not a list of objects",
                "contexts: {a: b} | contexts of the configuration of kumactl is not a list",
                "currentContext: 3 | currentContext of the configuration of kumactl is not a text",
                "nonsense | is not an object",
            })
    void refusesMembersOfAnotherTypeAndNamesTheFile(String yaml, String reason, @TempDir Path directory)
            throws IOException {
        Path file = Files.writeString(directory.resolve("config"), yaml);

        assertThatThrownBy(() -> KumactlConfig.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(reason);
    }

    @Test
    void refusesWhatIsNoUrl() {
        assertThatThrownBy(() -> KumactlControlPlane.builder("fake", "nonsense"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the control plane fake needs an http or https URL, not nonsense");
    }
}

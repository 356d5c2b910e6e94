package dev.meshmanager.kuma.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.Token;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.kuma.deploy.credential.SigningKey;
import dev.meshmanager.kuma.deploy.credential.TokenContent;
import dev.meshmanager.kuma.deploy.credential.TokenIssuer;
import dev.meshmanager.kuma.deploy.proxy.TransparentProxy;
import dev.meshmanager.kuma.deploy.proxy.UniversalProxy;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Gateway;
import dev.meshmanager.kuma.proxy.Listener;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UniversalProxyTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final TokenIssuer ISSUER = TokenIssuer.of(SigningKey.generate());

    private static final UniversalProxy WEB = UniversalProxy.of(
            Dataplane.builder()
                    .mesh("default")
                    .name("web-1")
                    .putLabel("kuma.io/workload", "web")
                    .networking(n -> n.address("10.0.0.1")
                            .addInbound(i -> i.port(8080).servicePort(8081).putTag("kuma.io/service", "web")))
                    .build(),
            p -> p.controlPlane("https://kuma.example:5678")
                    .certificateAuthority("ca.crt")
                    .transparentProxy(TransparentProxy.of(t -> t.user("kuma-dp")
                            .excludeInboundPorts(22)
                            .redirectDns()
                            .set("ipFamilyMode", "ipv4"))));

    private static final UniversalProxy INGRESS = UniversalProxy.of(
            ZoneIngress.builder()
                    .name("east-ingress")
                    .networking(ZoneIngress.Networking.of("10.0.0.2", 10001))
                    .build(),
            "east",
            p -> {});

    private static final UniversalProxy GATEWAY = UniversalProxy.of(
            Dataplane.builder()
                    .mesh("default")
                    .name("edge-1")
                    .networking(
                            n -> n.address("10.0.0.3").gateway(Gateway.delegated(Map.of("kuma.io/service", "edge"))))
                    .build(),
            p -> {});

    private static final UniversalProxy INGRESS_3_0 = UniversalProxy.of(
            Dataplane.builder()
                    .mesh("default")
                    .name("default-ingress")
                    .networking(n -> n.address("10.0.0.2").addListener(Listener.zoneIngress("10.0.0.2", 10001)))
                    .build(),
            p -> p.version(KumaVersion.V3_0));

    @Test
    void writesTheFilesOfEachProxy() throws IOException {
        for (Map.Entry<String, UniversalProxy> entry : Map.of(
                        "web", WEB, "ingress", INGRESS, "gateway", GATEWAY, "ingress-3.0", INGRESS_3_0)
                .entrySet()) {
            for (GeneratedFile file : entry.getValue().files(Token.of("s3cret")).all()) {
                assertThat(file.secret()).isEqualTo(file.name().equals("token"));
                if (!file.secret()) {
                    assertThat(file.text()).doesNotContain("s3cret");
                    Golden.check("proxy/" + entry.getKey() + "/" + file.name(), file.text());
                }
            }
        }
    }

    @Test
    void asksForATokenOfThatProxyOnly() {
        TokenContent web = TokenContent.of(WEB.token(ISSUER, DAY));
        assertThat(web.name()).contains("web-1");
        assertThat(web.mesh()).contains("default");
        assertThat(web.workload()).contains("web");
        TokenContent ingress = TokenContent.of(INGRESS.token(ISSUER, DAY));
        assertThat(ingress.zone()).contains("east");
        assertThat(ingress.scope()).containsExactly("ingress");
        assertThat(TokenContent.of(INGRESS_3_0.token(ISSUER, DAY)).proxyType()).contains("dataplane");
        assertThatThrownBy(() -> INGRESS.tokenRequest(DAY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void commandsAreShell() throws Exception {
        for (UniversalProxy proxy : new UniversalProxy[] {WEB, INGRESS, GATEWAY, INGRESS_3_0}) {
            Shell.check(proxy.commands());
        }
        assertThat(INGRESS.command()).contains("--proxy-type=ingress");
        assertThat(INGRESS_3_0.command()).doesNotContain("--proxy-type");
    }

    @Test
    void refusesZoneProxiesOfTheirOwnKindIn30() {
        assertThatThrownBy(() -> UniversalProxy.of(
                        ZoneIngress.builder()
                                .name("a")
                                .networking(ZoneIngress.Networking.of("10.0.0.2", 10001))
                                .build(),
                        "east",
                        p -> p.version(KumaVersion.V3_0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Dataplane with a listener");
    }

    @Test
    void refusesUnknownSettingsOfTheRedirection() {
        assertThatThrownBy(() -> TransparentProxy.of(t -> t.set("redirect.inbound.prot", 1)))
                .hasMessageContaining("redirect.inbound.port");
        assertThatThrownBy(() ->
                        TransparentProxy.of(t -> t.version(KumaVersion.V3_0).set("ebpf.enabled", true)))
                .hasMessageContaining("removed in 3.0");
    }
}

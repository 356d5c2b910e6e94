package dev.meshmanager.kuma.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.policy.MeshPassthrough;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectiveTest {
    private static final String DOCUMENTS = """
            type: Dataplane
            mesh: default
            name: web-1
            networking:
              address: 10.0.0.1
              inbound:
                - {port: 8080, name: main, tags: {kuma.io/service: web}}
            ---
            type: MeshService
            mesh: default
            name: db
            spec: {ports: [{port: 5432}]}
            ---
            type: MeshTimeout
            mesh: default
            name: all
            spec:
              targetRef: {kind: Mesh}
              to:
                - targetRef: {kind: Mesh}
                  default:
                    connectionTimeout: 1s
                    http: {requestTimeout: 10s}
              rules:
                - default: {idleTimeout: 5m}
            ---
            type: MeshTimeout
            mesh: default
            name: web
            spec:
              targetRef: {kind: Dataplane, name: web-1}
              to:
                - targetRef: {kind: MeshService, name: db}
                  default:
                    connectionTimeout: 2s
              rules:
                - matches: [{spiffeID: {type: Exact, value: 'spiffe://a/b'}}]
                  default: {idleTimeout: 9m}
            ---
            type: MeshPassthrough
            mesh: default
            name: one
            spec:
              default:
                passthroughMode: Matched
                appendMatch: [{type: Domain, value: one.example, port: 443, protocol: tls}]
            ---
            type: MeshPassthrough
            mesh: default
            name: two
            spec:
              default:
                appendMatch: [{type: Domain, value: two.example, port: 443, protocol: tls}]
            ---
            type: MeshTrafficPermission
            mesh: default
            name: permission
            spec:
              from:
                - targetRef: {kind: Mesh}
                  default: {action: Deny}
                - targetRef: {kind: MeshSubset, tags: {team: shop}}
                  default: {action: Allow}
            """;
    private static final Kri DB = Kri.parse("kri_msvc_default___db_5432");

    private final EffectiveProxy proxy =
            PolicyMatcher.of(Estate.ofYaml(DOCUMENTS)).effective("default", "web-1");

    @Test
    void theConfigurationOfAnOutboundIsTypedAndMembersKnowTheirPolicy() {
        Effective<MeshTimeout.Conf> timeouts = proxy.outbound(DB).effective(MeshTimeout.TYPE);
        assertThat(timeouts.conf().connectionTimeout()).contains(Duration.ofSeconds(2));
        assertThat(timeouts.conf().http().orElseThrow().requestTimeout()).contains(Duration.ofSeconds(10));
        Setting connection = timeouts.setting("connectionTimeout").orElseThrow();
        assertThat(connection.source().policy().name()).isEqualTo("web");
        assertThat(connection.source().path()).isEqualTo("spec.to[0].default.connectionTimeout");
        assertThat(connection.overridden()).singleElement().satisfies(overridden -> {
            assertThat(overridden.value()).hasToString("\"1s\"");
            assertThat(overridden.source().policy().name()).isEqualTo("all");
        });
        Setting request = timeouts.setting("http.requestTimeout").orElseThrow();
        assertThat(request.source().policy().name()).isEqualTo("all");
        assertThat(request.overridden()).isEmpty();
        assertThat(timeouts.settings()).hasSize(2);
    }

    @Test
    void anOutboundWithoutRulesOfItsOwnHasThoseOfTheMesh() {
        Effective<MeshTimeout.Conf> timeouts =
                proxy.outbound(Kri.parse("kri_msvc_default___other_80")).effective(MeshTimeout.TYPE);
        assertThat(timeouts.conf().connectionTimeout()).contains(Duration.ofSeconds(1));
    }

    @Test
    void anInboundHasTheRulesForAllClients() {
        Effective<MeshTimeout.Conf> timeouts = proxy.inbound(8080).effective(MeshTimeout.TYPE);
        assertThat(timeouts.conf().idleTimeout()).contains(Duration.ofMinutes(5));
        assertThat(timeouts.settings()).hasSize(1);
        assertThat(proxy.inbound("main").effective(MeshTimeout.TYPE).conf()).isEqualTo(timeouts.conf());
    }

    @Test
    void clientsWithTagsAreNotAllClients() {
        Effective<MeshTrafficPermission.Conf> permission =
                proxy.inbound(8080).effectiveFrom(MeshTrafficPermission.TYPE);
        assertThat(permission.setting("action").orElseThrow().value()).hasToString("\"Deny\"");
        assertThat(proxy.inbound(8080).effective(MeshTrafficPermission.TYPE).isEmpty())
                .isTrue();
    }

    @Test
    void aJoinedListNamesAllPoliciesThatContribute() {
        Effective<MeshPassthrough.Conf> passthrough = proxy.effective(MeshPassthrough.TYPE);
        assertThat(passthrough.conf().appendMatch()).hasSize(2);
        Setting joined = passthrough.setting("appendMatch").orElseThrow();
        assertThat(joined.value().elements()).hasSize(2);
        assertThat(joined.source().policy().name()).isEqualTo("one");
        assertThat(joined.overridden())
                .singleElement()
                .satisfies(other -> assertThat(other.source().policy().name()).isEqualTo("two"));
    }

    @Test
    void withoutPoliciesItIsEmpty() {
        EffectiveProxy alone = PolicyMatcher.of(
                        Estate.ofYaml(DOCUMENTS.substring(0, DOCUMENTS.indexOf("---\ntype: MeshTimeout"))))
                .effective("default", "web-1");
        assertThat(alone.inbound(8080).effective(MeshTimeout.TYPE).isEmpty()).isTrue();
        assertThat(alone.outbound(DB).effective(MeshTimeout.TYPE).conf())
                .isEqualTo(MeshTimeout.Conf.builder().build());
    }

    @Test
    void membersKnowTheLineOfTheirFile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mesh.yaml"), DOCUMENTS);
        Estate estate = Estate.of(folder);
        Setting setting = PolicyMatcher.of(estate)
                .effective("default", "web-1")
                .outbound(DB)
                .effective(MeshTimeout.TYPE)
                .setting("connectionTimeout")
                .orElseThrow();
        int line = DOCUMENTS
                .substring(0, DOCUMENTS.indexOf("connectionTimeout: 2s"))
                .split("\n")
                .length;
        assertThat(setting.source().location().orElseThrow().line()).isEqualTo(line);
        assertThat(setting)
                .hasToString("connectionTimeout = \"2s\" by MeshTimeout web ("
                        + setting.source().location().orElseThrow() + ")");
        Estate replaced = estate.with(estate.list(MeshTimeout.TYPE));
        assertThat(replaced.locationOf(setting.source().policy(), "spec")).isEmpty();
    }

    @Test
    void aMissingInboundIsNamedWithThoseThatExist() {
        assertThatThrownBy(() -> proxy.inbound(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Dataplane web-1 has no inbound 1, only [main]");
    }
}

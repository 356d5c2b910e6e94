package dev.meshmanager.kuma.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.kuma.estate.Estate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProxyCardTest {
    private static final String MESH = """
            type: Mesh
            name: default
            meshServices: {mode: Exclusive}
            mtls:
              enabledBackend: ca-1
              backends: [{name: ca-1, type: builtin}]
            ---
            type: Dataplane
            mesh: default
            name: web-1
            labels: {app: web}
            networking:
              address: 10.0.0.1
              inbound: [{port: 8080, name: main, tags: {kuma.io/service: web, kuma.io/protocol: http}}]
            ---
            type: Dataplane
            mesh: default
            name: edge-1
            networking:
              address: 10.0.0.9
              gateway: {type: BUILTIN, tags: {kuma.io/service: edge}}
            ---
            type: MeshGateway
            mesh: default
            name: edge
            selectors: [{match: {kuma.io/service: edge}}]
            conf: {listeners: [{port: 80, protocol: HTTP}]}
            ---
            type: MeshService
            mesh: default
            name: web
            labels: {app: web}
            spec:
              selector: {dataplaneLabels: {matchLabels: {app: web}}}
              ports: [{port: 80, name: http, appProtocol: http}]
            ---
            type: MeshService
            mesh: default
            name: db
            spec: {ports: [{port: 5432}]}
            ---
            type: HostnameGenerator
            name: all
            spec:
              selector: {meshService: {matchLabels: {app: web}}}
              template: '{{ .DisplayName }}.mesh'
            ---
            type: MeshTimeout
            mesh: default
            name: all
            spec:
              to:
                - targetRef: {kind: Mesh}
                  default: {connectionTimeout: 1s}
                - targetRef: {kind: MeshService, name: db}
                  default: {connectionTimeout: 2s}
              rules: [{default: {idleTimeout: 5m}}]
            ---
            type: MeshTrafficPermission
            mesh: default
            name: permission
            spec:
              rules:
                - default: {allow: [{spiffeID: {type: Exact, value: 'spiffe://default/shop'}}]}
            ---
            type: MeshTrafficPermission
            mesh: default
            name: other
            spec:
              rules:
                - default: {allow: [{spiffeID: {type: Exact, value: 'spiffe://default/pay'}}]}
            ---
            type: MeshHTTPRoute
            mesh: default
            name: canary
            spec:
              to:
                - targetRef: {kind: MeshService, name: web}
                  rules:
                    - matches: [{path: {type: PathPrefix, value: /v2}}]
                      default: {backendRefs: [{kind: MeshService, name: db}]}
            """;

    private static ProxyCard card(String documents, String proxy) {
        return PolicyMatcher.of(Estate.ofYaml(documents)).describe("default", proxy);
    }

    private final ProxyCard card = card(MESH, "web-1");

    @Test
    void factsTellWhoTheProxyIs() {
        assertThat(card.title()).isEqualTo("Dataplane web-1");
        assertThat(card.facts())
                .containsEntry("Mesh", "default")
                .containsEntry("Type", "sidecar")
                .containsEntry("Address", "10.0.0.1")
                .containsEntry("Services", "web")
                .containsEntry("Identity", "spiffe://default/web")
                .containsEntry("Certificates from", "authority ca-1")
                .doesNotContainKey("Zone");
        assertThat(card(MESH, "edge-1").facts())
                .containsEntry("Type", "built-in gateway")
                .containsEntry("Gateway", "edge");
    }

    @Test
    void theConfigurationNamesPartsAndPolicies() {
        assertThat(card.section("Configuration").rows())
                .contains(
                        List.of("inbound main", "MeshTimeout", "idleTimeout", "5m", "all"),
                        List.of("other outbounds", "MeshTimeout", "connectionTimeout", "1s", "all"),
                        List.of("outbound kri_msvc_default___db_", "MeshTimeout", "connectionTimeout", "2s", "all"));
    }

    @Test
    void everyPermissionIsThere() {
        assertThat(card.section("Configuration").rows())
                .filteredOn(row -> row.get(1).equals("MeshTrafficPermission"))
                .extracting(row -> row.get(4))
                .containsExactlyInAnyOrder("permission", "other");
    }

    @Test
    void routesOutboundsAndHostNamesAreThere() {
        assertThat(card.section("Routes").rows()).singleElement().satisfies(row -> {
            assertThat(row.get(0)).isEqualTo("outbound kri_msvc_default___web_");
            assertThat(row.get(1)).contains("/v2");
            assertThat(row.get(2)).contains("\"name\":\"db\"");
            assertThat(row.get(3)).isEqualTo("canary");
        });
        assertThat(card.section("Outbounds").rows())
                .containsExactlyInAnyOrder(
                        List.of("kri_msvc_default___web_http", "80", "http", "web.mesh"),
                        List.of("kri_msvc_default___db_5432", "5432", "", ""));
        assertThat(card.section("Host names").rows()).containsExactly(List.of("web.mesh", "web"));
        assertThat(card.section("Inbounds").rows()).containsExactly(List.of("8080", "main", "http", "web"));
        assertThat(card.section("Other").rows()).isEmpty();
    }

    @Test
    void itWorksInMeshesWithoutMeshServices() {
        String tags = MESH.replace("Exclusive", "Disabled")
                .replaceAll("kind: MeshService, name: db}\n", "kind: MeshService, name: db_tag}\n");
        ProxyCard other = card(tags, "web-1");
        assertThat(other.section("Configuration").rows())
                .extracting(row -> row.get(0))
                .contains("outbounds", "outbounds to kuma.io/service=db_tag");
    }

    @Test
    void membersKnowTheLineOfTheirFile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mesh.yaml"), MESH);
        ProxyCard fromFile = PolicyMatcher.of(Estate.of(folder)).describe("default", "web-1");
        int line = MESH.substring(0, MESH.indexOf("idleTimeout")).split("\n").length;
        assertThat(fromFile.section("Configuration").rows())
                .filteredOn(row -> row.get(2).equals("idleTimeout"))
                .singleElement()
                .satisfies(row -> assertThat(row.get(4))
                        .startsWith("all (")
                        .contains("mesh.yaml")
                        .contains("line " + line + ","));
    }

    @Test
    void itIsTextMarkdownAndHtml() {
        ProxyCard more = card.with(new Table("Who may call it", List.of("Client"), List.of(List.of("shop"))));
        assertThat(more.toString())
                .startsWith("Dataplane web-1\nMesh: default\n")
                .contains("Configuration (", "Who may call it (1)");
        assertThat(more.toMarkdown())
                .startsWith("# Dataplane web-1\n\n- Mesh: default\n")
                .contains("## Who may call it");
        assertThat(more.toHtml()).startsWith("<div").contains("<td>10.0.0.1</td>", "Who may call it");
    }

    @Test
    void aProxyThatIsMissingIsNotFound() {
        assertThatThrownBy(() -> card(MESH, "missing")).isInstanceOf(NotFoundException.class);
    }
}

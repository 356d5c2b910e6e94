package dev.meshmanager.kuma.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.error.InvalidRequestException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.ListOptions;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.evidence.RawHttp;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.inspect.AttachmentType;
import dev.meshmanager.kuma.inspect.MatchedPolicies;
import dev.meshmanager.kuma.inspect.PolicyAttachments;
import dev.meshmanager.kuma.inspect.PolicyConfs;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.service.MeshService;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the in-memory control plane computes about its policies, proxies and services. */
class FakeInspectionTest {
    private static final String MESH = """
            type: Mesh
            name: default
            meshServices: {mode: Exclusive}
            """;
    private static final String RESOURCES = MESH + """
            ---
            type: Dataplane
            mesh: default
            name: web-1
            labels: {app: web}
            networking:
              address: 10.0.0.1
              inbound: [{port: 8080, name: main, tags: {kuma.io/service: web}}]
            ---
            type: Dataplane
            mesh: default
            name: web-2
            labels: {app: web}
            networking:
              address: 10.0.0.2
              inbound: [{port: 8080, name: main, tags: {kuma.io/service: web}}]
            ---
            type: MeshService
            mesh: default
            name: web
            labels: {app: web, kuma.io/origin: zone}
            spec:
              selector: {dataplaneLabels: {matchLabels: {app: web}}}
              ports: [{port: 80, name: http, appProtocol: http}]
            ---
            type: HostnameGenerator
            name: all
            spec:
              selector: {meshService: {matchLabels: {app: web}}}
              template: '{{ .DisplayName }}.mesh'
            ---
            type: MeshTimeout
            mesh: default
            name: web
            labels: {kuma.io/origin: zone}
            spec:
              targetRef: {kind: Dataplane, labels: {app: web}}
              to: [{targetRef: {kind: Mesh}, default: {connectionTimeout: 3s}}]
              rules: [{default: {idleTimeout: 4m}}]
            """;
    private static final Kri OUTBOUND = Kri.parse("kri_msvc_default_east__web_http");

    private FakeControlPlane controlPlane = FakeControlPlane.standalone("east").withYaml(RESOURCES);

    @AfterEach
    void stop() {
        controlPlane.close();
    }

    private KumaClient client() {
        return controlPlane.client();
    }

    @Test
    void tellsWhatAProxyGetsFromTheStoredPolicies() {
        var proxy = client().dataplanes().inspect("default", "web-1");
        assertThat(proxy.layout().outbounds()).singleElement().satisfies(outbound -> assertThat(outbound.kri())
                .contains(OUTBOUND.toString()));
        assertThat(confs(proxy.outboundPolicies(OUTBOUND))).isEqualTo("[{\"connectionTimeout\":\"3s\"}]");
        assertThat(proxy.inboundPolicies(Kri.parse("kri_dp_default_east__web-1_main"))
                        .policies())
                .singleElement()
                .satisfies(policy -> assertThat(policy.rules()).hasSize(1));
        assertThat(proxy.rules().rules()).isNotEmpty();
        assertThat(proxy.policies().policies()).isEmpty();
        assertThat(proxy.outboundRoutes(OUTBOUND).routes()).isEmpty();
        MatchedPolicies older = proxy.matchedPolicies();
        assertThat(older.items().get(0).matchedPolicies()).containsOnlyKeys(MeshTimeout.TYPE.name());
    }

    private static String confs(PolicyConfs answer) {
        return answer.policies().get(0).conf().orElseThrow().toString();
    }

    @Test
    void tellsWhatAPolicyAndAServiceSelect() {
        assertThat(client().inspect().dataplanes(MeshTimeout.TYPE, "default", "web"))
                .extracting(proxy -> proxy.name().orElseThrow())
                .containsExactly("web-1", "web-2");
        assertThat(client().inspect()
                        .dataplanes(
                                MeshTimeout.TYPE,
                                "default",
                                "web",
                                ListOptions.builder().name("-2").build()))
                .extracting(proxy -> proxy.name().orElseThrow())
                .containsExactly("web-2");
        assertThat(client().inspect().meshServiceDataplanes("default", "web")).hasSize(2);
        assertThat(client().inspect().dataplanes(MeshService.TYPE, "default", "web"))
                .hasSize(2);
        PolicyAttachments older = client().inspect().attachments(MeshTimeout.TYPE, "default", "web");
        assertThat(older.items())
                .extracting(item -> item.dataplane().orElseThrow().name().orElseThrow())
                .containsExactly("web-1", "web-2");
        assertThat(older.items().get(0).attachments()).singleElement().satisfies(part -> assertThat(part.type())
                .contains(AttachmentType.DATAPLANE));
    }

    @Test
    void proxiesComeInPages() throws IOException {
        try (RawHttp http = new RawHttp()) {
            String path = "/meshes/default/meshtimeouts/web/_resources/dataplanes?size=1";
            String first = http.call(controlPlane, "GET", path, "").body();
            assertThat(first).contains("\"total\":2", "web-1", "\"next\":").doesNotContain("web-2");
            String last = http.call(controlPlane, "GET", path + "&offset=1", "").body();
            assertThat(last).contains("web-2").doesNotContain("\"next\"");
        }
    }

    @Test
    void generatesHostNames() {
        assertThat(client().inspect()
                        .hostnames(MeshService.TYPE, "default", "web")
                        .items())
                .singleElement()
                .satisfies(item -> assertThat(item.hostname()).contains("web.mesh"));
    }

    @Test
    void findsTheProxiesAndTheRulesOfAGateway() {
        controlPlane.withYaml("""
                type: MeshGateway
                mesh: default
                name: edge
                selectors: [{match: {kuma.io/service: edge}}]
                conf: {listeners: [{port: 80, protocol: HTTP}]}
                ---
                type: Dataplane
                mesh: default
                name: edge-1
                networking:
                  address: 10.0.0.9
                  gateway: {type: BUILTIN, tags: {kuma.io/service: edge}}
                ---
                type: MeshTimeout
                mesh: default
                name: all
                labels: {kuma.io/origin: zone}
                spec:
                  to: [{targetRef: {kind: Mesh}, default: {connectionTimeout: 7s}}]
                """);
        assertThat(client().inspect().gatewayDataplanes("default", "edge").items())
                .extracting(item -> item.dataplane().orElseThrow().name().orElseThrow())
                .containsExactly("edge-1");
        assertThat(client().inspect().rules(MeshGateway.TYPE, "default", "edge").rules())
                .isNotEmpty();
        assertThat(client().inspect()
                        .attachments(MeshTimeout.TYPE, "default", "all")
                        .items())
                .extracting(item -> item.dataplane().orElseThrow().name().orElseThrow())
                .containsExactly("web-1", "web-2");
    }

    @Test
    void answersFollowTheStoredResources() {
        var proxy = client().dataplanes().inspect("default", "web-1");
        assertThat(proxy.outboundPolicies(OUTBOUND).policies()).hasSize(1);
        client().resources(MeshTimeout.TYPE).delete("default", "web");
        assertThat(proxy.outboundPolicies(OUTBOUND).policies()).isEmpty();
    }

    @Test
    void whatATestSetsWins() {
        controlPlane.answer("/meshes/default/dataplanes/web-1/_rules", "{\"rules\":[],\"httpMatches\":[]}");
        var proxy = client().dataplanes().inspect("default", "web-1");
        assertThat(proxy.rules().rules()).isEmpty();
        assertThat(client().dataplanes().inspect("default", "web-2").rules().rules())
                .isNotEmpty();
    }

    @Test
    void refusesAsTheControlPlaneDoes() {
        var proxy = client().dataplanes().inspect("default", "web-1");
        assertThatThrownBy(() -> proxy.inboundPolicies(Kri.parse("kri_dp_default_east__web-1_nothing")))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(500));
        assertThatThrownBy(
                        () -> client().dataplanes().inspect("default", "nobody").layout())
                .isInstanceOf(NotFoundException.class);
        controlPlane.withYaml(MESH.replace("Exclusive", "Everywhere"));
        assertThatThrownBy(proxy::layout)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("can't use _layout endpoint without meshService enabled");
        assertThat(proxy.rules().rules()).isNotEmpty();
    }

    @Test
    void refusesWhatIsNoKri() throws IOException {
        try (RawHttp http = new RawHttp()) {
            RawHttp.Answer answer =
                    http.call(controlPlane, "GET", "/meshes/default/dataplanes/web-1/_outbounds/x/_policies", "");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("invalid identifier string");
        }
    }

    @Test
    void answersByTheRulesOfItsVersion() {
        controlPlane.close();
        controlPlane = FakeControlPlane.builder()
                .version(KumaVersion.V3_0)
                .standalone("east")
                .start()
                .withYaml(RESOURCES
                        .replace("Exclusive", "Everywhere")
                        .replace("{kind: Dataplane, labels: {app: web}}", "{kind: Dataplane, name: other}"));
        var proxy = client().dataplanes().inspect("default", "web-1");
        // 3.0 reads no names in references and has no other mode of services.
        assertThat(confs(proxy.outboundPolicies(OUTBOUND))).isEqualTo("[{\"connectionTimeout\":\"3s\"}]");
        assertThat(client().inspect().dataplanes(MeshService.TYPE, "default", "web"))
                .hasSize(2);
    }
}

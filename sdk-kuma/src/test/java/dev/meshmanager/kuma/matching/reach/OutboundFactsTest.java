package dev.meshmanager.kuma.matching.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.matching.EffectiveProxy;
import dev.meshmanager.kuma.matching.PolicyMatcher;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Facts about the outbounds of proxies that the Envoy configuration of a 2.14.3 control plane shows, in zone
 * {@code east}.
 */
class OutboundFactsTest {
    private static final String TRANSPARENT = "redirectPortInbound: 15006, redirectPortOutbound: 15001";
    private static final String MESH_SERVICES = """
            ---
            type: MeshService
            mesh: default
            name: pay
            spec:
              selector: {dataplaneTags: {kuma.io/service: pay}}
              ports: [{port: 80, targetPort: 8080, appProtocol: http}]
            """;
    private static final String EXTERNAL = """
            ---
            type: ExternalService
            mesh: default
            name: es
            tags: {kuma.io/service: es, kuma.io/protocol: http}
            networking: {address: "192.0.2.7:443"}
            """;
    private static final String ZONE_EGRESS = """
            ---
            type: ZoneEgress
            name: ze
            zone: east
            networking: {address: 10.98.0.1, port: 10002}
            """;

    private static String mesh(String mode, String mtls, String routing) {
        return """
                type: Mesh
                name: default
                meshServices: {mode: %s}
                routing: {zoneEgress: %s}
                mtls: {%s}
                """.formatted(mode, routing, mtls);
    }

    private static String strict(String mode) {
        return mesh(mode, "enabledBackend: ca, backends: [{name: ca, type: builtin}]", "false");
    }

    private static String proxies(String transparent) {
        return """
                ---
                type: Dataplane
                mesh: default
                name: web
                networking:
                  address: 10.0.0.1
                  transparentProxying: {%s}
                  inbound: [{port: 8080, tags: {kuma.io/service: web, kuma.io/protocol: http}}]
                ---
                type: Dataplane
                mesh: default
                name: pay
                networking:
                  address: 10.0.0.2
                  inbound: [{port: 8080, tags: {kuma.io/service: pay, kuma.io/protocol: http}}]
                ---
                type: MeshTrafficPermission
                mesh: default
                name: all
                spec: {targetRef: {kind: MeshSubset, tags: {kuma.io/service: pay}},
                  from: [{targetRef: {kind: Mesh}, default: {action: Allow}}]}
                """.formatted(transparent);
    }

    private static String ingress(String service, String address) {
        return """
                ---
                type: ZoneIngress
                name: west
                zone: west
                networking: {address: 10.9.0.1, port: 10001 %s}
                availableServices: [{mesh: default, tags: {kuma.io/service: %s, kuma.io/zone: west}}]
                """.formatted(address, service);
    }

    private static final String PUBLIC = ", advertisedAddress: 203.0.113.1, advertisedPort: 10001";

    private static CallVerdict call(String service, int port, String... documents) {
        Estate resources = Estate.ofYaml(String.join("", documents));
        Estate estate = Estate.builder()
                .zone("east")
                .addAll(resources.resources().toList())
                .build();
        return Reachability.of(estate).toService("default", "web", service, port);
    }

    @Test
    void reachableServicesTakeAwayTheOutboundsForTheNewerKinds() {
        String proxies = proxies(TRANSPARENT + ", reachableServices: [pay]");
        assertThat(call("pay", 8080, strict("Everywhere"), proxies, MESH_SERVICES)
                        .isAllowed())
                .isTrue();
        for (String mode : List.of("Everywhere", "Exclusive")) {
            assertThat(call("pay", 80, strict(mode), proxies, MESH_SERVICES).decidedBy())
                    .hasToString("outbound: Dataplane web has no outbound for pay:80 by Dataplane web"
                            + " (networking.transparentProxying.reachableServices)");
        }
        String both = proxies(TRANSPARENT
                + ", reachableServices: [pay], reachableBackends: {refs: [{kind: MeshService, name: pay}]}");
        assertThat(call("pay", 80, strict("Everywhere"), both, MESH_SERVICES).isAllowed())
                .isTrue();
    }

    @Test
    void aServiceWithTheNameOfAStarIsNoWildcard() {
        String proxies = proxies(TRANSPARENT + ", reachableServices: ['*']");
        assertThat(call("pay", 8080, strict("Everywhere"), proxies).isDenied()).isTrue();
    }

    @Test
    void meshServicesHaveOutboundsAlsoInAMeshThatDoesNotMakeThem() {
        assertThat(call("pay", 80, strict("Disabled"), proxies(TRANSPARENT), MESH_SERVICES)
                        .isAllowed())
                .isTrue();
        assertThat(call("pay", 80, strict("ReachableBackends"), proxies(TRANSPARENT), MESH_SERVICES)
                        .isAllowed())
                .isFalse();
    }

    @Test
    void servicesOfOtherZonesAreKnownFromTheirIngresses() {
        String remote = ingress("remote", PUBLIC);
        assertThat(call("remote", 80, strict("Everywhere"), proxies(TRANSPARENT), remote)
                        .isAllowed())
                .isTrue();
        String permissive = mesh(
                "Everywhere", "enabledBackend: ca, backends: [{name: ca, type: builtin, mode: PERMISSIVE}]", "false");
        assertThat(call("remote", 80, permissive, proxies(TRANSPARENT), remote).decidedBy())
                .hasToString("tls: a permissive mesh sends plain text to a service that only other zones have");
        String throughEgress = strict("Everywhere").replace("zoneEgress: false", "zoneEgress: true");
        assertThat(call("remote", 80, throughEgress, proxies(TRANSPARENT), remote)
                        .decidedBy())
                .hasToString("endpoint: zone east has no ZoneEgress");
        assertThat(call("remote", 80, throughEgress, proxies(TRANSPARENT), remote, ZONE_EGRESS)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void theProtocolOfAServiceIsThatOfAllItsEndpoints() {
        String route = """
                ---
                type: MeshHTTPRoute
                mesh: default
                name: route
                spec:
                  to:
                    - targetRef: {kind: MeshService, name: pay}
                      rules:
                        - matches: [{path: {type: PathPrefix, value: /}}]
                          default: {backendRefs: [{kind: MeshServiceSubset, name: pay, tags: {version: none}}]}
                """;
        assertThat(call("pay", 8080, strict("Everywhere"), proxies(TRANSPARENT), route)
                        .isDenied())
                .isTrue();
        String mixed = ingress("pay", PUBLIC);
        assertThat(call("pay", 8080, strict("Everywhere"), proxies(TRANSPARENT), route, mixed)
                        .isAllowed())
                .as("not HTTP, so that the route is not for it")
                .isTrue();
        String hidden = ingress("pay", "");
        assertThat(call("pay", 8080, strict("Everywhere"), proxies(TRANSPARENT), route, hidden)
                        .isDenied())
                .isTrue();
    }

    @Test
    void theZoneEgressHasThePermissionsForOlderExternalServices() {
        String direct = strict("Everywhere");
        assertThat(call("es", 443, direct, proxies(TRANSPARENT), EXTERNAL).isAllowed())
                .isTrue();
        String egress = strict("Everywhere").replace("zoneEgress: false", "zoneEgress: true") + ZONE_EGRESS;
        assertThat(call("es", 443, egress, proxies(TRANSPARENT), EXTERNAL).decidedBy())
                .hasToString("permission: no permission is for this destination");
        String older = """
                ---
                type: TrafficPermission
                mesh: default
                name: older
                sources: [{match: {kuma.io/service: web}}]
                destinations: [{match: {kuma.io/service: es}}]
                """;
        assertThat(call("es", 443, egress, proxies(TRANSPARENT), EXTERNAL, older)
                        .isAllowed())
                .isTrue();
        String newer = """
                ---
                type: MeshTrafficPermission
                mesh: default
                name: newer
                spec: {targetRef: {kind: MeshService, name: es},
                  from: [{targetRef: {kind: MeshService, name: web}, default: {action: Deny}}]}
                """;
        assertThat(call("es", 443, egress, proxies(TRANSPARENT), EXTERNAL, older, newer)
                        .decidedBy())
                .hasToString("permission: spiffe://default/web is denied by MeshTrafficPermission newer"
                        + " (spec.from[0].default.action)");
    }

    @Test
    void eachOwnOutboundIsForItsBackendOnly() {
        String own = proxies(TRANSPARENT)
                .replace(
                        "transparentProxying: {" + TRANSPARENT + "}",
                        "outbound: [{port: 1, backendRef: {kind: MeshService, name: pay, port: 81}}]");
        assertThat(call("pay", 80, strict("Exclusive"), own, MESH_SERVICES).isDenied())
                .isTrue();
        assertThat(call("pay", 80, strict("Exclusive"), own.replace("port: 81", "port: 80"), MESH_SERVICES)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void aListenerTakesThePlaceOfTheZoneEgressAndNeedsAnIdentity() {
        String external = """
                ---
                type: MeshExternalService
                mesh: default
                name: ext
                spec:
                  match: {type: HostnameGenerator, port: 80, protocol: http}
                  endpoints: [{address: 192.0.2.1, port: 443}]
                """;
        String listener = """
                ---
                type: Dataplane
                mesh: default
                name: gate
                labels: {app: gate, kuma.io/workload: gate}
                networking: {address: 10.0.0.9, listeners: [{type: ZoneEgress, address: 10.0.0.9, port: 10010}]}
                """;
        String proxies = proxies(TRANSPARENT) + external + ZONE_EGRESS;
        assertThat(call("ext", 80, strict("Exclusive"), proxies).isAllowed()).isTrue();
        assertThat(call("ext", 80, strict("Exclusive"), proxies, listener).decidedBy())
                .hasToString("tls: the ZoneEgress listener of Dataplane gate needs a MeshIdentity");
        String identity = """
                ---
                type: MeshIdentity
                mesh: default
                name: identity
                spec: {selector: {dataplane: {matchLabels: {app: web}}}}
                """;
        String web = proxies.replace("name: web\n", "name: web\nlabels: {app: web, kuma.io/workload: web}\n");
        assertThat(call("ext", 80, strict("Exclusive"), web, listener, identity).decidedBy())
                .hasToString("endpoint: the mesh has no Dataplane with a listener of type ZoneEgress"
                        + " and a MeshIdentity");
    }

    @Test
    void saysWhichPortsAServiceHasAndWhichServicesThereAreNot() {
        Reachability reach = Reachability.of(Estate.ofYaml(strict("Exclusive") + proxies(TRANSPARENT) + MESH_SERVICES));

        assertThat(reach.toService("default", "web", "pay", 8080).decidedBy().toString())
                .isEqualTo("outbound: the service pay has no port 8080, only [80]");
        assertThat(reach.toService("default", "web", "nosvc", 80).decidedBy().toString())
                .isEqualTo("outbound: the mesh default has no service nosvc");
    }

    @Test
    void namesNoPortOfAServiceThatHasNoneKnown() {
        Reachability reach = Reachability.of(Estate.ofYaml(strict("Disabled") + proxies(TRANSPARENT) + EXTERNAL));

        assertThat(reach.calls("default", "web"))
                .extracting(CallVerdict::toString)
                .noneMatch(text -> text.lines().findFirst().orElseThrow().endsWith(":0"))
                .anyMatch(text -> text.lines().findFirst().orElseThrow().endsWith(" es"));
    }

    @Test
    void saysHowToAskAboutServicesThatAreOnlyTags() {
        EffectiveProxy proxy = PolicyMatcher.of(Estate.ofYaml(strict("Disabled") + proxies(TRANSPARENT)))
                .effective("default", "web");

        assertThatThrownBy(() -> proxy.outbound("pay", 8080))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it has no MeshServices")
                .hasMessageContaining("rules(type, mesh, proxy)");
    }

    @Test
    void saysWhichPortsAnOutboundCanHave() {
        EffectiveProxy proxy = PolicyMatcher.of(
                        Estate.ofYaml(strict("Exclusive") + proxies(TRANSPARENT) + MESH_SERVICES))
                .effective("default", "web");

        assertThatThrownBy(() -> proxy.outbound("pay", 8080))
                .hasMessage("mesh default has no service pay with port 8080, only [80]");
    }
}

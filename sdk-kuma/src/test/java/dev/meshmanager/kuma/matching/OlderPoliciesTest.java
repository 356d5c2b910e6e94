package dev.meshmanager.kuma.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.gateway.MeshGatewayRoute;
import dev.meshmanager.kuma.inspect.GatewayDataplanes;
import dev.meshmanager.kuma.inspect.MatchedPolicies;
import dev.meshmanager.kuma.inspect.PolicyAttachments;
import dev.meshmanager.kuma.inspect.ProxyKind;
import dev.meshmanager.kuma.inspect.ResourceKey;
import dev.meshmanager.kuma.inspect.RuleAttachments;
import dev.meshmanager.kuma.legacy.Retry;
import dev.meshmanager.kuma.legacy.Timeout;
import dev.meshmanager.kuma.legacy.TrafficPermission;
import dev.meshmanager.kuma.legacy.TrafficRoute;
import dev.meshmanager.kuma.legacy.TrafficTrace;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the matcher tells about the policies that select by tags. */
class OlderPoliciesTest {
    private static final String PROXIES = """
            type: Mesh
            name: default
            ---
            type: Dataplane
            mesh: default
            name: web-1
            networking:
              address: 10.0.0.1
              inbound: [{port: 8080, servicePort: 80, tags: {kuma.io/service: web, version: v1}}]
              outbound:
              - {port: 10001, tags: {kuma.io/service: db}}
              - {port: 10002, address: '::1', tags: {kuma.io/service: cart}}
            ---
            type: Dataplane
            mesh: default
            name: edge-1
            networking:
              address: 10.0.0.2
              gateway: {type: BUILTIN, tags: {kuma.io/service: edge}}
            ---
            type: MeshGateway
            mesh: default
            name: edge
            selectors: [{match: {kuma.io/service: edge}}]
            conf: {listeners: [{port: 80, protocol: HTTP}, {port: 81, protocol: TCP}]}
            """;

    private static PolicyMatcher matcher(String policies) {
        return PolicyMatcher.of(Estate.ofYaml(PROXIES + policies));
    }

    private static String policy(String type, String name, String source, String destination, String created) {
        return """
                ---
                type: %s
                mesh: default
                name: %s
                creationTime: %s
                sources: [{match: %s}]
                destinations: [{match: %s}]
                """.formatted(type, name, created, source, destination);
    }

    private static String any(String type, String name) {
        return policy(type, name, "{kuma.io/service: '*'}", "{kuma.io/service: '*'}", "2026-01-01T00:00:00Z");
    }

    private static Map<String, List<String>> names(MatchedPolicies answer, String part) {
        return answer.items().stream()
                .filter(item -> item.name().orElse("").equals(part))
                .findFirst()
                .map(item -> item.matchedPolicies().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                                .map(meta -> meta.name().orElseThrow())
                                .toList())))
                .orElse(Map.of());
    }

    @Test
    void theMostSpecificPermissionOfAnInboundApplies() {
        MatchedPolicies answer = matcher(any(TrafficPermission.TYPE.name(), "all")
                        + policy(
                                TrafficPermission.TYPE.name(),
                                "exact",
                                "{kuma.io/service: '*'}",
                                "{kuma.io/service: web}",
                                "2025-01-01T00:00:00Z"))
                .proxy("default", "web-1")
                .matchedPolicies();
        assertThat(names(answer, "10.0.0.1:8080:80"))
                .isEqualTo(Map.of(TrafficPermission.TYPE.name(), List.of("exact")));
    }

    @Test
    void ofEquallySpecificPoliciesTheNewestApplies() {
        String any = "{kuma.io/service: '*'}";
        MatchedPolicies answer = matcher(policy(Timeout.TYPE.name(), "a", any, any, "2026-01-01T00:00:00Z")
                        + policy(Timeout.TYPE.name(), "b", any, any, "2026-01-02T00:00:00Z")
                        + policy(Timeout.TYPE.name(), "c", any, any, "2026-01-02T00:00:00Z"))
                .proxy("default", "web-1")
                .matchedPolicies();
        assertThat(names(answer, "127.0.0.1:10001")).isEqualTo(Map.of(Timeout.TYPE.name(), List.of("b")));
        assertThat(names(answer, "[::1]:10002")).isEqualTo(Map.of(Timeout.TYPE.name(), List.of("b")));
    }

    @Test
    void routesDecideForWhichServicesThereAreRetries() {
        PolicyMatcher matcher = matcher(any(Retry.TYPE.name(), "all")
                + policy(
                        TrafficRoute.TYPE.name(),
                        "moved",
                        "{kuma.io/service: web}",
                        "{kuma.io/service: db}",
                        "2026-01-01T00:00:00Z")
                + "conf: {destination: {kuma.io/service: other}}\n");
        assertThat(matcher.attachments(Retry.TYPE, "default", "all").items())
                .singleElement()
                .satisfies(item -> assertThat(item.attachments())
                        .extracting(part -> part.name().orElseThrow())
                        .containsExactly("cart", "other"));
    }

    @Test
    void transparentProxiesHaveVirtualAddresses() {
        PolicyMatcher matcher = matcher(any(Timeout.TYPE.name(), "all") + """
                ---
                type: Dataplane
                mesh: default
                name: transparent
                networking:
                  address: 10.0.0.3
                  inbound: [{port: 8080, tags: {kuma.io/service: a_b}}]
                  transparentProxying:
                    {redirectPortInbound: 15006, redirectPortOutbound: 15001, reachableServices: [web]}
                ---
                type: MeshTimeout
                mesh: default
                name: all
                spec: {to: [{targetRef: {kind: Mesh}, default: {connectionTimeout: 1s}}]}
                """);
        assertThat(names(matcher.proxy("default", "transparent").matchedPolicies(), "240.0.0.1:80"))
                .containsKey(Timeout.TYPE.name());
        assertThat(matcher.proxy("default", "transparent").ruleAttachments().items())
                .extracting(RuleAttachments.Item::addresses)
                .containsExactly(List.of("web.mesh:80", "240.0.0.1:80"));
    }

    @Test
    void gatewaysHavePoliciesForTheBackendsOfTheirRoutes() {
        PolicyMatcher matcher = matcher(any(Timeout.TYPE.name(), "all") + """
                ---
                type: TrafficTrace
                mesh: default
                name: trace
                selectors: [{match: {kuma.io/service: edge}}]
                ---
                type: MeshGatewayRoute
                mesh: default
                name: api
                selectors: [{match: {kuma.io/service: edge}}]
                conf:
                  http:
                    hostnames: [api.example.com]
                    rules:
                    - matches: [{path: {match: EXACT, value: /}}]
                      backends: [{weight: 1, destination: {kuma.io/service: web}}]
                """);
        PolicyAttachments timeout = matcher.attachments(Timeout.TYPE, "default", "all");
        assertThat(timeout.items())
                .filteredOn(item -> item.kind().orElseThrow().equals(ProxyKind.BUILTIN_GATEWAY))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.gateway()).contains(ResourceKey.of("default", "edge"));
                    PolicyAttachments.Host host =
                            item.listeners().get(0).hosts().get(0);
                    assertThat(host.hostName()).contains("api.example.com");
                    assertThat(host.routes().get(0).destinations()).containsExactly(Map.of("kuma.io/service", "web"));
                });
        assertThat(matcher.attachments(TrafficTrace.TYPE, "default", "trace").items())
                .singleElement()
                .satisfies(item -> assertThat(item.listeners()).isEmpty());
        GatewayDataplanes.Item edge = GatewayDataplanes.Item.of(ResourceKey.of("default", "edge-1"));
        assertThat(matcher.gatewayDataplanes("default", "edge").items()).containsExactly(edge);
        assertThat(matcher.gatewayRouteDataplanes("default", "api").items()).containsExactly(edge);
        assertThat(matcher.estate().find(MeshGatewayRoute.TYPE, "default", "api"))
                .isPresent();

        MatchedPolicies older = matcher.proxy("default", "edge-1").matchedPolicies();
        assertThat(older.policies()).containsOnlyKeys(TrafficTrace.TYPE.name());
        assertThat(older.listeners())
                .extracting(listener -> listener.port().orElseThrow())
                .containsExactly(80, 81);
        assertThat(older.listeners().get(0).hosts())
                .extracting(host -> host.hostName().orElseThrow())
                .containsExactly("*", "api.example.com");
    }

    @Test
    void rulesForClientsOfGatewaysHaveNoAnswer() {
        PolicyMatcher matcher = matcher("""
                ---
                type: MeshTrafficPermission
                mesh: default
                name: all
                spec: {from: [{targetRef: {kind: Mesh}, default: {action: Allow}}]}
                """);
        assertThatThrownBy(() -> matcher.proxy("default", "edge-1").ruleAttachments())
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("has no tag kuma.io/service");
        assertThat(matcher.proxy("default", "web-1").ruleAttachments().items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.type()).contains(RuleAttachments.Type.CLIENT_SUBSET);
                    assertThat(item.subset()).isEmpty();
                    assertThat(item.addresses()).containsExactly("10.0.0.1:8080");
                });
        assertThat(matcher.attachments(TrafficPermission.TYPE, "default", "missing")
                        .items())
                .isEmpty();
    }
}

package dev.meshmanager.kuma.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.error.InvalidRequestException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.inspect.InboundPolicyConfs;
import dev.meshmanager.kuma.inspect.PolicyConfs;
import dev.meshmanager.kuma.inspect.ProxyPolicies;
import dev.meshmanager.kuma.inspect.ProxyRules;
import dev.meshmanager.kuma.inspect.RouteConfs;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.reach.Reachability;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.MeshService;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The matcher on a small mesh: two proxies of web, one of db, and a built-in gateway. */
class PolicyMatcherTest {
    private static final String MESH = """
            type: Mesh
            name: default
            meshServices: {mode: Exclusive}
            ---
            type: Dataplane
            mesh: default
            name: web-1
            labels: {app: web, kuma.io/origin: zone, kuma.io/zone: east}
            networking:
              address: 10.0.0.1
              inbound:
                - {port: 8080, name: main, tags: {kuma.io/service: web, version: v1}}
                - {port: 9090, tags: {kuma.io/service: web-admin}}
            ---
            type: Dataplane
            mesh: default
            name: web-2
            labels: {app: web, kuma.io/origin: zone, kuma.io/zone: east}
            networking:
              address: 10.0.0.2
              inbound:
                - {port: 8080, name: main, tags: {kuma.io/service: web, version: v2}}
            ---
            type: Dataplane
            mesh: default
            name: db-1
            labels: {app: db, kuma.io/origin: zone, kuma.io/zone: east}
            networking:
              address: 10.0.0.3
              inbound:
                - {port: 5432, tags: {kuma.io/service: db}}
            ---
            type: Dataplane
            mesh: default
            name: edge-1
            labels: {app: edge, kuma.io/origin: zone, kuma.io/zone: east}
            networking:
              address: 10.0.0.9
              gateway: {type: BUILTIN, tags: {kuma.io/service: edge}}
            ---
            type: MeshGateway
            mesh: default
            name: edge
            labels: {kuma.io/origin: zone, kuma.io/zone: east}
            selectors:
              - match: {kuma.io/service: edge}
            conf:
              listeners:
                - {port: 80, protocol: HTTP, tags: {open: "yes"}}
                - {port: 443, protocol: HTTP, tags: {open: "no"}}
            ---
            type: MeshService
            mesh: default
            name: web
            labels: {app: web, kuma.io/origin: zone, kuma.io/zone: east, kuma.io/display-name: web}
            spec:
              selector: {dataplaneTags: {kuma.io/service: web}}
              ports:
                - {name: main, port: 80, targetPort: 8080, appProtocol: http}
                - {port: 90, targetPort: 9090, appProtocol: tcp}
            ---
            type: MeshService
            mesh: default
            name: db
            labels: {app: db, kuma.io/origin: zone, kuma.io/zone: east, kuma.io/display-name: db}
            spec:
              selector: {dataplaneLabels: {matchLabels: {app: db}}}
              ports:
                - {port: 5432, appProtocol: tcp}
            """;
    private static final Kri WEB_MAIN = Kri.parse("kri_msvc_default_east__web_main");

    private static Estate estate(String... policies) {
        StringBuilder documents = new StringBuilder(MESH);
        for (String policy : policies) {
            documents.append("---\nmesh: default\n").append(policy);
        }
        return Estate.ofYaml(documents.toString());
    }

    private static PolicyMatcher matcher(String... policies) {
        return PolicyMatcher.of(estate(policies));
    }

    /** Returns a timeout of the zone for these proxies, with this connection timeout of traffic to all services. */
    private static String timeout(String name, String targetRef, int seconds) {
        return """
                type: MeshTimeout
                name: %s
                labels: {kuma.io/origin: zone, kuma.io/zone: east}
                spec:
                  targetRef: %s
                  to:
                    - targetRef: {kind: Mesh}
                      default: {connectionTimeout: %ds}
                """.formatted(name, targetRef, seconds);
    }

    private static List<String> selected(String targetRef) {
        PolicyMatcher matcher = matcher(timeout("some", targetRef, 1));
        MeshTimeout policy = matcher.estate().list(MeshTimeout.TYPE).get(0);
        return matcher.proxies(policy).stream().map(Dataplane::name).toList();
    }

    private static String confs(PolicyConfs confs) {
        return confs.policies().stream()
                .map(policy -> policy.conf().orElseThrow().toString())
                .toList()
                .toString();
    }

    @Test
    void selectsProxiesByEveryKindOfTarget() {
        assertThat(selected("{kind: Mesh}")).containsExactly("db-1", "edge-1", "web-1", "web-2");
        assertThat(selected("{kind: Mesh, proxyTypes: [Gateway]}")).containsExactly("edge-1");
        assertThat(selected("{kind: Mesh, proxyTypes: [Sidecar]}")).containsExactly("db-1", "web-1", "web-2");
        assertThat(selected("{kind: Dataplane}")).containsExactly("db-1", "web-1", "web-2");
        assertThat(selected("{kind: Dataplane, name: web-2}")).containsExactly("web-2");
        assertThat(selected("{kind: Dataplane, labels: {app: web}}")).containsExactly("web-1", "web-2");
        assertThat(selected("{kind: Dataplane, labels: {app: web}, sectionName: '9090'}"))
                .containsExactly("web-1");
        assertThat(selected("{kind: MeshSubset, tags: {version: v2}}")).containsExactly("web-2");
        assertThat(selected("{kind: MeshService, name: web-admin}")).containsExactly("web-1");
        assertThat(selected("{kind: MeshServiceSubset, name: web, tags: {version: v1}}"))
                .containsExactly("web-1");
        assertThat(selected("{kind: MeshGateway, name: edge, tags: {open: \"yes\"}}"))
                .containsExactly("edge-1");
        assertThat(selected("{kind: MeshGateway, name: edge, tags: {open: other}}"))
                .isEmpty();
        assertThat(selected("{kind: MeshHTTPRoute, name: missing}")).isEmpty();
    }

    @Test
    void proxiesOfARouteAreThoseOfThePolicyForIt() {
        PolicyMatcher matcher = matcher(timeout("some", "{kind: MeshHTTPRoute, name: route}", 1), """
                type: MeshHTTPRoute
                name: route
                spec:
                  targetRef: {kind: Dataplane, name: web-1}
                  to: []
                """);
        MeshResource route = matcher.estate().list(MeshTimeout.TYPE).get(0);
        // The route has no zone, so its reference is not to a proxy of one.
        assertThat(matcher.proxies(route)).isEmpty();
        PolicyMatcher ofZone = matcher(timeout("some", "{kind: MeshHTTPRoute, name: route}", 1), """
                type: MeshHTTPRoute
                name: route
                labels: {kuma.io/origin: zone, kuma.io/zone: east}
                spec:
                  targetRef: {kind: Dataplane, name: web-1}
                  to: []
                """);
        assertThat(ofZone.proxies(ofZone.estate().list(MeshTimeout.TYPE).get(0)))
                .extracting(Dataplane::name)
                .containsExactly("web-1");
    }

    @Test
    void policiesOfAnotherZoneSelectNothing() {
        String elsewhere = timeout("some", "{kind: Mesh}", 1).replace("zone: east", "zone: west");
        PolicyMatcher matcher = matcher(elsewhere);
        MeshTimeout policy = matcher.estate().list(MeshTimeout.TYPE).get(0);
        assertThat(matcher.proxies(policy)).isEmpty();
        MeshTimeout producer =
                policy.toBuilder().putLabel("kuma.io/policy-role", "producer").build();
        assertThat(matcher.proxies(producer)).hasSize(4);
    }

    @Test
    void findsTheProxiesOfAService() {
        PolicyMatcher matcher = matcher();
        assertThat(matcher.estate().list(MeshService.TYPE))
                .flatExtracting(matcher::proxies)
                .extracting(proxy -> ((Dataplane) proxy).name())
                .containsExactly("db-1", "web-1", "web-2");
        assertThatThrownBy(() ->
                        matcher.proxies(matcher.estate().list(Dataplane.TYPE).get(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Dataplane db-1 does not select proxies");
    }

    @Test
    void theMoreSpecificPolicyWins() {
        ProxyPolicies proxy = matcher(
                        timeout("a-name", "{kind: Dataplane, name: web-1}", 4),
                        timeout("a-section", "{kind: Dataplane, labels: {app: web}, sectionName: main}", 3),
                        timeout("z-labels", "{kind: Dataplane, labels: {app: web}}", 2),
                        timeout("z-mesh", "{kind: Mesh}", 1))
                .proxy("default", "web-1");
        PolicyConfs confs = proxy.outboundPolicies(WEB_MAIN);
        assertThat(confs(confs)).isEqualTo("[[{\"connectionTimeout\":\"4s\"}]]");
        assertThat(confs.policies().get(0).origins())
                .extracting(origin -> origin.kri().orElseThrow())
                .containsExactly(
                        "kri_mt_default_east__z-mesh_",
                        "kri_mt_default_east__z-labels_",
                        "kri_mt_default_east__a-section_",
                        "kri_mt_default_east__a-name_");
    }

    @Test
    void ofEqualPoliciesTheFirstNameWinsAndTheZoneOverGlobal() {
        PolicyMatcher names = matcher(timeout("b", "{kind: Mesh}", 2), timeout("a", "{kind: Mesh}", 1));
        assertThat(confs(names.proxy("default", "web-1").outboundPolicies(WEB_MAIN)))
                .isEqualTo("[[{\"connectionTimeout\":\"1s\"}]]");
        String ofGlobal = timeout("a", "{kind: Mesh}", 3)
                .replace("{kuma.io/origin: zone, kuma.io/zone: east}", "{kuma.io/origin: global}");
        PolicyMatcher origins = matcher(timeout("b", "{kind: Mesh}", 2), ofGlobal);
        assertThat(confs(origins.proxy("default", "web-1").outboundPolicies(WEB_MAIN)))
                .isEqualTo("[[{\"connectionTimeout\":\"2s\"}]]");
    }

    @Test
    void shadowPoliciesSelectProxiesButDoNotApply() {
        String shadow = timeout("some", "{kind: Mesh}", 1)
                .replace("kuma.io/zone: east", "kuma.io/zone: east, kuma.io/effect: shadow");
        PolicyMatcher matcher = matcher(shadow);
        assertThat(matcher.proxies(matcher.estate().list(MeshTimeout.TYPE).get(0)))
                .hasSize(4);
        assertThat(matcher.proxy("default", "web-1").rules().rules()).isEmpty();
        assertThat(matcher.proxy("default", "web-1").matchedPolicies().items()).isEmpty();
    }

    @Test
    void entriesForAPortWinOverThoseForTheServiceAndTheMesh() {
        String policy = """
                type: MeshTimeout
                name: some
                labels: {kuma.io/origin: zone, kuma.io/zone: east}
                spec:
                  to:
                    - targetRef: {kind: MeshService, name: web, sectionName: main}
                      default: {connectionTimeout: 3s}
                    - targetRef: {kind: MeshService, labels: {app: web}}
                      default: {connectionTimeout: 2s, idleTimeout: 2s}
                    - targetRef: {kind: Mesh}
                      default: {connectionTimeout: 1s, idleTimeout: 1s, http: {requestTimeout: 1s}}
                """;
        ProxyPolicies proxy = matcher(policy).proxy("default", "db-1");
        assertThat(confs(proxy.outboundPolicies(WEB_MAIN)))
                .isEqualTo(
                        "[[{\"connectionTimeout\":\"3s\",\"http\":{\"requestTimeout\":\"1s\"},\"idleTimeout\":\"2s\"}]]");
        assertThat(confs(proxy.outboundPolicies(Kri.parse("kri_msvc_default_east__web_90"))))
                .isEqualTo(
                        "[[{\"connectionTimeout\":\"2s\",\"http\":{\"requestTimeout\":\"1s\"},\"idleTimeout\":\"2s\"}]]");
        assertThat(confs(proxy.outboundPolicies(Kri.parse("kri_msvc_default_east__db_5432"))))
                .isEqualTo(
                        "[[{\"connectionTimeout\":\"1s\",\"http\":{\"requestTimeout\":\"1s\"},\"idleTimeout\":\"1s\"}]]");
    }

    @Test
    void aServiceTagOfKubernetesNamesAPortOfTheService() {
        Estate estate = estate("""
                type: MeshTimeout
                name: some
                labels: {kuma.io/origin: zone, kuma.io/zone: east}
                spec:
                  to:
                    - targetRef: {kind: MeshService, name: api_demo_svc_80}
                      default: {connectionTimeout: 3s}
                """, """
                type: MeshService
                name: api.demo
                labels: {kuma.io/display-name: api, k8s.kuma.io/namespace: demo, kuma.io/zone: east}
                spec:
                  ports:
                    - {name: http, port: 80}
                    - {name: grpc, port: 81}
                """);
        ProxyPolicies proxy = PolicyMatcher.of(estate).proxy("default", "web-1");
        assertThat(proxy.outboundPolicies(Kri.parse("kri_msvc_default_east_demo_api_http"))
                        .policies())
                .hasSize(1);
        assertThat(proxy.outboundPolicies(Kri.parse("kri_msvc_default_east_demo_api_grpc"))
                        .policies())
                .isEmpty();
    }

    @Test
    void listsAreReplacedButAppendedOnesAreJoined() {
        String passthrough = """
                type: MeshPassthrough
                name: %s
                spec:
                  default:
                    appendMatch:
                      - {type: Domain, value: %s.example, port: 443, protocol: tls}
                """;
        String retry = """
                type: MeshRetry
                name: %s
                spec:
                  to:
                    - targetRef: {kind: Mesh}
                      default: {http: {retryOn: ['%s']}}
                """;
        ProxyPolicies proxy = matcher(
                        passthrough.formatted("b", "b"),
                        passthrough.formatted("a", "a"),
                        retry.formatted("b", "5xx"),
                        retry.formatted("a", "GatewayError"))
                .proxy("default", "web-1");
        assertThat(confs(proxy.policies()))
                .contains("b.example")
                .contains("a.example")
                .containsSubsequence("b.example", "a.example");
        assertThat(confs(proxy.outboundPolicies(WEB_MAIN)))
                .isEqualTo("[[{\"http\":{\"retryOn\":[\"GatewayError\"]}}]]");
    }

    @Test
    void rulesOfRoutesWithTheSameMatchesAreMerged() {
        String route = """
                type: MeshHTTPRoute
                name: %s
                labels: {kuma.io/origin: zone, kuma.io/zone: east}
                spec:
                  to:
                    - targetRef: {kind: MeshService, name: web}
                      rules:
                        - matches: [{path: {type: PathPrefix, value: /%s}}]
                          default: {backendRefs: [{kind: MeshService, name: %s, weight: 1}]}
                        - matches: [{path: {type: PathPrefix, value: /}}]
                          default: {backendRefs: [{kind: MeshService, name: %s, weight: 1}]}
                """;
        ProxyPolicies proxy = matcher(route.formatted("a", "a", "web", "web"), route.formatted("b", "b", "db", "db"))
                .proxy("default", "db-1");
        RouteConfs.Route merged = proxy.outboundRoutes(WEB_MAIN).routes().get(0);
        assertThat(merged.rules())
                .extracting(rule -> rule.matches().get(0).toString())
                .containsExactly(
                        "{\"path\":{\"type\":\"PathPrefix\",\"value\":\"/a\"}}",
                        "{\"path\":{\"type\":\"PathPrefix\",\"value\":\"/\"}}",
                        "{\"path\":{\"type\":\"PathPrefix\",\"value\":\"/b\"}}");
        assertThat(merged.rules().get(1).conf().orElseThrow().toString()).contains("\"web\"");
        assertThat(merged.rules())
                .extracting(rule -> rule.kri().orElseThrow())
                .containsExactly(
                        "kri_mhttpr_default_east__a_", "kri_mhttpr_default_east__a_", "kri_mhttpr_default_east__b_");
    }

    @Test
    void configurationForARouteWinsOverThatForItsDestination() {
        ProxyPolicies proxy = matcher("""
                        type: MeshHTTPRoute
                        name: route
                        labels: {kuma.io/origin: zone, kuma.io/zone: east}
                        spec:
                          to: [{targetRef: {kind: MeshService, name: web}, rules: []}]
                        """, """
                        type: MeshTimeout
                        name: some
                        labels: {kuma.io/origin: zone, kuma.io/zone: east}
                        spec:
                          to:
                            - targetRef: {kind: MeshHTTPRoute, name: route}
                              default: {http: {requestTimeout: 9s}}
                            - targetRef: {kind: Mesh}
                              default: {http: {requestTimeout: 1s}}
                        """).proxy("default", "db-1");
        assertThat(confs(proxy.routePolicies(WEB_MAIN, Kri.parse("kri_mhttpr_default_east__route_"))))
                .isEqualTo("[[{\"http\":{\"requestTimeout\":\"9s\"}}]]");
        assertThat(confs(proxy.routePolicies(WEB_MAIN, Kri.parse("kri_mhttpr_default_east__other_"))))
                .isEqualTo("[[{\"http\":{\"requestTimeout\":\"1s\"}}]]");
    }

    @Test
    void inboundRulesForExactClientsComeFirst() {
        ProxyPolicies proxy = matcher("""
                        type: MeshTimeout
                        name: some
                        spec:
                          rules:
                            - default: {idleTimeout: 1s}
                            - matches: [{spiffeID: {type: Prefix, value: 'spiffe://a/'}}]
                              default: {idleTimeout: 2s}
                            - matches: [{spiffeID: {type: Exact, value: 'spiffe://a/b'}}]
                              default: {idleTimeout: 3s}
                        """).proxy("default", "web-1");
        InboundPolicyConfs.Policy policy = proxy.inboundPolicies(Kri.parse("kri_dp_default_east__web-1_main"))
                .policies()
                .get(0);
        assertThat(policy.rules())
                .extracting(rule -> rule.conf().orElseThrow().toString())
                .containsExactly("{\"idleTimeout\":\"3s\"}", "{\"idleTimeout\":\"2s\"}", "{\"idleTimeout\":\"1s\"}");
    }

    @Test
    void clientsAreToldApartByTheTagsThatTheyHaveAndDoNotHave() {
        ProxyRules rules = matcher("""
                        type: MeshTrafficPermission
                        name: some
                        spec:
                          from:
                            - targetRef: {kind: Mesh}
                              default: {action: Deny}
                            - targetRef: {kind: MeshSubset, tags: {team: shop}}
                              default: {action: Allow}
                        """).proxy("default", "db-1").rules();
        assertThat(rules.rules().get(0).fromRules().get(0).rules())
                .extracting(rule -> rule.matchers().get(0).not().orElseThrow() + " "
                        + rule.conf().orElseThrow())
                .containsExactly("false {\"action\":\"Allow\"}", "true {\"action\":\"Deny\"}");
    }

    @Test
    void rulesForTagsAreShownOnlyInMeshesWithThem() {
        String policy = """
                type: MeshTimeout
                name: some
                spec:
                  to:
                    - targetRef: {kind: MeshService, name: web}
                      default: {connectionTimeout: 2s}
                """;
        assertThat(matcher(policy).proxy("default", "db-1").rules().rules()).isEmpty();
        Estate everywhere = Estate.ofYaml(MESH.replace("Exclusive", "Everywhere") + "---\nmesh: default\n" + policy);
        ProxyPolicies proxy = PolicyMatcher.of(everywhere).proxy("default", "db-1");
        ProxyRules.Rule rule = proxy.rules().rules().get(0).toRules().get(0);
        assertThat(rule.matchers()).containsExactly(ProxyRules.Matcher.of("kuma.io/service", "web"));
        assertThatThrownBy(proxy::policies)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("can't use _policies endpoint without meshService enabled");
        assertThatThrownBy(proxy::layout)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("_layout");
    }

    @Test
    void version3KnowsReferencesByLabelsOnlyAndNoOtherMode() {
        String everywhere = MESH.replace("Exclusive", "Everywhere");
        String byName = timeout("name", "{kind: Dataplane, name: db-1}", 1);
        String byLabel = timeout("label", "{kind: Dataplane, labels: {kuma.io/display-name: web-1}}", 2);
        Estate estate = Estate.ofYaml(everywhere + "---\nmesh: default\n" + byName + "---\nmesh: default\n" + byLabel);
        Estate newer = Estate.builder()
                .version(KumaVersion.V3_0)
                .addAll(estate.resources().toList())
                .build();
        PolicyMatcher matcher = PolicyMatcher.of(newer);
        // Without the name, which 3.0 does not read, the reference is to all proxies.
        assertThat(confs(matcher.proxy("default", "web-2").outboundPolicies(WEB_MAIN)))
                .isEqualTo("[[{\"connectionTimeout\":\"1s\"}]]");
        assertThat(confs(matcher.proxy("default", "web-1").outboundPolicies(WEB_MAIN)))
                .contains("connectionTimeout");
        assertThat(matcher.proxies(
                        newer.find(MeshTimeout.TYPE, "default", "label").orElseThrow()))
                .extracting(Dataplane::name)
                .containsExactly("web-1");
    }

    @Test
    void theLayoutHasAllPortsOrThoseOfReachableBackends() {
        PolicyMatcher matcher = matcher();
        assertThat(matcher.proxy("default", "web-1").layout().outbounds())
                .extracting(outbound -> outbound.kri().orElseThrow())
                .containsExactly(
                        "kri_msvc_default_east__db_5432",
                        "kri_msvc_default_east__web_90",
                        "kri_msvc_default_east__web_main");
        Estate reachable = matcher.estate().with(Estate.ofYaml("""
                                type: Dataplane
                                mesh: default
                                name: web-1
                                labels: {kuma.io/origin: zone, kuma.io/zone: east}
                                networking:
                                  address: 10.0.0.1
                                  inbound:
                                    - {port: 8080, tags: {kuma.io/service: web}}
                                  transparentProxying:
                                    reachableBackends:
                                      refs: [{kind: MeshService, name: web, port: 80}]
                                """).list(Dataplane.TYPE));
        assertThat(PolicyMatcher.of(reachable)
                        .proxy("default", "web-1")
                        .layout()
                        .outbounds())
                .extracting(outbound -> outbound.kri().orElseThrow())
                .containsExactly("kri_msvc_default_east__web_main");
    }

    @Test
    void hostNamesComeFromTheTemplatesOfMatchingGenerators() {
        Estate estate = estate().with(Estate.ofYaml("""
                        type: HostnameGenerator
                        name: one
                        spec:
                          selector: {meshService: {matchLabels: {app: web}}}
                          template: '{{ .DisplayName }}.{{ label "app" }}.{{ .Zone }}.mesh'
                        ---
                        type: HostnameGenerator
                        name: other
                        spec:
                          selector: {meshExternalService: {matchLabels: {app: web}}}
                          template: '{{ .DisplayName }}.external'
                        """).resources().toList());
        PolicyMatcher matcher = PolicyMatcher.of(estate);
        var services = estate.list(MeshService.TYPE);
        assertThat(matcher.hostnames(services.get(1)).items())
                .singleElement()
                .satisfies(item -> assertThat(item.hostname()).contains("web.web.east.mesh"));
        assertThat(matcher.hostnames(services.get(0)).items()).isEmpty();
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThatThrownBy(() -> matcher().proxy("default", "missing")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> matcher().rules(MeshGateway.TYPE, "default", "missing"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> matcher().effective("default", "missing")).isInstanceOf(NotFoundException.class);
    }

    private static Dataplane synchronised(String name) {
        return Dataplane.builder()
                .mesh("shop")
                .name(name)
                .putLabel("kuma.io/display-name", "cart-1")
                .networking(
                        n -> n.address("10.0.0.1").addInbound(i -> i.port(80).putTag("kuma.io/service", "cart")))
                .build();
    }

    @Test
    void aDisplayNameThatOnlyOneProxyHasIsAName() {
        Estate one = Estate.of(synchronised("cart-1-x6475v88898b86w4"));
        Estate two = one.with(synchronised("cart-1-zz24"));
        Estate named = two.with(synchronised("cart-1"));

        assertThat(PolicyMatcher.of(one).describe("shop", "cart-1"))
                .hasToString(PolicyMatcher.of(one)
                        .describe("shop", "cart-1-x6475v88898b86w4")
                        .toString());
        assertThat(PolicyMatcher.of(one)
                        .effective("shop", "cart-1")
                        .inbound(80)
                        .effective(MeshTimeout.TYPE)
                        .isEmpty())
                .isTrue();
        assertThat(Reachability.of(one).workload("shop", "cart-1")).isEqualTo("cart");
        assertThat(Reachability.of(one).calls("shop", "cart-1")).isNotNull();
        assertThatThrownBy(() -> PolicyMatcher.of(two).effective("shop", "cart-1"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("several have the display name cart-1: cart-1-x6475v88898b86w4, cart-1-zz24");
        assertThat(Reachability.of(named).workload("shop", "cart-1")).isEqualTo("cart");
    }

    @Test
    void whatIsNotFoundIsToldWithTheMeshesOrNearNames() {
        PolicyMatcher matcher = PolicyMatcher.of(Estate.of(synchronised("cart-1-x6475v88898b86w4")));

        assertThatThrownBy(() -> matcher.effective("shopp", "cart-1"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("(the estate has no mesh shopp; it has shop)");
        assertThatThrownBy(() -> matcher.effective("shop", "cart-2"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("(mesh shop has no Dataplane cart-2; did you mean cart-1?)");
    }
}

package dev.meshmanager.kuma.matching.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachabilityTest {
    private static final String PLAIN = """
            type: Mesh
            name: default
            meshServices: {mode: Exclusive}
            """;
    private static final String STRICT = PLAIN + """
            mtls: {enabledBackend: ca, backends: [{name: ca, type: builtin}]}
            """;
    private static final String PERMISSIVE = PLAIN + """
            mtls: {enabledBackend: ca, backends: [{name: ca, type: builtin, mode: PERMISSIVE}]}
            """;
    private static final String PROXIES = """
            ---
            type: Dataplane
            mesh: default
            name: web-1
            labels: {app: web}
            networking:
              address: 10.0.0.1
              inbound: [{port: 80, tags: {kuma.io/service: web}}]
            ---
            type: Dataplane
            mesh: default
            name: pay-1
            labels: {app: pay}
            networking:
              address: 10.0.0.2
              inbound: [{port: 8080, name: main, tags: {kuma.io/service: pay, version: v1}}]
            """;
    private static final String SERVICE = """
            ---
            type: MeshService
            mesh: default
            name: pay
            spec:
              selector: {dataplaneTags: {kuma.io/service: pay}}
              ports: [{port: 443, targetPort: main, appProtocol: http}]
            """;
    private static final String NOT_READY = SERVICE + """
            status: {tls: {status: NotReady}}
            """;
    private static final String ALLOW_WEB = permission(
            "from: [{targetRef: {kind: MeshSubset, tags: " + "{kuma.io/service: web}}, default: {action: Allow}}]");
    private static final String IDENTITY = """
            ---
            type: MeshIdentity
            mesh: default
            name: identity
            spec:
              selector: {dataplane: {matchLabels: {}}}
              spiffeID: {trustDomain: td, path: '/{{ label "app" }}'}
            """;
    private static final String EXTERNAL = """
            ---
            type: MeshExternalService
            mesh: default
            name: bank
            spec: {match: {type: HostnameGenerator, port: 443, protocol: tls}}
            """;
    private static final String EAST = """
            ---
            type: MeshService
            mesh: default
            name: pay-x1
            labels: {kuma.io/zone: east, kuma.io/display-name: pay-east, kuma.io/origin: global}
            spec: {ports: [{port: 443}]}
            """;
    private static final String INGRESS = """
            ---
            type: ZoneIngress
            name: east-ingress
            zone: east
            networking: {address: 10.1.0.1, port: 10001, advertisedAddress: 1.2.3.4, advertisedPort: 10001}
            """;

    private static String permission(String spec) {
        return """
                ---
                type: MeshTrafficPermission
                mesh: default
                name: pay
                spec:
                  targetRef: {kind: Dataplane, labels: {app: pay}}
                  %s
                """.formatted(spec);
    }

    private static Estate estate(String... documents) {
        return Estate.builder()
                .zone("west")
                .addAll(ResourceDocuments.of(Kinds.ALL).read(String.join("", documents)))
                .build();
    }

    private static CallVerdict call(String service, String... documents) {
        return Reachability.of(estate(documents)).toService("default", "web-1", service, 443);
    }

    private static void assertDenied(CallVerdict verdict, CallCheck check, String explanation) {
        assertThat(verdict.isDenied()).as(verdict.toString()).isTrue();
        assertThat(verdict.decidedBy().check()).isEqualTo(check);
        assertThat(verdict.decidedBy().toString()).contains(explanation);
    }

    private static void assertAllowed(CallVerdict verdict, CallCheck check, String explanation) {
        assertThat(verdict.isAllowed()).as(verdict.toString()).isTrue();
        assertThat(verdict.decidedBy().check()).isEqualTo(check);
        assertThat(verdict.decidedBy().toString()).contains(explanation);
    }

    @Test
    void aPermissionAllowsTheCallAndIsNamedWithItsLine(@TempDir Path folder) throws IOException {
        String text = STRICT + PROXIES + SERVICE + ALLOW_WEB;
        Files.writeString(folder.resolve("mesh.yaml"), text);
        CallVerdict verdict = Reachability.of(Estate.of(folder)).toService("default", "web-1", "pay", 443);
        assertAllowed(verdict, CallCheck.PERMISSION, "spiffe://default/web is allowed by MeshTrafficPermission pay");
        Cause cause = verdict.decidedBy().cause().orElseThrow();
        assertThat(cause.path()).isEqualTo("spec.from[0].default.action");
        assertThat(cause.location().orElseThrow().line())
                .isEqualTo(text.substring(0, text.indexOf("  from:")).split("\n", -1).length);
        assertThat(verdict.steps())
                .extracting(CallStep::check)
                .containsExactly(CallCheck.OUTBOUND, CallCheck.ENDPOINT, CallCheck.TLS, CallCheck.PERMISSION);
    }

    @Test
    void withMutualTlsTrafficWithoutPermissionIsDenied() {
        assertDenied(call("pay", STRICT, PROXIES, SERVICE), CallCheck.PERMISSION, "no MeshTrafficPermission");
        String other = ALLOW_WEB.replace("kuma.io/service: web", "kuma.io/service: other");
        assertDenied(call("pay", STRICT, PROXIES, SERVICE, other), CallCheck.PERMISSION, "no permission allows");
        String deny = ALLOW_WEB.replace("Allow", "Deny");
        assertDenied(
                call("pay", STRICT, PROXIES, SERVICE, deny), CallCheck.PERMISSION, "denied by MeshTrafficPermission");
    }

    @Test
    void aShadowDenialAllowsTheCallAndIsTold() {
        String shadow = ALLOW_WEB.replace("Allow", "AllowWithShadowDeny");
        assertAllowed(call("pay", STRICT, PROXIES, SERVICE, shadow), CallCheck.PERMISSION, "logged as denied");
    }

    @Test
    void aPolicyWithShadowEffectAllowsNothing() {
        String shadow = ALLOW_WEB.replace("name: pay\n", "name: pay\nlabels: {kuma.io/effect: shadow}\n");
        assertDenied(call("pay", STRICT, PROXIES, SERVICE, shadow), CallCheck.PERMISSION, "no MeshTrafficPermission");
    }

    @Test
    void plainTextIsNotCheckedForPermissions() {
        assertAllowed(call("pay", PLAIN, PROXIES, SERVICE), CallCheck.TLS, "plain text");
        assertAllowed(call("pay", PERMISSIVE, PROXIES, NOT_READY), CallCheck.TLS, "plain text");
        assertDenied(call("pay", PERMISSIVE, PROXIES, SERVICE), CallCheck.PERMISSION, "no MeshTrafficPermission");
        assertDenied(call("pay", STRICT, PROXIES, NOT_READY), CallCheck.PERMISSION, "no MeshTrafficPermission");
    }

    @Test
    void meshTlsMakesAPermissiveInboundStrict() {
        String strict = """
                ---
                type: MeshTLS
                mesh: default
                name: strict
                spec: {rules: [{default: {mode: Strict}}]}
                """;
        assertDenied(call("pay", PERMISSIVE, PROXIES, NOT_READY, strict), CallCheck.TLS, "refuses plain text");
        assertThat(call("pay", PERMISSIVE, PROXIES, NOT_READY, strict)
                        .decidedBy()
                        .cause()
                        .orElseThrow())
                .hasToString("MeshTLS strict (spec.rules[0].default.mode)");
    }

    @Test
    void anIdentityNeedsRules() {
        String rules = permission("rules: [{default: {allow: [{spiffeID: {type: Exact, value: 'spiffe://td/web'}}]}}]");
        assertAllowed(
                call("pay", PLAIN, PROXIES, SERVICE, IDENTITY, rules),
                CallCheck.PERMISSION,
                "rules[0].default.allow[0]");
        assertDenied(
                call("pay", STRICT, PROXIES, SERVICE, IDENTITY, ALLOW_WEB), CallCheck.PERMISSION, "no rule allows");
        String denied = rules.replace("}}]}}]", "}}], deny: [{spiffeID: {type: Prefix, value: 'spiffe://td'}}]}}]");
        assertDenied(
                call("pay", PLAIN, PROXIES, SERVICE, IDENTITY, denied),
                CallCheck.PERMISSION,
                "rules[0].default.deny[0]");
    }

    @Test
    void aRuleForAServerNameIsForItsServiceOnly() {
        String rules =
                permission("rules: [{default: {allow: [{sni: {type: Exact, value: sni.msvc.default.west.pay.443}}]}}]");
        String service =
                SERVICE.replace("name: pay\n", "name: pay\nsnis: [{port: 443, sni: sni.msvc.default.west.pay.443}]\n");
        assertAllowed(call("pay", PLAIN, PROXIES, service, IDENTITY, rules), CallCheck.PERMISSION, "is allowed");
        assertDenied(
                call("pay", PLAIN, PROXIES, service, IDENTITY, rules.replace("pay.443", "other.443")),
                CallCheck.PERMISSION,
                "no rule allows");
    }

    @Test
    void bothSidesNeedAnIdentityThatTheOtherOneTrusts() {
        String onlyServer = IDENTITY.replace("matchLabels: {}", "matchLabels: {app: pay}");
        String onlyClient = IDENTITY.replace("matchLabels: {}", "matchLabels: {app: web}");
        String trust = """
                ---
                type: MeshTrust
                mesh: default
                name: other
                spec: {trustDomain: other}
                """;
        assertDenied(call("pay", PLAIN, PROXIES, SERVICE, onlyServer), CallCheck.TLS, "refuses plain text");
        assertDenied(call("pay", PLAIN, PROXIES, SERVICE, onlyClient), CallCheck.TLS, "has no certificate");
        assertDenied(call("pay", PLAIN, PROXIES, SERVICE, IDENTITY, trust), CallCheck.TLS, "no MeshTrust");
    }

    @Test
    void aProxyWithAnIdentityTrustsTheAuthorityOfTheMesh() {
        String onlyServer = IDENTITY.replace("matchLabels: {}", "matchLabels: {app: pay}");
        String trust = """
                ---
                type: MeshTrust
                mesh: default
                name: td
                spec: {trustDomain: td}
                """;
        assertDenied(call("pay", STRICT, PROXIES, SERVICE, onlyServer, trust), CallCheck.PERMISSION, "no rule allows");
    }

    @Test
    void reachableBackendsLimitTheOutbounds() {
        String limited = PROXIES.replaceFirst(
                "  address: 10.0.0.1\n",
                "  address: 10.0.0.1\n  transparentProxying: {reachableBackends: {refs: [{kind: MeshService, name: x}]}}\n");
        assertDenied(
                call("pay", PLAIN, limited, SERVICE),
                CallCheck.OUTBOUND,
                "networking.transparentProxying.reachableBackends");
        assertAllowed(call("pay", PLAIN, limited.replace("name: x}", "name: pay}"), SERVICE), CallCheck.TLS, "plain");
    }

    @Test
    void ownOutboundsAreTheOnlyOnes() {
        String own = PROXIES.replaceFirst(
                "  address: 10.0.0.1\n",
                "  address: 10.0.0.1\n  outbound: [{port: 1, backendRef: {kind: MeshService, name: web, port: 443}}]\n");
        String web = SERVICE.replace("pay", "web");
        assertDenied(call("pay", PLAIN, own, SERVICE, web), CallCheck.OUTBOUND, "networking.outbound");
        assertAllowed(
                call("pay", PLAIN, own.replace("name: web,", "name: pay,"), SERVICE, web), CallCheck.TLS, "plain");
    }

    @Test
    void withoutMeshServicesTagsNameServices() {
        String mesh = STRICT.replace("Exclusive", "Disabled");
        String limited = PROXIES.replaceFirst(
                "  address: 10.0.0.1\n", "  address: 10.0.0.1\n  transparentProxying: {reachableServices: [other]}\n");
        Reachability all = Reachability.of(estate(mesh, PROXIES, ALLOW_WEB));
        assertAllowed(all.toService("default", "web-1", "pay", 8080), CallCheck.PERMISSION, "allowed");
        assertDenied(
                Reachability.of(estate(mesh, limited, ALLOW_WEB)).toService("default", "web-1", "pay", 8080),
                CallCheck.OUTBOUND,
                "reachableServices");
    }

    @Test
    void anOutboundWithTagsIsForThePortsOfItsProxies() {
        String own = PROXIES.replaceFirst(
                "  address: 10.0.0.1\n",
                "  address: 10.0.0.1\n  outbound: [{port: 1, tags: {kuma.io/service: pay}}]\n");
        Reachability reachability = Reachability.of(estate(STRICT.replace("Exclusive", "Disabled"), own, ALLOW_WEB));
        assertThat(reachability.toService("default", "web-1", "pay", 8080).isAllowed())
                .isTrue();
        assertDenied(
                reachability.toService("default", "web-1", "pay", 1),
                CallCheck.ENDPOINT,
                "no proxy has a ready inbound");
        assertThat(reachability.toProxy("default", "web-1", "pay-1", 8080).isAllowed())
                .isTrue();
        assertDenied(reachability.toService("default", "web-1", "web", 80), CallCheck.OUTBOUND, "networking.outbound");
    }

    @Test
    void theControlPlaneMakesServicesFromTags() {
        Reachability reachability = Reachability.of(estate(PLAIN, PROXIES));
        assertThat(reachability.toService("default", "web-1", "pay", 8080).isAllowed())
                .isTrue();
        assertThat(Reachability.of(estate(PLAIN, PROXIES, SERVICE))
                        .toService("default", "web-1", "pay", 8080)
                        .isDenied())
                .isTrue();
    }

    @Test
    void anInboundThatIsNotReadyTakesNoTraffic() {
        String ignored = PROXIES.replace("name: main,", "name: main, state: Ignored,");
        assertDenied(call("pay", PLAIN, ignored, SERVICE), CallCheck.ENDPOINT, "no proxy has a ready inbound");
    }

    @Test
    void aServiceIsPartlyReachableIfOneOfItsProxiesDenies() {
        String second = """
                ---
                type: Dataplane
                mesh: default
                name: pay-2
                networking:
                  address: 10.0.0.3
                  inbound: [{port: 8080, name: main, tags: {kuma.io/service: pay, version: v2}}]
                """;
        CallVerdict verdict = call("pay", STRICT, PROXIES, second, SERVICE, ALLOW_WEB);
        assertThat(verdict.isAllowed()).isFalse();
        assertThat(verdict.isDenied()).isFalse();
        assertThat(verdict.paths()).hasSize(2);
        assertThat(verdict.decidedBy().passes()).isFalse();
        assertThat(verdict.toString())
                .startsWith("web-1 can only partly call pay:443")
                .contains("pay-2 inbound main");
    }

    @Test
    void aRouteSendsTrafficToItsBackends() {
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
                          default: {backendRefs: [{kind: MeshService, name: web, port: 443}]}
                """;
        String web = SERVICE.replace("pay", "web").replace("targetPort: main", "targetPort: 80");
        CallVerdict verdict = call("pay", PLAIN, PROXIES, SERVICE, web, route);
        assertThat(verdict.paths()).extracting(CallPath::endpoint).containsExactly("Dataplane web-1 inbound 80");
        assertThat(verdict.steps().get(1))
                .hasToString("route: traffic is sent to MeshService web:443 by MeshHTTPRoute route (spec.to[0].rules)");
        CallVerdict partial = call("pay", PLAIN, PROXIES, SERVICE, web, route.replace("value: /}", "value: /a}"));
        assertThat(partial.paths()).hasSize(2);
        String weightless = route.replace("port: 443}", "port: 443, weight: 0}");
        assertThat(call("pay", PLAIN, PROXIES, SERVICE, web, weightless).decidedBy())
                .hasToString("route: the routes have no backend that exists and takes their protocol");
        String tcp = web.replace("appProtocol: http", "appProtocol: tcp");
        assertThat(call("pay", PLAIN, PROXIES, SERVICE, tcp, route).isDenied()).isTrue();
    }

    @Test
    void aTcpRouteSendsTrafficToItsBackends() {
        String route = """
                ---
                type: MeshTCPRoute
                mesh: default
                name: route
                spec:
                  to:
                    - targetRef: {kind: MeshService, name: pay}
                      rules: [{default: {backendRefs: [{kind: MeshService, name: web, port: 443}]}}]
                """;
        String web = SERVICE.replace("pay", "web").replace("targetPort: main", "targetPort: 80");
        assertThat(call("pay", PLAIN, PROXIES, SERVICE, web, route).paths())
                .extracting(CallPath::endpoint)
                .containsExactly("Dataplane web-1 inbound 80");
    }

    @Test
    void anotherZoneNeedsMutualTlsAndAnIngress() {
        assertAllowed(call("pay-east", STRICT, PROXIES, EAST, INGRESS), CallCheck.ENDPOINT, "ingress of zone east");
        assertDenied(call("pay-east", STRICT, PROXIES, EAST), CallCheck.ENDPOINT, "zone east has no ingress");
        String closed = INGRESS.replace("advertisedAddress: 1.2.3.4, ", "");
        assertDenied(call("pay-east", STRICT, PROXIES, EAST, closed), CallCheck.ENDPOINT, "zone east has no ingress");
        assertDenied(call("pay-east", PLAIN, PROXIES, EAST, INGRESS), CallCheck.TLS, "needs mTLS");
    }

    @Test
    void aMultiZoneServiceReachesAllItsZones() {
        String all = """
                ---
                type: MeshMultiZoneService
                mesh: default
                name: everywhere
                spec: {selector: {meshService: {matchLabels: {all: pay}}}, ports: [{port: 443}]}
                """;
        String here = SERVICE.replace("name: pay\n", "name: pay\nlabels: {all: pay}\n");
        String east = EAST.replace("labels: {", "labels: {all: pay, ");
        CallVerdict verdict = call("everywhere", STRICT, PROXIES, here, east, all, ALLOW_WEB, INGRESS);
        assertThat(verdict.isAllowed()).isTrue();
        assertThat(verdict.paths())
                .extracting(CallPath::endpoint)
                .containsExactly("Dataplane pay-1 inbound main", "pay-x1 of zone east");
        String empty = east.replace("spec: {", "spec: {state: Unavailable, ");
        assertThat(call("everywhere", STRICT, PROXIES, here, empty, all, ALLOW_WEB, INGRESS)
                        .paths())
                .hasSize(1);
    }

    @Test
    void anExternalServiceNeedsAnEgress() {
        String egress = """
                ---
                type: ZoneEgress
                name: egress
                zone: west
                networking: {address: 10.0.0.9, port: 10002}
                """;
        String forbidden = STRICT + "routing: {defaultForbidMeshExternalServiceAccess: true}\n";
        assertAllowed(call("bank", STRICT, PROXIES, EXTERNAL, egress), CallCheck.ENDPOINT, "through the zone egress");
        assertDenied(call("bank", STRICT, PROXIES, EXTERNAL), CallCheck.ENDPOINT, "zone west has no ZoneEgress");
        assertDenied(call("bank", PLAIN, PROXIES, EXTERNAL, egress), CallCheck.TLS, "needs mTLS");
        assertDenied(
                call("bank", forbidden, PROXIES, EXTERNAL, egress),
                CallCheck.PERMISSION,
                "Mesh default (routing.defaultForbidMeshExternalServiceAccess)");
    }

    @Test
    void anEgressOfTheMeshChecksPermissions() {
        String egress = """
                ---
                type: Dataplane
                mesh: default
                name: egress-1
                labels: {app: egress}
                networking: {address: 10.0.0.9, listeners: [{type: ZoneEgress, port: 10002}]}
                """;
        String rules = permission(
                        "rules: [{default: {allow: [{sni: {type: Exact, value: sni.extsvc.default.west.bank.443}}]}}]")
                .replace("app: pay", "app: egress");
        assertDenied(
                call("bank", PLAIN, PROXIES, IDENTITY, EXTERNAL), CallCheck.ENDPOINT, "listener of type ZoneEgress");
        assertDenied(call("bank", PLAIN, PROXIES, IDENTITY, EXTERNAL, egress), CallCheck.PERMISSION, "no rule allows");
        assertAllowed(
                call("bank", PLAIN, PROXIES, IDENTITY, EXTERNAL, egress, rules), CallCheck.PERMISSION, "is allowed");
    }

    @Test
    void passthroughIsThatOfThePolicyOrTheMesh() {
        String matched = """
                ---
                type: MeshPassthrough
                mesh: default
                name: some
                spec:
                  default:
                    passthroughMode: Matched
                    appendMatch:
                      - {type: Domain, value: '*.example.com', port: 443, protocol: tls}
                      - {type: CIDR, value: 10.0.0.0/9, protocol: tcp}
                """;
        String closed = PLAIN + "networking: {outbound: {passthrough: false}}\n";
        assertThat(Reachability.of(estate(PLAIN, PROXIES))
                        .toHost("default", "web-1", "a.example.com", 443)
                        .isAllowed())
                .isTrue();
        assertDenied(
                Reachability.of(estate(closed, PROXIES)).toHost("default", "web-1", "a.example.com", 443),
                CallCheck.PASSTHROUGH,
                "Mesh default (networking.outbound.passthrough)");
        Reachability some = Reachability.of(estate(closed, PROXIES, matched));
        assertThat(some.toHost("default", "web-1", "a.example.com", 443).isAllowed())
                .isTrue();
        assertThat(some.toHost("default", "web-1", "a.example.com", 80).isAllowed())
                .isFalse();
        assertThat(some.toHost("default", "web-1", "example.org", 443).isAllowed())
                .isFalse();
        assertThat(some.toHost("default", "web-1", "10.127.0.1", 5432).isAllowed())
                .isTrue();
        assertDenied(some.toHost("default", "web-1", "10.128.0.1", 5432), CallCheck.PASSTHROUGH, "appendMatch");
    }

    @Test
    void aBuiltinGatewayReachesTheBackendsOfItsRoutes() {
        String gateway = """
                ---
                type: Dataplane
                mesh: default
                name: gw-1
                networking: {address: 10.0.0.8, gateway: {type: BUILTIN, tags: {kuma.io/service: gw}}}
                ---
                type: MeshGateway
                mesh: default
                name: gw
                selectors: [{match: {kuma.io/service: gw}}]
                conf: {listeners: [{port: 80, protocol: HTTP}]}
                """;
        String route = """
                ---
                type: MeshHTTPRoute
                mesh: default
                name: route
                spec:
                  targetRef: {kind: MeshGateway, name: gw}
                  to:
                    - targetRef: {kind: Mesh}
                      rules:
                        - matches: [{path: {type: PathPrefix, value: /}}]
                          default: {backendRefs: [{kind: MeshService, name: pay, port: 443}]}
                """;
        String allow = ALLOW_WEB.replace("kuma.io/service: web", "kuma.io/service: gw");
        Reachability with = Reachability.of(estate(STRICT, PROXIES, SERVICE, gateway, route, allow));
        assertAllowed(
                with.toService("default", "gw-1", "pay", 443), CallCheck.PERMISSION, "spiffe://default/gw is allowed");
        Reachability without = Reachability.of(estate(STRICT, PROXIES, SERVICE, gateway, allow));
        assertDenied(without.toService("default", "gw-1", "pay", 443), CallCheck.OUTBOUND, "has no route");
    }

    @Test
    void theOlderPermissionCountsIfThereIsNoNewOne() {
        String older = """
                ---
                type: TrafficPermission
                mesh: default
                name: older
                sources: [{match: {kuma.io/service: web}}]
                destinations: [{match: {kuma.io/service: '*'}}]
                """;
        String exact = older.replace("older", "exact").replace("'*'", "pay").replace("service: web", "service: none");
        assertAllowed(
                call("pay", STRICT, PROXIES, SERVICE, older),
                CallCheck.PERMISSION,
                "TrafficPermission older (sources[0])");
        assertDenied(
                call("pay", STRICT, PROXIES, SERVICE, older, exact), CallCheck.PERMISSION, "TrafficPermission exact");
        String deny = ALLOW_WEB.replace("Allow", "Deny");
        assertDenied(
                call("pay", STRICT, PROXIES, SERVICE, older, deny), CallCheck.PERMISSION, "MeshTrafficPermission pay");
    }

    @Test
    void from30OnOnlyIdentitiesMakeMutualTls() {
        Estate estate = Estate.builder()
                .version(KumaVersion.V3_0)
                .zone("west")
                .addAll(ResourceDocuments.of(Kinds.ALL).read(STRICT + PROXIES + SERVICE))
                .build();
        assertAllowed(
                Reachability.of(estate).toService("default", "web-1", "pay", 443), CallCheck.TLS, "takes plain text");
        Estate secured = estate.with(ResourceDocuments.of(Kinds.ALL).read(IDENTITY));
        assertDenied(
                Reachability.of(secured).toService("default", "web-1", "pay", 443),
                CallCheck.PERMISSION,
                "no rule allows");
    }

    @Test
    void theMatrixHasAllWorkloadsAndAComparisonTheDifference() {
        Estate before = estate(STRICT, PROXIES, SERVICE);
        Estate after = estate(STRICT, PROXIES, SERVICE, ALLOW_WEB);
        assertThat(Reachability.of(before).matrix("default").connections()).isEmpty();
        ReachabilityMatrix matrix = Reachability.of(after).matrix("default");
        assertThat(matrix.clientsOf("pay")).containsExactly("web");
        assertThat(matrix.reachedBy("web")).containsExactly("pay");
        assertThat(matrix.toMarkdown()).isEqualTo("""
                ## Who may call whom

                | From | pay:8080 | web:80 |
                | --- | --- | --- |
                | pay |  | no |
                | web | yes |  |

                ## Why

                | Answer | Decided by | Connections |
                | --- | --- | --- |
                | no | no MeshTrafficPermission is for this inbound, so it denies everything | pay -&gt; web:80 |
                | yes | MeshTrafficPermission pay (spec.from\\[0\\].default.action) | web -&gt; pay:8080 |
                """);
        assertThat(matrix.decidedBy(new Connection("web", "pay", 8080)).check()).isEqualTo(CallCheck.PERMISSION);
        assertThatThrownBy(() -> matrix.decidedBy(new Connection("web", "web", 80)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the matrix has no connection web -> web:80");
        assertThat(Reachability.compare(before, after)).hasToString("+ web -> pay:8080\n");
        assertThat(Reachability.compare(after, before)).hasToString("- web -> pay:8080\n");
        assertThat(Reachability.compare(after, after).isEmpty()).isTrue();
    }

    @Test
    void theMatrixHasTheFilesAndLinesThatDecide(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mesh.yaml"), STRICT + PROXIES + SERVICE + ALLOW_WEB);
        assertThat(Reachability.of(Estate.of(folder)).matrix("default").toMarkdown())
                .containsPattern(
                        "yes \\| MeshTrafficPermission pay \\(.*mesh\\.yaml, document 5, line \\d+, column \\d+\\)");
    }

    @Test
    void aListenerSeesTheProgressOfAMatrixAndCanStopIt() {
        Reachability reachability = Reachability.of(estate(STRICT, PROXIES, SERVICE));
        List<String> progress = new ArrayList<>();
        reachability.matrix("default", done -> progress.add(done.toString()));
        assertThat(progress).containsExactly("1 of 2", "2 of 2");
        assertThatThrownBy(() -> reachability.matrix("default", done -> {
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
    }

    @Test
    void tellsApartTheProxiesOfAWorkload() {
        String second = PROXIES.substring(PROXIES.lastIndexOf("---"))
                .replace("pay-1", "pay-2")
                .replace("10.0.0.2", "10.0.0.3")
                .replace("version: v1", "version: v2");
        String onlyFirst = SERVICE.replace("kuma.io/service: pay}", "kuma.io/service: pay, version: v1}");
        Reachability reachability = Reachability.of(estate(PLAIN, PROXIES, second, onlyFirst));

        assertThat(reachability.matrix("default").connections()).contains(new Connection("web", "pay", 8080));
        assertThat(reachability.proxyMatrix("default").connections())
                .contains(new Connection("web-1", "pay-1", 8080))
                .doesNotContain(new Connection("web-1", "pay-2", 8080));
    }

    @Test
    void judgesEachCallThatAProxyHasAnOutboundFor() {
        Reachability reachability = Reachability.of(estate(STRICT, PROXIES, SERVICE, ALLOW_WEB));

        assertThat(reachability.calls("default", "web-1"))
                .extracting(call -> call.destination() + ":" + call.port() + " " + call.isAllowed())
                .containsExactly("pay:443 true", "web:80 false");
    }

    @Test
    void aBackendOfARouteWithoutProxiesFailsACallInPart() {
        String http = PROXIES.replace("name: main,", "name: main, protocol: http,");
        String route = """
                ---
                type: MeshHTTPRoute
                mesh: default
                name: pay
                spec:
                  to:
                    - targetRef: {kind: MeshService, name: pay}
                      rules:
                        - default:
                            backendRefs: [{kind: MeshService, name: pay, port: 443}, {kind: MeshService, name: empty, port: 443}]
                """;
        String empty = SERVICE.replace("name: pay\n", "name: empty\n").replace("service: pay}", "service: empty}");

        CallVerdict verdict = call("pay", PLAIN, http, SERVICE, empty, route);

        assertThat(verdict.isAllowed()).as(verdict.toString()).isFalse();
        assertThat(verdict.isDenied()).as(verdict.toString()).isFalse();
        assertThat(verdict.decidedBy().check()).isEqualTo(CallCheck.ENDPOINT);
    }

    @Test
    void reachableServicesHideMeshServicesButNotInVersion3() {
        String hiding = PROXIES.replace(
                "tags: {kuma.io/service: web}}]",
                "tags: {kuma.io/service: web}}]\n  transparentProxying: {reachableServices: [pay]}");
        assertDenied(call("pay", PLAIN, hiding, SERVICE), CallCheck.OUTBOUND, "reachableServices");
        String everywhere = PLAIN.replace("Exclusive", "Everywhere");
        assertThat(Reachability.of(estate(everywhere, hiding, SERVICE)).calls("default", "web-1"))
                .extracting(CallVerdict::port)
                .as("by its tag only")
                .containsExactly(8080);
        Estate ofVersion3 = Estate.builder()
                .version(KumaVersion.V3_0)
                .addAll(estate(
                                PLAIN,
                                hiding,
                                SERVICE.replace(
                                        "dataplaneTags: {kuma.io/service: pay}",
                                        "dataplaneLabels: {matchLabels: {app: pay}}"))
                        .resources()
                        .toList())
                .build();
        assertThat(Reachability.of(ofVersion3)
                        .toService("default", "web-1", "pay", 443)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void aTagThatIsNoNameHasNoServiceInExclusiveMode() {
        String named = PROXIES.replace("kuma.io/service: pay", "kuma.io/service: pay.team");
        assertThat(Reachability.of(estate(PLAIN, named)).calls("default", "web-1"))
                .extracting(CallVerdict::destination)
                .containsExactly("web");
        assertThat(Reachability.of(estate(PLAIN.replace("Exclusive", "Disabled"), named))
                        .calls("default", "web-1"))
                .extracting(CallVerdict::destination)
                .contains("pay.team");
    }

    @Test
    void anUnknownProxyIsRefused() {
        Reachability reachability = Reachability.of(estate(PLAIN, PROXIES));
        assertThatThrownBy(() -> reachability.toService("default", "missing", "pay", 443))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anUnknownMeshIsRefused() {
        Reachability reachability = Reachability.of(estate(PLAIN, PROXIES));
        assertThatThrownBy(() -> reachability.matrix("defaultt"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("the estate has no mesh defaultt; it has default");
        assertThatThrownBy(() -> reachability.proxyMatrix("defaultt")).isInstanceOf(NotFoundException.class);
        assertThat(Reachability.of(Estate.of(Mesh.builder().name("empty").build()))
                        .matrix("empty")
                        .connections())
                .isEmpty();
    }

    @Test
    void describesAProxyWithItsCallersAndCalls() {
        Reachability reachability = Reachability.of(estate(STRICT, PROXIES, SERVICE, ALLOW_WEB));

        assertThat(reachability
                        .describe("default", "pay-1")
                        .section("May be called by")
                        .rows())
                .containsExactly(List.of("web", "8080", "all"));
        assertThat(reachability.describe("default", "web-1").section("May call").rows())
                .containsExactly(List.of("pay", "8080", "all"));
        assertThat(reachability.matrix("default").toHtml()).contains("<td>yes</td>");
    }
}

package dev.meshmanager.kuma.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.proxy.Dataplane;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImpactTest {
    private static final String EXCLUSIVE = """
            type: Mesh
            name: default
            meshServices: {mode: Exclusive}
            ---
            """;
    private static final String MESH = """
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
            type: Dataplane
            mesh: default
            name: db-1
            labels: {app: db}
            networking:
              address: 10.0.0.3
              inbound: [{port: 5432, tags: {kuma.io/service: db}}]
            ---
            type: MeshService
            mesh: default
            name: web
            spec: {ports: [{port: 80, name: http}]}
            ---
            type: MeshService
            mesh: default
            name: db
            spec: {ports: [{port: 5432}]}
            """;
    private static final Estate ESTATE = Estate.ofYaml(EXCLUSIVE + MESH);

    private static List<Resource> resources(String... documents) {
        return List.of(documents).stream()
                .flatMap(document -> Estate.ofYaml("mesh: default\n" + document).resources())
                .toList();
    }

    private static Impact adding(Estate estate, String... documents) {
        return Impact.of(estate, e -> e.with(resources(documents)));
    }

    private static String timeout(String name, String proxies, String destination, int seconds) {
        return """
                type: MeshTimeout
                name: %s
                spec:
                  targetRef: %s
                  to: [{targetRef: %s, default: {connectionTimeout: %ds}}]
                """.formatted(name, proxies, destination, seconds);
    }

    private static final String ALL = "{kind: Mesh}";
    private static final String WEB = "{kind: Dataplane, labels: {app: web}}";

    private static final String WRITTEN = """
            type: MeshTimeout
            mesh: default
            name: t
            spec:
              targetRef: {kind: Mesh}
              to: [{targetRef: {kind: Mesh}, default: {idleTimeout: 1m, http: {requestTimeout: 2s}}}]
              rules: [{default: {connectionTimeout: 1000ms}}]
            ---
            type: MeshHTTPRoute
            mesh: default
            name: r
            spec:
              targetRef: {kind: Mesh}
              to:
                - targetRef: {kind: MeshService, name: web}
                  rules:
                    - matches: [{path: {type: PathPrefix, value: /}}]
                      default: {backendRefs: [{kind: MeshService, name: db, port: 5432}]}
            """;

    @Test
    void whatTheControlPlaneWritesInAnotherWayIsNoChange() {
        // Policies that are equal are not compared any further.
        String stored = WRITTEN.replace("spec:", "labels: {kuma.io/mesh: default}\nspec:")
                .replace("1m,", "1m0s,")
                .replace("1000ms", "1s")
                .replace("port: 5432}]", "port: 5432, weight: 1}]");
        Estate before = ESTATE.with(Estate.ofYaml(stored).resources().toList());
        assertThat(Impact.of(
                        before, e -> e.with(Estate.ofYaml(WRITTEN).resources().toList())))
                .matches(Impact::isEmpty);
    }

    @Test
    void changesBesideOtherTextsOfTheSameAreShownAsWritten() {
        Estate before = ESTATE.with(Estate.ofYaml(WRITTEN).resources().toList());
        String changed = WRITTEN.replace("1m,", "60s,").replace("1000ms", "60s");
        assertThat(Impact.of(
                                before,
                                e -> e.with(Estate.ofYaml(changed).resources().toList()))
                        .groups())
                .flatExtracting(ImpactGroup::changes)
                .flatExtracting(PartChange::members)
                .extracting(MemberChange::toString)
                .containsOnly("connectionTimeout: 1000ms -> 60s");
    }

    @Test
    void proxiesThatChangeInTheSameWayAreAGroup() {
        Impact impact = adding(ESTATE, timeout("t", WEB, "{kind: MeshService, name: db}", 3));
        assertThat(impact.size()).isEqualTo(2);
        assertThat(impact.groups()).singleElement().satisfies(group -> {
            assertThat(group.mesh()).isEqualTo("default");
            assertThat(group.proxies()).containsExactly("web-1", "web-2");
            assertThat(group.changes())
                    .extracting(PartChange::toString)
                    .containsExactly("MeshTimeout, outbound kri_msvc_default___db_: connectionTimeout:  -> 3s");
        });
    }

    @Test
    void outboundsThatNoPolicyNamesAreOnePart() {
        Estate before = ESTATE.with(resources(timeout("db", WEB, "{kind: MeshService, name: db}", 1)));
        Impact impact = adding(before, timeout("all", WEB, ALL, 9));
        assertThat(impact.groups()).singleElement().satisfies(group -> assertThat(group.changes())
                .extracting(change -> change.part().toString())
                .containsExactly("other outbounds"));
        Estate all = before.with(resources(timeout("web", WEB, "{kind: MeshService, name: web}", 1)));
        assertThat(adding(all, timeout("all", WEB, ALL, 9)).isEmpty())
                .as("every destination has a rule that wins")
                .isTrue();
    }

    @Test
    void aPortHasTheRulesOfItsServiceAndOfTheMesh() {
        Estate before = ESTATE.with(resources(timeout("a", ALL, ALL, 1)));
        Impact impact = adding(before, timeout("b", WEB, "{kind: MeshService, name: web, sectionName: http}", 2));
        assertThat(impact.groups().get(0).changes())
                .extracting(PartChange::toString)
                .containsExactly("MeshTimeout, outbound kri_msvc_default___web_http: connectionTimeout: 1s -> 2s");
    }

    @Test
    void whatIsOverriddenOrTheSameChangesNothing() {
        Estate before = ESTATE.with(resources(timeout("a", ALL, ALL, 1), timeout("web", WEB, ALL, 5)));
        assertThat(adding(before, timeout("a", ALL, ALL, 2)).groups())
                .singleElement()
                .satisfies(group -> assertThat(group.proxies()).containsExactly("db-1"));
        assertThat(adding(before, timeout("b", WEB, ALL, 5)).isEmpty()).isTrue();
        assertThat(Impact.of(before, before).isEmpty()).isTrue();
        assertThat(Impact.of(before, before)).hasToString("The configuration of no proxy changes.");
    }

    @Test
    void shadowPoliciesHaveNoImpact() {
        String shadow = timeout("t", ALL, ALL, 3).replace("spec:", "labels: {kuma.io/effect: shadow}\nspec:");
        assertThat(adding(ESTATE, shadow).isEmpty()).isTrue();
    }

    @Test
    void inboundsAreComparedByTheirClients() {
        String rules = """
                type: MeshTimeout
                name: t
                spec:
                  rules:
                    - default: {idleTimeout: 1m}
                    - matches: [{spiffeID: {type: Exact, value: 'spiffe://a/b'}}]
                      default: {idleTimeout: %s}
                """;
        Estate before = ESTATE.with(resources(rules.formatted("2m")));
        assertThat(adding(before, rules.formatted("3m")).groups())
                .flatExtracting(ImpactGroup::changes)
                .extracting(PartChange::toString)
                .allSatisfy(text -> assertThat(text).contains("spiffe://a/b", "idleTimeout: 2m -> 3m"))
                .hasSize(2);
        Estate general = ESTATE.with(resources(rules.formatted("1m").replaceAll("(?m)^ +- matches(.*\n)*", "")));
        assertThat(adding(general, rules.formatted("1m")).isEmpty())
                .as("these clients had the value before")
                .isTrue();
    }

    @Test
    void clientsByTagsAreComparedAlsoIfTheyAreToldApartOtherwise() {
        String permission = """
                type: MeshTrafficPermission
                name: %s
                spec:
                  targetRef: {kind: Dataplane, name: db-1}
                  from:
                    - targetRef: {kind: Mesh}
                      default: {action: Deny}
                    - targetRef: {kind: MeshSubset, tags: {%s}}
                      default: {action: %s}
                """;
        Estate before = ESTATE.with(resources(permission.formatted("p", "team: shop", "Allow")));
        assertThat(adding(before, permission.formatted("p", "team: shop", "Deny"))
                        .groups())
                .flatExtracting(ImpactGroup::changes)
                .extracting(PartChange::toString)
                .containsExactly("MeshTrafficPermission, inbound 5432, from team=shop: action: Allow -> Deny");
        assertThat(adding(before, permission.formatted("p", "env: test", "Allow"))
                        .groups())
                .flatExtracting(ImpactGroup::changes)
                .extracting(PartChange::toString)
                .containsExactlyInAnyOrder(
                        "MeshTrafficPermission, inbound 5432, from env!=test team=shop: action: Allow -> Deny",
                        "MeshTrafficPermission, inbound 5432, from env=test team!=shop: action: Deny -> Allow");
        Estate allDenied = ESTATE.with(resources(permission
                .formatted("p", "team: shop", "Deny")
                .replaceAll("(?m)^ +- targetRef: \\{kind: MeshSubset.*\n.*\n", "")));
        assertThat(adding(allDenied, permission.formatted("p", "team: shop", "Deny"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void withoutMeshServicesOutboundsAreSelectedByTags() {
        Estate tags = Estate.ofYaml(MESH.substring(0, MESH.indexOf("---\ntype: MeshService")));
        assertThat(adding(tags, timeout("t", WEB, "{kind: MeshService, name: db}", 3))
                        .groups())
                .flatExtracting(ImpactGroup::changes)
                .extracting(change -> change.part().toString())
                .containsExactly("other outbounds, to kuma.io/service=db");
    }

    @Test
    void rulesOfRoutesAreComparedByWhatTheyMatch() {
        String route = """
                type: MeshHTTPRoute
                name: r
                spec:
                  targetRef: {kind: Mesh}
                  to:
                    - targetRef: {kind: MeshService, name: web}
                      rules:
                        - matches: [{path: {type: PathPrefix, value: /a}}]
                          default: {backendRefs: [{kind: MeshService, name: %s}]}
                        - matches: [{path: {type: PathPrefix, value: /b}}]
                          default: {backendRefs: [{kind: MeshService, name: web}]}
                """;
        Estate before = ESTATE.with(resources(route.formatted("web")));
        Impact impact = adding(before, route.formatted("db"));
        assertThat(impact.groups()).singleElement().satisfies(group -> {
            assertThat(group.proxies()).hasSize(3);
            assertThat(group.changes()).singleElement().satisfies(change -> assertThat(change.members())
                    .extracting(MemberChange::path)
                    .singleElement()
                    .asString()
                    .contains("/a", "backendRefs")
                    .doesNotContain("/b"));
        });
    }

    @Test
    void aRouteChangesThePoliciesThatReferToIt() {
        String route = """
                type: MeshHTTPRoute
                name: r
                spec:
                  targetRef: %s
                  to:
                    - targetRef: {kind: MeshService, name: web}
                      rules:
                        - matches: [{path: {type: PathPrefix, value: /}}]
                          default: {}
                """;
        String retry = """
                type: MeshRetry
                name: retry
                spec:
                  targetRef: {kind: MeshHTTPRoute, name: r}
                  to: [{targetRef: {kind: Mesh}, default: {http: {numRetries: 3}}}]
                """;
        Estate tags = Estate.ofYaml(MESH.substring(0, MESH.indexOf("---\ntype: MeshService")));
        Estate before = tags.with(resources(route.formatted(ALL), retry));
        assertThat(adding(before, route.formatted("{kind: Dataplane, name: web-1}"))
                        .groups())
                .flatExtracting(ImpactGroup::changes)
                .extracting(PartChange::kind)
                .contains("MeshRetry", "MeshHTTPRoute");
    }

    @Test
    void aProxyThatComesOrGoesHasItsWholeConfiguration() {
        Estate before = ESTATE.with(resources(timeout("t", WEB, ALL, 3)));
        Dataplane proxy = before.find(Dataplane.TYPE, "default", "web-1").orElseThrow();
        Impact gone = Impact.of(before, e -> e.without(proxy));
        assertThat(gone.groups()).singleElement().satisfies(group -> {
            assertThat(group.proxies()).containsExactly("web-1");
            assertThat(group.changes())
                    .extracting(PartChange::toString)
                    .containsExactly("MeshTimeout, other outbounds: connectionTimeout: 3s -> ");
        });
        assertThat(Impact.of(
                                before,
                                e -> e.with(
                                        proxy.toBuilder().putLabel("app", "x").build()))
                        .groups())
                .singleElement()
                .satisfies(group -> assertThat(group.changes()).hasSize(1));
        assertThat(Impact.of(
                                before,
                                e -> e.with(
                                        proxy.toBuilder().putLabel("other", "x").build()))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aServiceOrAVersionCanChangeAllProxies() {
        Estate before = ESTATE.with(resources(timeout("t", ALL, "{kind: MeshService, labels: {app: db}}", 3)));
        Impact impact = adding(before, """
                type: MeshService
                name: db
                labels: {app: db}
                spec: {ports: [{port: 5432}]}
                """);
        assertThat(impact.size()).isEqualTo(3);
        Estate named = ESTATE.with(resources(timeout("t", WEB, "{kind: MeshService, name: db}", 3)));
        Estate newer = Estate.builder()
                .version(KumaVersion.V3_0)
                .addAll(named.resources().toList())
                .build();
        assertThat(Impact.of(named, newer).size()).as("3.0 does not read names").isEqualTo(2);
    }

    @Test
    void itIsTextMarkdownAndHtml() {
        Estate before = ESTATE.with(resources(timeout("t", WEB, ALL, 1)));
        Impact impact = adding(before, timeout("t", WEB, ALL, 2));
        assertThat(impact.toString())
                .contains("2 proxies in mesh default: web-1, web-2")
                .containsPattern("MeshTimeout +other outbounds +connectionTimeout +1s +2s");
        assertThat(impact.toMarkdown())
                .startsWith("## 2 proxies in mesh default")
                .contains("| MeshTimeout | other outbounds | connectionTimeout | 1s | 2s |");
        assertThat(impact.toHtml()).startsWith("<div>").contains("<td>2s</td>");
        assertThat(MeshTimeout.TYPE.name())
                .isEqualTo(impact.groups().get(0).changes().get(0).kind());
    }
}

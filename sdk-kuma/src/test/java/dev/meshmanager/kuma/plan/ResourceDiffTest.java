package dev.meshmanager.kuma.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.secret.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceDiffTest {
    private static final String TIMEOUT = "{type: MeshTimeout, mesh: default, name: web, labels: %s, spec: %s}";

    @Test
    void matchesElementsByTheirTargetRefAndNotByTheirPlace() {
        ResourceDiff diff = diff(
                timeout("{}", "{to: [%s, %s]}".formatted(to("a", "1s"), to("b", "2s"))),
                timeout("{}", "{to: [%s, %s]}".formatted(to("a", "1s"), to("c", "3s"))));

        assertThat(diff.differences())
                .extracting(Difference::toString)
                .containsExactly(
                        "- spec.to[MeshService b]: {\"targetRef\":{\"kind\":\"MeshService\",\"name\":\"b\"},"
                                + "\"default\":{\"idleTimeout\":\"2s\"}}",
                        "+ spec.to[MeshService c]: {\"targetRef\":{\"kind\":\"MeshService\",\"name\":\"c\"},"
                                + "\"default\":{\"idleTimeout\":\"3s\"}}");
    }

    @Test
    void matchesBackendsByTheirLabels() {
        String route = """
                {type: MeshHTTPRoute, mesh: default, name: web, spec: {to: [{targetRef: {kind: Mesh}, rules: [{default: {
                backendRefs: [{kind: MeshService, labels: {kuma.io/display-name: v1}, port: 80, weight: %d},
                {kind: MeshService, labels: {kuma.io/display-name: v2}, port: 80, weight: %d}]}}]}]}}
                """;

        assertThat(diff(route.formatted(10, 0), route.formatted(5, 0)).differences())
                .extracting(Difference::toString)
                .containsExactly(
                        "~ spec.to[Mesh].rules[0].default.backendRefs[kuma.io/display-name=v1].weight: 10 -> 5");
    }

    @Test
    void namesTheMemberThatChangedWithinAnElement() {
        ResourceDiff diff = diff(
                timeout("{}", "{to: [%s]}".formatted(to("a", "1s"))),
                timeout("{}", "{to: [%s]}".formatted(to("a", "90s"))));

        assertThat(diff)
                .hasToString("MeshTimeout default/web\n  ~ spec.to[MeshService a].default.idleTimeout: 1s -> 1m30s");
    }

    @Test
    void reportsAChangedOrder() {
        ResourceDiff diff = diff(
                timeout("{}", "{to: [%s, %s]}".formatted(to("a", "1s"), to("b", "2s"))),
                timeout("{}", "{to: [%s, %s]}".formatted(to("b", "2s"), to("a", "1s"))));

        assertThat(diff.differences()).extracting(Difference::path).containsExactly("spec.to");
    }

    @Test
    void ignoresAnotherNotationOfADurationButNotOfOtherTexts() {
        assertThat(diff(
                                timeout("{a: 60s}", "{to: [%s]}".formatted(to("a", "60s"))),
                                timeout("{a: 1m}", "{to: [%s]}".formatted(to("a", "1m"))))
                        .differences())
                .extracting(Difference::toString)
                .containsExactly("~ labels.a: 60s -> 1m");
    }

    @Test
    void ignoresComputedLabelsUnlessBothSidesSetThem() {
        assertThat(diff(
                                timeout("{kuma.io/zone: east, kuma.io/origin: zone, kuma.io/mesh: default}", "{}"),
                                timeout("{}", "{}"))
                        .isEmpty())
                .isTrue();
        assertThat(diff(timeout("{kuma.io/zone: east}", "{}"), timeout("{kuma.io/zone: west}", "{}"))
                        .differences())
                .extracting(Difference::path)
                .containsExactly("labels[\"kuma.io/zone\"]");
    }

    @Test
    void reportsTheLabelsOfTheUser() {
        assertThat(diff(timeout("{team: a}", "{}"), timeout("{}", "{}")).differences())
                .extracting(Difference::toString)
                .containsExactly("- labels.team: a");
    }

    @Test
    void ignoresDefaultsAndReportsOtherValues() {
        String with = "{type: MeshService, mesh: default, name: web, spec: {ports: [{port: 80, appProtocol: %s}]}}";
        String without = "{type: MeshService, mesh: default, name: web, spec: {ports: [{port: 80}]}}";

        assertThat(diff(with.formatted("tcp"), without).isEmpty()).isTrue();
        assertThat(diff(with.formatted("http"), without).differences())
                .extracting(Difference::toString)
                .containsExactly("- spec.ports[port=80].appProtocol: http");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{mtls: {enabledBackend: ca, backends: [{name: ca, type: builtin, mode: STRICT}]}}"
                        + "| {mtls: {enabledBackend: ca, backends: [{name: ca, type: builtin}]}} | 0",
                "{mtls: {enabledBackend: ca, backends: [{name: ca, type: builtin, mode: PERMISSIVE}]}}"
                        + "| {mtls: {enabledBackend: ca, backends: [{name: ca, type: builtin}]}} | 1",
                "{networking: {outbound: {passthrough: false}}} | {networking: {outbound: {}}} | 1",
                "{routing: {zoneEgress: false}} | {routing: {}} | 0",
                "{routing: {zoneEgress: true}} | {routing: {}} | 1",
            })
    void knowsWhichZeroOfAnOlderKindIsAbsent(String before, String after, int differences) {
        assertThat(diff(mesh(before), mesh(after)).differences()).hasSize(differences);
        assertThat(diff(mesh(after), mesh(before)).differences()).hasSize(differences);
    }

    @Test
    void ignoresWhatTheVersionDoesNotStore() {
        Resource before = read(mesh("{}"));
        Resource after = read(mesh("{mtls: {enabledBackend: ca, backends: [{name: ca, type: builtin}]}}"));

        assertThat(ResourceDiff.between(before, after, KumaVersion.V3_0).isEmpty())
                .isTrue();
        assertThat(ResourceDiff.between(before, after, KumaVersion.V2_14).isEmpty())
                .isFalse();
    }

    @Test
    void readsMembersOfProtobufInBothSpellings() {
        String legacy = "{type: Timeout, mesh: default, name: t, sources: [], destinations: [], conf: {%s: 10s}}";

        assertThat(diff(legacy.formatted("connect_timeout"), legacy.formatted("connectTimeout"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void ignoresMembersThatTheKindDoesNotHave() {
        assertThat(diff(timeout("{}", "{}"), timeout("{}", "{too: 1}")).isEmpty())
                .isTrue();
    }

    @Test
    void showsNoSecret() {
        ResourceDiff diff = ResourceDiff.between(secret("first"), secret("second"));

        assertThat(diff.differences()).hasSize(1);
        assertThat(diff + diff.toHtml() + diff.differences())
                .contains("data")
                .doesNotContain(secret("first").data().orElseThrow())
                .doesNotContain(secret("second").data().orElseThrow());
    }

    @Test
    void escapesTextsOfServersInHtml() {
        assertThat(diff(timeout("{a: '<b>'}", "{}"), timeout("{}", "{}")).toHtml())
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void refusesResourcesOfDifferentKinds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResourceDiff.between(Mesh.builder().name("a").build(), secret("b")))
                .withMessageContaining("Mesh");
    }

    @Test
    void writesThePathsOfKubernetesForArgoCd() {
        String yaml = ServerComputed.argoCd(List.of(Mesh.TYPE, Secret.TYPE), KumaVersion.V2_14);

        assertThat(yaml)
                .startsWith("ignoreDifferences:\n")
                .contains("group: kuma.io", "kind: Mesh", ".spec.mtls.backends[]?.mode", ".status")
                .contains(".metadata.labels[\"kuma.io/mesh\"]")
                .doesNotContain("kind: Secret", "creationTime");
    }

    private static String to(String service, String idle) {
        return "{targetRef: {kind: MeshService, name: %s}, default: {idleTimeout: %s}}".formatted(service, idle);
    }

    private static String timeout(String labels, String spec) {
        return TIMEOUT.formatted(labels, spec);
    }

    private static String mesh(String members) {
        return "{type: Mesh, name: default, " + members.substring(1);
    }

    private static Secret secret(String value) {
        return Secret.builder()
                .mesh("default")
                .name("s")
                .value("value of " + value)
                .build();
    }

    private static ResourceDiff diff(String before, String after) {
        return ResourceDiff.between(read(before), read(after));
    }

    private static Resource read(String yaml) {
        return ResourceDocuments.of(Kinds.ALL).read(yaml).get(0);
    }
}

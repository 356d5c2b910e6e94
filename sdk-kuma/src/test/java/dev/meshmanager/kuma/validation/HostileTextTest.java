package dev.meshmanager.kuma.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.kind.Kinds;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Whatever is checked, the answer is a list of violations. */
class HostileTextTest {
    private static final List<String> NAMES = List.of(
            "spec",
            "targetRef",
            "kind",
            "to",
            "from",
            "rules",
            "default",
            "backends",
            "type",
            "name",
            "conf",
            "networking",
            "inbound",
            "tags",
            "mtls",
            "selectors",
            "http",
            "matches",
            "listeners",
            "value",
            "labels");

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void answersForAnyText(@ForAll String text) {
        assertThatCode(() -> Validation.checkText("type: MeshTimeout\nname: a\nspec: " + text))
                .doesNotThrowAnyException();
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void answersForAnyTreeOfAnyKind(@ForAll("trees") Object tree) {
        JsonObject members = JsonObject.of("spec", tree);
        JsonObject flat = Json.parse(String.valueOf(members)).asObject().orElseThrow();
        for (ResourceType<?> type : Kinds.ALL.all()) {
            JsonObject document =
                    type.isFlat() ? flat.get("spec").orElseThrow().asObject().orElse(flat) : flat;
            assertThatCode(() -> Validation.check(
                            type, document, ValidationOptions.defaults().strict()))
                    .as("%s %s", type, document)
                    .doesNotThrowAnyException();
        }
    }

    @Provide
    Arbitrary<Object> trees() {
        Arbitrary<Object> tree = leaves();
        for (int depth = 0; depth < 4; depth++) {
            Arbitrary<Object> below = tree;
            Arbitrary<Object> objects =
                    Arbitraries.maps(Arbitraries.of(NAMES), below).ofMaxSize(6).map(map -> map);
            Arbitrary<Object> lists = below.list().ofMaxSize(2).map(list -> list);
            tree = Arbitraries.oneOf(objects, lists, leaves());
        }
        return tree;
    }

    private static Arbitrary<Object> leaves() {
        return Arbitraries.of(
                "", "Mesh", "MeshService", "5s", "*", "{{ .Name }}", "/", 0, -1, 99999999999L, 0.5, true, false);
    }

    @Test
    void longTextsDoNotEndTheStack() {
        for (String unit : List.of("a", "a.", "/a", "A", "_", "abcd")) {
            String text = unit.repeat(50_000) + "a";
            for (String document : List.of(
                    "{type: MeshHTTPRoute, mesh: default, name: a, spec: {to: [{targetRef: {kind: MeshService, name: b},"
                            + " rules: [{matches: [{path: {type: PathPrefix, value: '%1$s'}}], default: {filters:"
                            + " [{type: URLRewrite, urlRewrite: {hostname: '%1$s'}}]}}]}]}}",
                    "{type: MeshGateway, mesh: default, name: a, conf: {listeners: [{hostname: '%1$s', port: 1}]}}",
                    "{type: Dataplane, mesh: default, name: a, networking: {address: '%1$s'}}",
                    "{type: Secret, mesh: default, name: a, data: '%1$s'}",
                    "{type: MeshTimeout, mesh: default, name: '%1$s', labels: {'%1$s': '%1$s'}, spec: {}}",
                    "{type: MeshAccessLog, mesh: default, name: a, spec: {to: [{targetRef: {kind: Mesh}, default:"
                            + " {backends: [{type: File, file: {path: '%1$s'}}, {type: Tcp, tcp: {address: '%1$s'}},"
                            + " {type: OpenTelemetry, openTelemetry: {endpoint: '%1$s', attributes: [{key: '%1$s',"
                            + " value: b}]}}]}}]}}",
                    "{type: MeshTrafficPermission, mesh: default, name: a, spec: {rules: [{default: {allow:"
                            + " [{spiffeID: {type: Exact, value: 'spiffe://%1$s'}}]}}]}}",
                    "{type: HostnameGenerator, name: a, spec: {selector: {meshService: {}}, template: '%1$s'}}",
                    "{type: ExternalService, mesh: default, name: a, networking: {address: '%1$s:80'}, tags: {a:"
                            + " '%1$s'}}")) {
                assertThatCode(() -> Validation.checkText(String.format(document, text)))
                        .as("%s of %s", document, unit)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void refusesWhatIsTooDeepOrTooLarge() {
        assertThat(Validation.checkText("[".repeat(100_000))).hasSize(1);
        assertThat(Validation.checkText(
                        "type: MeshTimeout\nname: a\nspec: " + "{a: ".repeat(5000) + "1" + "}".repeat(5000)))
                .hasSize(1);
        assertThat(Validation.checkText("type: Mesh\nname: a\nx: \"" + "y".repeat(10_000_000) + "\""))
                .hasSize(1);
        assertThat(Validation.checkText("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\ntype: Mesh\nname: a\n"))
                .isNotNull();
    }
}

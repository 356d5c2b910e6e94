package dev.meshmanager.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatConverterTest {
    private final FormatConverter converter = new FormatConverter(Kinds.ALL, "kuma-system");

    @Test
    void movesTheMeshOfASpecKindIntoALabel() {
        assertBothWays(
                "{type: MeshTimeout, mesh: m, name: a, labels: {x: y}, spec: {idle: 5s}, status: {ok: true}}", """
                apiVersion: kuma.io/v1alpha1
                kind: MeshTimeout
                metadata: {name: a, namespace: kuma-system, labels: {x: y, kuma.io/mesh: m}}
                spec: {idle: 5s}
                status: {ok: true}
                """);
    }

    @Test
    void movesTheMembersOfAFlatKindUnderSpec() {
        assertBothWays("{type: TrafficLog, mesh: m, name: a, labels: {x: y}, sources: [1], conf: {backend: b}}", """
                apiVersion: kuma.io/v1alpha1
                kind: TrafficLog
                mesh: m
                metadata: {name: a, labels: {x: y}}
                spec: {sources: [1], conf: {backend: b}}
                """);
    }

    @Test
    void putsProxiesIntoTheSystemNamespace() {
        assertBothWays("{type: Dataplane, mesh: m, name: a, networking: {address: 10.0.0.1}}", """
                apiVersion: kuma.io/v1alpha1
                kind: Dataplane
                mesh: m
                metadata: {name: a, namespace: kuma-system}
                spec: {networking: {address: 10.0.0.1}}
                """);
    }

    @Test
    void givesGlobalKindsNoMesh() {
        assertBothWays(
                "{type: Mesh, name: default}", "{apiVersion: kuma.io/v1alpha1, kind: Mesh, metadata: {name: default}}");
        assertBothWays(
                "{type: Mesh, name: default, mtls: {enabledBackend: a}}",
                "{apiVersion: kuma.io/v1alpha1, kind: Mesh, metadata: {name: default}, spec: {mtls: {enabledBackend: a}}}");
    }

    @Test
    void writesSecretsAsThoseOfKubernetes() {
        assertBothWays("{type: Secret, mesh: m, name: a, data: aGk=}", """
                apiVersion: v1
                kind: Secret
                type: system.kuma.io/secret
                metadata: {name: a, namespace: kuma-system, labels: {kuma.io/mesh: m}}
                data: {value: aGk=}
                """);
        assertBothWays("{type: GlobalSecret, name: a, data: aGk=}", """
                apiVersion: v1
                kind: Secret
                type: system.kuma.io/global-secret
                metadata: {name: a, namespace: kuma-system}
                data: {value: aGk=}
                """);
    }

    @Test
    void encodesTheTextOfASecret() {
        String text = """
                apiVersion: v1
                kind: Secret
                type: system.kuma.io/secret
                metadata: {name: a, namespace: kuma-system, labels: {kuma.io/mesh: m}}
                stringData: {value: "gr\u00FC\u00DFe"}
                """;
        Map<String, @Nullable Object> universal = converter.toUniversal(tree(text));

        assertThat(universal).containsEntry("data", "Z3LDvMOfZQ==");
        assertThat(universal.toString()).doesNotContain("gr\u00FC\u00DFe");
        assertThat(converter.toKubernetes(universal)).isEqualTo(tree(text));
        universal = new LinkedHashMap<>(universal);
        universal.put("data", "aGk=");
        assertThat(converter.toKubernetes(universal).toString()).contains("{value=hi}");
        universal.put("data", "/w==");
        assertThat(converter.toKubernetes(universal)).containsEntry("data", Map.of("value", "/w=="));
    }

    @Test
    void keepsMetadataThatTheUniversalFormatDoesNotHave() {
        assertBothWays("""
                type: MeshTimeout
                mesh: m
                name: a
                creationTime: "2026-11-23T10:00:00Z"
                metadata: {namespace: shop, uid: u, annotations: {a: b}}
                spec: {}
                """, """
                apiVersion: kuma.io/v1alpha1
                kind: MeshTimeout
                metadata:
                  name: a
                  namespace: shop
                  uid: u
                  creationTimestamp: "2026-11-23T10:00:00Z"
                  annotations: {a: b}
                  labels: {kuma.io/mesh: m}
                spec: {}
                """);
    }

    @Test
    void addsNoNamespaceToAnObjectThatHadNone() {
        assertBothWays(
                "{type: MeshTimeout, mesh: m, name: a, metadata: {}, spec: {}}",
                "{apiVersion: kuma.io/v1alpha1, kind: MeshTimeout, metadata: {name: a, labels: {kuma.io/mesh: m}}, spec: {}}");
    }

    @Test
    void keepsLongLabelsAsAnnotations() {
        assertBothWays("{type: MeshTimeout, mesh: m, name: a, labels: {kuma.io/display-name: b}, spec: {}}", """
                apiVersion: kuma.io/v1alpha1
                kind: MeshTimeout
                metadata:
                  name: a
                  namespace: kuma-system
                  labels: {kuma.io/mesh: m}
                  annotations: {kuma.io/display-name: b}
                spec: {}
                """);
    }

    @Test
    void notesWhatKubernetesHasNoPlaceFor() {
        String stored = """
                type: MeshTimeout
                mesh: m
                name: a.shop
                kri: kri_mt_m__shop_a_
                modificationTime: "2026-11-23T10:00:00Z"
                labels: {kuma.io/mesh: m, k8s.kuma.io/namespace: shop}
                snis: [{port: 80, sni: sni.msvc.m.a.80}]
                spec: {}
                """;
        Map<String, @Nullable Object> object = converter.toKubernetes(tree(stored));

        assertThat(object).containsOnlyKeys("apiVersion", "kind", "metadata", "spec");
        assertThat(FormatConverter.copy(object.get("metadata")))
                .containsEntry("name", "a")
                .containsEntry("namespace", "shop")
                .containsEntry("labels", Map.of("kuma.io/mesh", "m", "k8s.kuma.io/namespace", "shop"));
        assertThat(converter.toUniversal(object)).isEqualTo(tree(stored));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: MeshTimeout, mesh: m, name: a.kuma-system, labels: {}, spec: null}",
                "{type: MeshTimeout, mesh: m, name: a, labels: null, metadata: 5, extra: 1, spec: []}",
                "{type: MeshTimeout, mesh: m, name: a, metadata: {name: x, labels: {b: c}, annotations: {}}}",
                "{type: MeshTimeout, mesh: m, name: a, metadata: {namespace: kuma-system}}",
                "{type: MeshTimeout, name: a, labels: {kuma.io/mesh: other, kuma.io/workload: w}}",
                "{type: MeshTimeout, mesh: m, name: a, apiVersion: x, kind: y}",
                "{type: TrafficLog, mesh: m, name: a, spec: 1, status: 2, mtls: 3, apiVersion: x, kri: k}",
                "{type: TrafficLog, mesh: m, name: a, metadata: null}",
                "{type: Mesh, mesh: m, name: a, metadata: {}}",
                "{type: Secret, mesh: m, name: a, data: null, other: 1, labels: {kuma.io/mesh: m}}",
                "{type: Secret, mesh: m, name: a, data: aGk=, stringData: [value, other]}",
                "{type: GlobalSecret, mesh: m, name: a.kuma-system, stringData: [value]}",
                "{type: Unknown, name: a, mesh: m, flat: {b: c}}",
                "{type: Unknown, name: a, labels: {kuma.io/mesh: m}, status: x}",
                "{type: Unknown, name: a, meshmanager.dev/kubernetes: 1}"
            })
    void losesNothingOfAUniversalDocument(String yaml) {
        assertThat(converter.toUniversal(converter.toKubernetes(tree(yaml)))).isEqualTo(tree(yaml));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{kind: MeshTimeout, metadata: {name: a}, spec: {}}",
                "{kind: MeshTimeout, metadata: {name: a, labels: {}, annotations: {}}, spec: null, extra: 1}",
                "{kind: MeshTimeout, metadata: {name: a, labels: null, creationTimestamp: null}, type: x, name: y, mesh: z}",
                "{kind: MeshTimeout, metadata: {name: a.shop, namespace: shop, labels: {k8s.kuma.io/namespace: shop}}}",
                "{kind: MeshTimeout, metadata: {name: a.kuma-system, namespace: kuma-system}}",
                "{kind: MeshTimeout, metadata: {name: a, labels: {kuma.io/display-name: x}, annotations: {kuma.io/display-name: y}}}",
                "{kind: MeshTimeout, metadata: {name: a, annotations: {meshmanager.dev/universal: x}}}",
                "{kind: MeshTimeout, metadata: {name: a, annotations: {meshmanager.dev/universal: '{}'}}}",
                "{kind: MeshTimeout, metadata: {name: a, annotations: {meshmanager.dev/universal: '{\"/b\":{\"is\":1}}'}}}",
                "{kind: MeshTimeout, metadata: {name: a}, kri: x, modificationTime: y, labels: z, metadata2: 1}",
                "{kind: MeshTimeout, metadata: {name: a, labels: {kuma.io/mesh: 5}}}",
                "{kind: MeshTimeout, metadata: {name: a}, meshmanager.dev/kubernetes: {}}",
                "{apiVersion: kuma.io/v2, kind: MeshTimeout, metadata: {name: a, namespace: null}}",
                "{kind: TrafficLog, metadata: {name: a}}",
                "{kind: TrafficLog, mesh: null, metadata: {name: a, namespace: b}, spec: {}, status: {}}",
                "{kind: TrafficLog, mesh: m, metadata: {name: a}, spec: {type: x, name: y, mesh: z, labels: 1, metadata: 2}}",
                "{kind: TrafficLog, mesh: m, metadata: {name: a}, spec: [1], extra: 1}",
                "{kind: Dataplane, mesh: m, metadata: {name: a.shop, namespace: shop}, spec: {kri: 1}}",
                "{kind: Mesh, mesh: m, metadata: {name: a, labels: {kuma.io/mesh: m}}}",
                "{apiVersion: v1, kind: Secret, type: system.kuma.io/secret, metadata: {name: a}, data: {value: aGk=, b: c}}",
                "{apiVersion: v1, kind: Secret, type: system.kuma.io/secret, metadata: {name: a}, immutable: true}",
                "{apiVersion: v1, kind: Secret, type: system.kuma.io/global-secret, metadata: {name: a}, data: null, stringData: {value: x, y: z}}",
                "{kind: Unknown, mesh: m, metadata: {name: a}, spec: {}}",
                "{kind: Unknown, metadata: {name: a, labels: {kuma.io/mesh: m}}, x: y}"
            })
    void losesNothingOfAKubernetesObject(String yaml) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>(tree(yaml));
        object.putIfAbsent("apiVersion", "kuma.io/v1alpha1");

        assertThat(converter.toKubernetes(converter.toUniversal(object))).isEqualTo(object);
    }

    @Property
    void anyUniversalDocumentComesBack(@ForAll("universal") Map<String, Object> document) {
        Map<String, @Nullable Object> tree = JsonDiffTest.json(document);

        assertThat(converter.toUniversal(converter.toKubernetes(tree))).isEqualTo(tree);
    }

    @Property
    void anyKubernetesObjectComesBack(@ForAll("kubernetes") Map<String, Object> object) {
        Map<String, @Nullable Object> tree = JsonDiffTest.json(object);

        assertThat(converter.toKubernetes(converter.toUniversal(tree))).isEqualTo(tree);
    }

    @Provide
    Arbitrary<Map<String, Object>> universal() {
        return Arbitraries.of("MeshTimeout", "TrafficLog", "Dataplane", "Mesh", "Secret", "GlobalSecret", "Unknown")
                .flatMap(type -> members(3).map(members -> {
                    Map<String, Object> document = new LinkedHashMap<>(members);
                    document.put("type", type);
                    document.putIfAbsent("name", "a.shop");
                    return document;
                }))
                .filter(document -> document.get("name") instanceof String);
    }

    @Provide
    Arbitrary<Map<String, Object>> kubernetes() {
        Arbitrary<String> kinds = Arbitraries.of("MeshTimeout", "TrafficLog", "Dataplane", "Mesh", "Unknown", "Secret");
        return kinds.flatMap(kind -> members(3).flatMap(members -> members(2).map(metadata -> {
                    Map<String, Object> object = new LinkedHashMap<>(members);
                    object.put("kind", kind);
                    object.put("apiVersion", kind.equals("Secret") ? "v1" : "kuma.io/v1alpha1");
                    if (kind.equals("Secret")) {
                        object.put("type", "system.kuma.io/secret");
                    }
                    metadata.putIfAbsent("name", "a.shop");
                    object.put("metadata", metadata);
                    return object;
                })))
                .filter(object -> FormatConverter.copy(object.get("metadata")).get("name") instanceof String);
    }

    private static Arbitrary<Map<String, Object>> members(int depth) {
        Arbitrary<String> names = Arbitraries.of(
                "name",
                "mesh",
                "labels",
                "metadata",
                "annotations",
                "namespace",
                "creationTime",
                "creationTimestamp",
                "kri",
                "snis",
                "modificationTime",
                "spec",
                "status",
                "data",
                "stringData",
                "value",
                "kuma.io/mesh",
                "kuma.io/display-name",
                "k8s.kuma.io/namespace",
                "other");
        Arbitrary<Object> leaves = Arbitraries.of(
                        "", "a", "a.shop", "a.kuma-system", "shop", "kuma-system", "default", "aGk=", 1, true)
                .map(value -> (Object) value)
                .injectNull(0.1);
        Arbitrary<Object> values = depth == 0
                ? leaves
                : Arbitraries.oneOf(leaves, members(depth - 1).map(object -> (Object) object));
        return Arbitraries.maps(names, values).ofMaxSize(5).map(LinkedHashMap::new);
    }

    private void assertBothWays(String universal, String kubernetes) {
        assertThat(converter.toKubernetes(tree(universal))).isEqualTo(tree(kubernetes));
        assertThat(converter.toUniversal(tree(kubernetes))).isEqualTo(tree(universal));
    }

    static Map<String, @Nullable Object> tree(String yaml) {
        return FormatConverter.copy(
                JsonValue.of(YamlReader.read(SourceText.of(yaml)).get(0).value())
                        .raw());
    }
}

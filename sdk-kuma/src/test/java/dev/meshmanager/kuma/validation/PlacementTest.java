package dev.meshmanager.kuma.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.Scope;
import dev.meshmanager.core.format.Format;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.schema.SchemaCheck;
import dev.meshmanager.kuma.identity.Workload;
import dev.meshmanager.kuma.kind.Kinds;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Members that are right where Kubernetes or the SDK puts them, and members that stand where they do nothing. */
class PlacementTest {
    private static final Set<String> OF_RESOURCES =
            Set.of("type", "mesh", "name", "labels", "creationTime", "modificationTime", "kri");
    private static final ValidationOptions STRICT = ValidationOptions.defaults().strict();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: kuma.io/v1alpha1, kind: Mesh, metadata: {name: m}, spec: {}}",
                "{apiVersion: kuma.io/v1alpha1, kind: Mesh, metadata: {name: m, annotations: {a: b}, finalizers: [x]}}",
                "{apiVersion: kuma.io/v1alpha1, kind: Mesh, metadata: {name: m, uid: u, generation: 2}, spec: {}, status: {}}",
                "{apiVersion: kuma.io/v1alpha1, kind: MeshTimeout, metadata: {name: m, namespace: shop, annotations: {a: b}},"
                        + " spec: {to: [{targetRef: {kind: Mesh}, default: {idleTimeout: 1s}}]}, status: {}}",
                "{apiVersion: kuma.io/v1alpha1, kind: Dataplane, mesh: default, metadata: {name: d, namespace: shop, labels:"
                        + " {a: b}}, spec: {networking: {address: 192.0.2.1, inbound: [{port: 80, tags:"
                        + " {kuma.io/service: a}}]}}}",
                "{apiVersion: v1, kind: Secret, type: system.kuma.io/secret, metadata: {name: s, namespace: kuma-system},"
                        + " stringData: {value: abc}}",
                "{apiVersion: v1, kind: Secret, type: system.kuma.io/global-secret, metadata: {name: s, namespace: other,"
                        + " annotations: {a: b}}, data: {value: YQ==, more: YQ==}, immutable: true}",
                "{apiVersion: kuma.io/v1alpha1, kind: MeshGatewayInstance, metadata: {name: g, namespace: n}, spec: {}}",
            })
    void reportsNothingThatKubernetesHas(String document) {
        assertThat(Validation.checkText(document, STRICT)).isEmpty();
        List<Resource> resources = ResourceDocuments.of(Kinds.ALL).read(document);
        assertThat(Validation.checkAll(resources, STRICT)).isEmpty();
        for (Format format : Format.values()) {
            String written = ResourceDocuments.of(Kinds.ALL).toYaml(resources, format);
            assertThat(Validation.checkText(written, STRICT)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{apiVersion: kuma.io/v1alpha1, kind: Mesh, metadata: {name: m}, mtls: {}} | mtls | below spec | 65",
                "{apiVersion: kuma.io/v1alpha1, kind: Mesh, metadata: {name: m}, mtls: {}, spec: {mtls: {}}}"
                        + " | mtls | below spec | 65",
                "{apiVersion: kuma.io/v1alpha1, kind: Zone, metadata: {name: z}, enabled: true} | enabled | below spec | 65",
                "{apiVersion: kuma.io/v1alpha1, kind: Mesh, metadata: {name: m}, labels: {a: b}} | labels | below metadata | 65",
                "{apiVersion: kuma.io/v1alpha1, kind: Mesh, metadata: {name: m}, spec: {spec: {mtls: {}}}}"
                        + " | spec | one level higher | 72",
                "{type: Mesh, name: m, spec: {mtls: {}}} | spec | one level higher | 23",
                "{type: Mesh, name: m, metadata: {labels: {a: b}}} | metadata.labels | beside the type | 34",
                "{type: HostnameGenerator, name: h, template: t, spec: {selector: {meshService: {}},"
                        + " template: '{{ .DisplayName }}.m'}} | template | below spec | 36",
                "{type: HostnameGenerator, name: h, spec: {selector: {meshService: {}}, template: a, labels: {}}}"
                        + " | spec.labels | beside spec | 85",
            })
    void saysWhereAMemberBelongs(String document, String field, String place, int column) {
        assertThat(Validation.checkText(document))
                .filteredOn(violation -> violation.stage() == Violation.Stage.UNKNOWN_MEMBER)
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo(field);
                    assertThat(violation.reason()).contains(place);
                    assertThat(violation.location().orElseThrow().column()).isEqualTo(column);
                });
        assertThat(Validation.check(
                        ResourceDocuments.of(Kinds.ALL).read(document).get(0)))
                .extracting(Violation::field)
                .contains(field);
    }

    @Test
    void saysWhereTheMeshOfAPolicyBelongs() {
        String spec = "spec: {to: [{targetRef: {kind: Mesh}, default: {idleTimeout: 1s}}]}}";

        assertThat(Validation.checkText(
                        "{apiVersion: kuma.io/v1alpha1, kind: MeshTimeout, mesh: shop, metadata: {name: a}, " + spec))
                .extracting(Violation::field)
                .containsExactly("mesh");
        assertThat(Validation.checkText(
                        "{apiVersion: kuma.io/v1alpha1, kind: MeshTimeout, metadata: {name: a, mesh: shop}, " + spec))
                .extracting(Violation::field)
                .containsExactly("metadata.mesh");
    }

    static Stream<ResourceType<?>> kinds() {
        return Kinds.ALL.all().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void findsEveryMisplacedMemberOfEveryKind(ResourceType<?> kind) {
        SchemaCheck schema = SchemaCheck.of(kind.model());
        boolean hasSpec = schema.memberNames().contains("spec");
        Set<String> members = new TreeSet<>(hasSpec ? schema.memberNames("spec") : schema.memberNames());
        members.removeAll(OF_RESOURCES);
        String mesh = kind.scope() == Scope.MESH ? "mesh: default, " : "";

        // All of a Workload is its status.
        assertThat(members.isEmpty()).isEqualTo(kind.equals(Workload.TYPE));
        for (String member : members) {
            String universal = hasSpec
                    ? "{type: " + kind + ", " + mesh + "name: a, " + member + ": {}}"
                    : "{type: " + kind + ", " + mesh + "name: a, spec: {" + member + ": {}}}";
            assertThat(misplaced(universal)).contains(hasSpec ? member : "spec");
        }
        // Every object may have these.
        members.removeAll(Set.of("metadata", "spec", "status"));
        if (kind.kubernetes().secretType().isEmpty()) {
            for (String member : members) {
                assertThat(misplaced("{apiVersion: kuma.io/v1alpha1, kind: " + kind + ", metadata: {name: a}, " + member
                                + ": {}}"))
                        .contains(member);
            }
        }
    }

    private static List<String> misplaced(String document) {
        return Validation.checkText(document).stream()
                .filter(violation -> violation.stage() == Violation.Stage.UNKNOWN_MEMBER)
                .map(Violation::field)
                .toList();
    }

    @Test
    void reportsUnknownMembersOfObjectsWhenStrict() {
        String text = "{apiVersion: kuma.io/v1alpha1, kind: Mesh, metadata: {name: m, anotations: {}}, sepc: {}}";

        assertThat(Validation.checkText(text)).isEmpty();
        assertThat(Validation.checkText(text, STRICT))
                .extracting(Violation::reason)
                .containsExactly(
                        "is not a known member; did you mean annotations?",
                        "is not a known member; did you mean spec?");
    }
}

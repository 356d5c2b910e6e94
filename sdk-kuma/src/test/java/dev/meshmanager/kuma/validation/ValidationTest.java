package dev.meshmanager.kuma.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.testing.RecordedCall;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidationTest {
    private static final MeshTimeout GOOD = timeout("backend", Duration.ofSeconds(5));
    private static final MeshTimeout BAD = timeout("frontend", Duration.ofSeconds(-5));

    private static MeshTimeout timeout(String name, Duration idle) {
        return MeshTimeout.builder()
                .mesh("default")
                .name(name)
                .spec(s -> s.targetRef(TargetRef.mesh()).addTo(t -> t.targetRef(TargetRef.meshService("backend"))
                        .conf(c -> c.idleTimeout(idle))))
                .build();
    }

    @Test
    void acceptsWhatTheControlPlaneAccepts() {
        assertThat(Validation.check(GOOD)).isEmpty();
    }

    @Test
    void namesTheFieldAsTheControlPlaneDoes() {
        assertThat(Validation.check(BAD))
                .extracting(Violation::field)
                .containsExactly("spec.to[0].default.idleTimeout");
    }

    @Test
    void findsWrongNamesAndLabels() {
        MeshTimeout odd = GOOD.toBuilder()
                .name("Not_A_Name")
                .putLabel("team", "pay ments")
                .putLabel("kuma.io/origin", "zone")
                .build();

        assertThat(Validation.check(odd, ValidationOptions.defaults().mode(ControlPlaneMode.GLOBAL)))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("name", "labels[\"team\"]", "labels[\"kuma.io/origin\"]");
    }

    @Test
    void comparesTheZoneOfALabelWithThatOfTheControlPlane() {
        MeshTimeout ofEast = GOOD.toBuilder().putLabel("kuma.io/zone", "east").build();
        ValidationOptions options = ValidationOptions.defaults();

        assertThat(Validation.check(ofEast)).isEmpty();
        assertThat(Validation.check(ofEast, options.zone("west")))
                .extracting(Violation::field)
                .containsExactly("labels[\"kuma.io/zone\"]");
        assertThat(Validation.check(ofEast, options.zone("east"))).isEmpty();
        assertThat(Validation.check(ofEast, options.zone("west").mode(ControlPlaneMode.GLOBAL)))
                .isEmpty();
    }

    @Test
    void findsNamesThatAreTooLongWithTheZoneInFront() {
        MeshTimeout longest = GOOD.toBuilder()
                .name("a".repeat(250))
                .putLabel("kuma.io/origin", "zone")
                .build();
        ValidationOptions federated = ValidationOptions.defaults().mode(ControlPlaneMode.FEDERATED_ZONE);

        assertThat(Validation.check(longest, federated.zone("e"))).isEmpty();
        assertThat(Validation.check(longest, federated.zone("east")))
                .extracting(Violation::field)
                .containsExactly("name");
    }

    @Test
    void findsDuplicatesAndUnknownMeshes() {
        Resource lost = GOOD.toBuilder().mesh("shop").build();

        assertThat(Validation.checkAll(List.of(GOOD, GOOD, lost)))
                .extracting(Violation::toString)
                .containsExactly(
                        "MeshTimeout default/backend: name: is there more than once",
                        "MeshTimeout default/backend: name: is there more than once",
                        "MeshTimeout shop/backend: mesh: there is no mesh \"shop\"; if it exists, name it in ValidationOptions.meshes(...)");
        assertThat(Validation.checkAll(List.of(lost, Mesh.builder().name("shop").build())))
                .isEmpty();
    }

    @Test
    void saysWhereInTheTextAMemberIsWrong() {
        List<Violation> violations = Validation.checkText("""
                type: MeshTimeout
                mesh: default
                name: backend
                spec:
                  targetRef: {kind: Meshh}
                  to:
                    - targetRef: {kind: Mesh}
                      default:
                        idleTimeout: soon
                        http: nothing
                """);

        assertThat(violations)
                .extracting(
                        Violation::field,
                        violation -> violation.location().orElseThrow().line())
                .containsExactlyInAnyOrder(
                        tuple("spec.targetRef.kind", 5),
                        tuple("spec.to[0].default.idleTimeout", 9),
                        tuple("spec.to[0].default.http", 10));
        assertThat(violations.get(0).reason()).contains("did you mean Mesh?");
    }

    @Test
    void findsInBothFormatsTheSameMembers() {
        List<Violation> violations = Validation.checkText("""
                apiVersion: kuma.io/v1alpha1
                kind: MeshTimeout
                metadata: {name: backend, namespace: kuma-system, labels: {kuma.io/mesh: default}}
                spec: {targetRef: {kind: Mesh}}
                """);

        assertThat(violations).extracting(Violation::field).containsExactly("spec");
    }

    @Test
    void findsUnknownMembersOnlyWhenStrict() {
        String text = """
                type: MeshTimeout
                mesh: default
                name: backend
                spec:
                  targetRef: {kind: Mesh}
                  to: [{targetRef: {kind: Mesh}, default: {idleTimout: 5s, connectionTimeout: 5s}}]
                """;

        assertThat(Validation.checkText(text)).isEmpty();
        assertThat(Validation.checkText(text, ValidationOptions.defaults().strict()))
                .extracting(Violation::field, Violation::reason)
                .containsExactly(
                        tuple("spec.to[0].default.idleTimout", "is not a known member; did you mean idleTimeout?"));
    }

    @Test
    void reportsTextsThatAreNoDocuments() {
        assertThat(Validation.checkText("type: [")).hasSize(1);
        assertThat(Validation.checkText("name: nobody")).hasSize(1);
        assertThat(Validation.checkText("{\"type\": \"MeshTimeout\", \"name\": \"a\", \"mesh\": \"default\"}"))
                .extracting(Violation::field)
                .containsExactly("spec");
    }

    @Test
    void warnsOfWhatIsDeprecated() {
        MeshTimeout old = GOOD.toBuilder()
                .spec(s -> s.addFrom(f -> f.targetRef(TargetRef.mesh()).conf(c -> c.idleTimeout(Duration.ofHours(1)))))
                .build();

        assertThat(Validation.check(old)).isEmpty();
        assertThat(Validation.warnings(old)).hasSize(1).first().asString().contains("'from'");
    }

    @Test
    void clientsThatValidateFirstSendNothingWrong() {
        try (FakeControlPlane controlPlane = FakeControlPlane.standalone("default")
                        .with(Mesh.builder().name("default").build());
                KumaClient kuma = KumaClient.builder()
                        .url(controlPlane.url())
                        .validateFirst()
                        .build()) {
            assertThatThrownBy(() -> kuma.apply(
                            List.of(GOOD, BAD, BAD.toBuilder().name("web").build())))
                    .isInstanceOfSatisfying(ValidationException.class, e -> assertThat(e.violations())
                            .extracting(violation ->
                                    violation.resource().orElseThrow().toString())
                            .containsExactly("MeshTimeout default/frontend", "MeshTimeout default/web"));
            // The client asks for the version, whose rules it applies.
            assertThat(controlPlane.calls()).extracting(RecordedCall::method).containsOnly("GET");

            kuma.apply(GOOD);
            assertThat(controlPlane.calls()).extracting(RecordedCall::method).containsOnlyOnce("PUT");
        }
    }

    @Test
    void violationsShowThemselves() {
        Violations none = Validation.check(Mesh.builder().name("m").build());
        assertThat(none).isEmpty();
        assertThat(none).hasToString("no violations");
        Violations found = Validation.checkText("type: MeshTimeout\nmesh: m\nname: <b>\nspec: {}\n");
        assertThat(found).isNotEmpty();
        assertThat(found.toTable().columns()).containsExactly("Place", "Resource", "Field", "Reason");
        assertThat(found.toString().lines()).hasSize(found.size());
        assertThat(found.toHtml()).contains("&lt;b&gt;").doesNotContain("<b>");
        assertThat(Validation.check(Mesh.builder().name("A_").build()).toTable().columns())
                .containsExactly("Field", "Reason");
    }
}

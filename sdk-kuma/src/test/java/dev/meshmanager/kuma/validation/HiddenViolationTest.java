package dev.meshmanager.kuma.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in one place hides nothing that is wrong in another. */
class HiddenViolationTest {
    private static final String SECTION =
            "{type: MeshTimeout, mesh: default, name: a, spec: {to: [{targetRef:" + " {kind: Mesh}, default: {%s}}]}}";

    @Test
    void reportsANegativeDurationBesideAMalformedOne() {
        String text = SECTION.formatted("connectionTimeout: 10, idleTimeout: -1s, http: {requestTimeout: 5 s}");

        assertThat(Validation.checkText(text))
                .extracting(Violation::field)
                .containsExactly(
                        "spec.to[0].default.connectionTimeout",
                        "spec.to[0].default.idleTimeout",
                        "spec.to[0].default.http.requestTimeout");
    }

    @Test
    void reportsNoRuleThatFailsOnlyForWhatDidNotFit() {
        assertThat(Validation.checkText(SECTION.formatted("connectionTimeout: 10")))
                .extracting(Violation::field)
                .containsExactly("spec.to[0].default.connectionTimeout");
    }

    @Test
    void reportsRulesBesideAPortThatIsNoNumber() {
        String text =
                "{type: Dataplane, mesh: default, name: a, networking: {address: '', inbound: [{port: x, tags: {}}]}}";

        assertThat(Validation.checkText(text))
                .extracting(Violation::field)
                .contains("networking.inbound[0].port", "networking.address")
                .doesNotHaveDuplicates();
    }

    @Test
    void reportsRulesBesideABackendThatCannotBeDecoded() {
        String text = "{type: Mesh, name: m, tracing: {backends: [{name: z, type: zipkin, conf: {url: 1}}]},"
                + " mtls: {enabledBackend: absent}}";

        assertThat(Validation.checkText(text))
                .allMatch(violation -> violation.stage() == Violation.Stage.RULE)
                .extracting(Violation::field)
                .contains("tracing.backends[0].config", "mtls.enabledBackend");
    }

    @Test
    void reportsOtherDocumentsBesideAMalformedOne() {
        assertThat(Validation.checkText("{type: Mesh, name: A}\n---\na: [\n---\n{type: Mesh, name: B}"))
                .extracting(violation -> violation.location().orElseThrow().line())
                .containsExactlyInAnyOrder(1, 4, 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: MeshTimeot, mesh: default, name: a, spec: {}} | did you mean MeshTimeout?",
                "{type: MeshTimeot, name: a} | did you mean MeshTimeout?",
                "{type: Nobody, mesh: default, spec: {}, name: a} | the kind Nobody is not known",
                "{apiVersion: kuma.io/v1alpha1, kind: MeshTimeot, metadata: {name: a}} | did you mean MeshTimeout?",
                "{apiVersion: kuma.io/v1alpha1, kind: TraffiHealthCheckcRoute, metadata: {name: a}} | is not known",
                "{apiVersion: kuma.io/v1alpha2, kind: Mesh, metadata: {name: a}} | did you mean kuma.io/v1alpha1?",
            })
    void reportsKindsThatNobodyKnows(String document, String reason) {
        assertThat(Validation.checkText(document)).singleElement().satisfies(violation -> assertThat(violation.reason())
                .contains(reason));
    }

    @Test
    void takesKindsThatTheOptionsName() {
        String text = "{apiVersion: kuma.io/v1alpha1, kind: MeshOPA, metadata: {name: a}, spec: {default: {}}}";
        ValidationOptions options =
                ValidationOptions.defaults().types(ResourceTypes.of(ResourceType.mesh("MeshOPA", "meshopas")));

        assertThat(Validation.checkText(text)).isNotEmpty();
        assertThat(Validation.checkText(text, options)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http: {numRetries: three} | spec.to[0].default.http.numRetries",
                "grpc: {backOff: {baseInterval: soon}} | spec.to[0].default.grpc.backOff.baseInterval",
                "http: 3 | spec.to[0].default.http",
            })
    void callsNoParentEmptyOfWhichAMemberDidNotFit(String members, String field) {
        assertThat(Validation.checkText(
                        SECTION.replace("MeshTimeout", "MeshRetry").formatted(members)))
                .extracting(Violation::field)
                .containsExactly(field);
    }
}

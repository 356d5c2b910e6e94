package dev.meshmanager.kuma.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulesProviderTest {
    @Test
    void addsRulesToTheBuiltInOnesOfAKind() {
        String text = """
                type: MeshTimeout
                mesh: default
                name: a
                labels: {company.example/held: "true"}
                spec: {to: [{targetRef: {kind: Mesh}, default: {idleTimeout: -1s}}]}
                """;

        assertThat(Validation.checkText(text))
                .extracting(Violation::field)
                .containsExactly("labels", "spec.to[0].default.idleTimeout");
        assertThat(Validation.checkText(text.replace("company.example/held", "other")))
                .extracting(Violation::field)
                .containsExactly("spec.to[0].default.idleTimeout");
    }

    @Test
    void makesAKindKnown() {
        assertThat(Validation.checkText("{type: CompanyQuota, mesh: default, name: a, spec: {requests: 7}}"))
                .isEmpty();
    }
}

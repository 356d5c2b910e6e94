package dev.meshmanager.konnect.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KongMeshRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: AccessRole, name: a, rules: [{types: [Mesh]}]}                                 | rules[0].access
            {type: AccessRoleBinding, name: a, subjects: [{type: Robot, name: r}]}                | subjects[0].type
            {type: AccessRoleBinding, name: a, subjects: [{type: User}]}                          | subjects[0].name
            {type: MeshOPA, name: a, mesh: m, spec: {default: {appendPolicies: [{ignoreDecision: true}]}}} \
                | spec.default.appendPolicies[0].rego
            {type: MeshGlobalRateLimit, name: a, mesh: m, spec: {from: [{targetRef: {kind: Mesh}, default: {http: \
                {requestRate: {num: 1, interval: 2s}}}}]}} | spec.from[0].default.http.requestRate.interval
            {type: MeshGlobalRateLimit, name: a, mesh: m, spec: {to: [{targetRef: {kind: Mesh}, default: {backend: \
                {}}}]}} | spec.to[0].default.backend.rateLimitService
            """)
    void refusesWhatTheDocumentationRulesOut(String document, String field) {
        Resource resource =
                ResourceDocuments.of(KongMeshKinds.ALL).read(document).get(0);

        assertThat(Validation.check(resource)).extracting(Violation::field).containsExactly(field);
    }
}

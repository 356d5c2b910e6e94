package dev.meshmanager.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private static final String PEM = "-----BEGIN RSA PRIVATE KEY-----\nx1x1\n-----END RSA PRIVATE KEY-----\n";
    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJOYW1lIjoid2ViIn0.x1x1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'private_key':{'inline_string':'x1x1'}}",
                "{'common_tls_context':{'tls_certificates':[{'private_key':{'inline_bytes':'x1x1'}}]}}",
                "{'session_ticket_keys':{'keys':[{'inline_bytes':'x1x1'}]}}",
                "{'privateKey':{'type':'InsecureInline','insecureInline':{'value':'x1x1'}}}",
                "{'key':{'inline':'x1x1'}}",
                "{'clientKey':{'inlineString':'x1x1'}}",
                "{'password':'x1x1'}",
                "{'dataplaneToken':'x1x1'}",
                "{'client_secret':'x1x1'}",
                "{'Authorization':'x1x1'}",
                "{'initial_metadata':[{'key':'authorization','value':'x1x1'}]}",
                "{'header':{'key':'X-Api-Key','raw_value':'x1x1'}}",
                "{'set':[{'name':'Cookie','value':'x1x1'}]}",
                "{'type':'GlobalSecret','name':'n','data':'x1x1'}",
                "{'@type':'type.googleapis.com/envoy.admin.v3.SecretsConfigDump','static_secrets':['x1x1']}",
                "{'generic_secret':{'secret':{'inline_string':'x1x1'}}}"
            })
    void leavesOutWhatIsSecretByName(String json) {
        assertThat(redact(json)).doesNotContain("x1x1").contains("left out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'key':'kuma.io/service','operator':'x1x1'}",
                "{'tokens':'x1x1'}",
                "{'certificate_chain':{'inline_string':'x1x1'}}",
                "{'clientKey':{'secret':'x1x1'}}",
                "{'set':[{'name':'X-Team','value':'x1x1'}]}",
                "{'type':'Thing','data':'x1x1'}",
                "{'n':0.10,'x1x1':null}"
            })
    void keepsEverythingElse(String json) {
        assertThat(redact(json)).isEqualTo(json.replace('\'', '"'));
    }

    @Test
    void leavesOutWhatLooksLikeAKeyOrAToken() {
        assertThat(Redaction.of("a " + PEM + "b")).isEqualTo("a left out\nb");
        assertThat(Redaction.of("Bearer " + TOKEN)).isEqualTo("Bearer left out");
        assertThat(Redaction.of(Base64.getEncoder().encodeToString(PEM.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("left out");
        assertThat(Redaction.of("LS0tLS1CRUdJTi?")).isEqualTo("LS0tLS1CRUdJTi?");
        assertThat(redact("{'a':[{'inline':'" + TOKEN + "'}]}")).isEqualTo("{\"a\":[{\"inline\":\"left out\"}]}");
    }

    private static String redact(String json) {
        return Json.write(Redaction.of(Json.parse(json.replace('\'', '"'))));
    }
}

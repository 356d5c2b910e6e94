package dev.meshmanager.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.meshmanager.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "{'generic_secret':{'secret':{'inline_string':'x1x1'}}}",
                "{'passphrase':'x1x1'}",
                "{'pwd':'x1x1'}",
                "{'pwd':1221,'a':'left out'}",
                "{'accessKey':'x1x1'}",
                "{'secret_key':'x1x1'}",
                "{'secretAccessKey':{'inlineString':'x1x1'}}",
                "{'signingKey':['x1x1']}",
                "{'jwt':'x1x1'}",
                "{'tokens':['x1x1']}",
                "{'tokens':{'alice':'x1x1'}}",
                "{'apiKeys':[{'id':1,'k':'x1x1'}]}",
                "{'ca':{'inline':'x1x1'}}",
                "{'type':'VaultSecret','name':'n','data':{'a':'x1x1'}}",
                "{'type':'Secret','name':'n','DATA':'x1x1'}",
                "{'type':'Secret','name':'n','dta':'x1x1'}",
                "{'kind':'Secret','metadata':{'name':'n'},'stringData':{'a':'x1x1'}}",
                "{'kind':'Secret','metadata':{'annotations':{'last':'{\\'kind\\':\\'Secret\\',\\'data\\':{\\'a\\':\\'x1x1\\'}}'}}}",
                "{'config':'a: 1\\ntls:\\n  private_key:\\n    inline_string: x1x1\\nb: 2\\n'}",
                "{'config':'{\\'db\\':{\\'password\\':\\'x1x1\\'}}'}",
                "{'headers':[{'name':'authorization','string_match':{'exact':'x1x1'}}]}",
                "{'env':[{'name':'DB_PASSWORD','value':'x1x1'}]}"
            })
    void leavesOutWhatIsSecretByName(String json) {
        assertThat(redact(json)).doesNotContain("x1x1").contains("left out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'key':'kuma.io/service','operator':'x1x1'}",
                "{'max_tokens':5,'has_token':true}",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://user:x1x1@host:1/p | https://***@host:1/p",
                "https://x1x1@host | https://***@host",
                "amqp://u:x1/x1@host/p | amqp://***@host/p",
                "http://u:x1@x1@host/p | http://***@host/p",
                "see https://host/p?a=b&token=x1x1#c | see https://host/p?a=b&token=***#c",
                "https://host/?X-Amz-Signature=x1x1 | https://host/?X-Amz-Signature=***",
                "https://host/#access_token=x1x1 | https://host/#access_token=***",
                "kpat_x1x1 | left out",
                "token spat_x1x1, | token left out,",
                "hvs.x1x1 | left out",
                "a ghp_x1x1x1 b | a left out b",
                "Authorization: Bearer x1x1x1x1 | Authorization: Bearer left out",
                "host=h password=x1x1 port=1 | host=h password=*** port=1",
                "bad body: {\"password\": \"x1\\\"x1\", \"a\": \"b\"} | bad body: {\"password\": \"left out\", \"a\": \"b\"}",
                "{\"client_secret\":\"x1x1 | {\"client_secret\":\"left out"
            })
    void leavesSecretsOutOfTexts(String text, String clean) {
        assertThat(Redaction.of(text)).isEqualTo(clean).doesNotContain("x1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://host:80/p?a=b#c",
                "registry/image@sha256:abc",
                "http://host:8080/a@b",
                "mesh default, kuma.io/service=web",
                "the token has expired: log in",
                "page=2&size=100",
                "\"name\": \"x\""
            })
    void keepsOtherTexts(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }

    /** Whoever sends the text decides how long the search takes. */
    @ParameterizedTest
    @ValueSource(
            strings = {"://a:b", "eyJ", "a=", "\"a\":", "Bearer ", "-----BEGIN ", "LS0tLS1CRUdJTi", "\\\"", "@", "ghp_"
            })
    void endsInTimeForEveryText(String piece) {
        assertTimeout(Duration.ofMinutes(1), () -> Redaction.of("=@" + piece.repeat(100_000 / piece.length())));
    }

    private static String redact(String json) {
        return Json.write(Redaction.of(Json.parse(json.replace('\'', '"'))));
    }
}

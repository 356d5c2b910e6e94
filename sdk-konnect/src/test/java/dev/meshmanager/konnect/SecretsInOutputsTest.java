package dev.meshmanager.konnect;

import static dev.meshmanager.kuma.evidence.MarkedModels.MARK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.konnect.kind.AccessAudit;
import dev.meshmanager.kuma.evidence.MarkedModels;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Plants a mark in every text of every model, and looks for it in everything that people see. */
class SecretsInOutputsTest {
    @Test
    void noOutputOfAnyModelHasASecret() {
        List<Model> models = MarkedModels.of(KonnectClient.class);
        assertThat(models).hasSizeGreaterThan(30);
        TreeSet<String> leaks = new TreeSet<>();
        models.forEach(model -> MarkedModels.outputs(model).forEach((form, text) -> {
            if (text.contains(MARK)) {
                leaks.add(model.getClass().getInterfaces()[0].getName() + ", " + form);
            }
        }));
        assertThat(leaks).isEmpty();
    }

    @Test
    void noOutputHasTheCredentialsOfAWebhook() {
        AccessAudit audit = Json.read(AccessAudit.class, """
                {"type": "AccessAudit", "name": "a", "webhooks": [
                  {"url": "https://user:MARK@audit.example/?token=MARK",
                   "headers": [{"name": "Authorization", "value": "Bearer MARK"}]},
                  {"headers": {"Authorization": "Bearer MARK", "x-api-key": "MARK"}}]}""".replace("MARK", MARK));

        assertThat(Json.write(audit)).contains(MARK);
        assertThat(MarkedModels.outputs(audit)).isNotEmpty().allSatisfy((form, text) -> assertThat(text)
                .doesNotContain(MARK));
    }
}

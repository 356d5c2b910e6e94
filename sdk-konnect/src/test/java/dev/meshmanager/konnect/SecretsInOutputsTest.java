package dev.meshmanager.konnect;

import static dev.meshmanager.kuma.evidence.MarkedModels.MARK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Model;
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
}

package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.http.RetryPolicy;
import dev.meshmanager.kuma.evidence.KumaCalls;
import dev.meshmanager.kuma.evidence.OpenApi;
import dev.meshmanager.kuma.kind.Kinds;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every path and every property of Kuma's OpenAPI file against the public API. */
@Tag("specs")
class SpecCompletenessTest {
    private OpenApi openApi;

    @BeforeEach
    void readSpec() {
        openApi = OpenApi.read(TestData.path("specs").resolve("kuma-2.14.3.openapi.yaml"));
    }

    @Test
    void everyOperationHasAPublicMethod() throws IOException {
        List<String> missing = openApi.operationsMissedBy(url -> {
            try (KumaClient kuma =
                    KumaClient.builder().url(url).retries(RetryPolicy.NONE).build()) {
                OpenApi.make(KumaCalls.of(kuma, Kinds.ALL));
            }
        });
        int operations = openApi.operations().size();
        System.out.printf(
                "specs: %d of %d operations reachable; missing: %s%n",
                operations - missing.size(), operations, missing);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPropertyHasAnAccessor() {
        SpecSchemas schemas = new SpecSchemas(openApi.schemas());
        for (String name : schemas.names()) {
            model(name).ifPresent(model -> schemas.check(name, model));
        }
        List<String> withoutModel = schemas.names().stream()
                .filter(name -> !schemas.isChecked(name))
                .toList();
        TreeSet<String> missing = schemas.missing();
        missing.removeAll(SpecAnswers.LEFT_OUT.keySet());
        System.out.printf(
                "specs: %d properties, %d without accessor %s, %d left out with a reason; schemas without model: %s%n",
                schemas.checked(), missing.size(), missing, SpecAnswers.LEFT_OUT.size(), withoutModel);
        assertThat(missing).isEmpty();
        assertThat(withoutModel).isEmpty();
    }

    private static Optional<Class<?>> model(String schema) {
        Optional<ResourceType<?>> kind =
                schema.endsWith("Item") ? Kinds.ALL.find(schema.replaceAll("Item$", "")) : Optional.empty();
        return kind.<Class<?>>map(ResourceType::model).or(() -> Optional.ofNullable(SpecAnswers.MODELS.get(schema)));
    }
}

package dev.meshmanager.kuma.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.LiveControlPlane;
import dev.meshmanager.kuma.TestData;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.mesh.Mesh;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans of documents that a control plane accepts, on running ones: each converges in one apply. */
@Tag("live")
class LiveCorpusPlanTest {
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final Mesh mesh = Mesh.builder()
            .name("plan-" + suffix)
            .addSkipCreatingInitialPolicy("*")
            .build();
    private final List<String> different = new ArrayList<>();
    private int converged;
    private int refused;

    @ParameterizedTest
    @ValueSource(strings = {"kuma.url", "kuma.zone.url"})
    void eachAcceptedDocumentConvergesInOneApply(String property) {
        assumeTrue(!System.getProperty(property, "").isEmpty(), "-D" + property + " names no control plane");
        try (KumaClient kuma = LiveControlPlane.builder(property).build()) {
            kuma.apply(mesh);
            try {
                List<Resource> documents = documents(kuma);
                documents.forEach(document -> check(kuma, List.of(document)));
                System.out.printf(
                        "live: %d of %d documents converge in one apply, %d are not for this control plane%n",
                        converged, documents.size(), refused);
                Map<ResourceRef, Resource> together = new LinkedHashMap<>();
                documents.forEach(document -> together.putIfAbsent(ResourceRef.of(document), document));
                check(kuma, together.values());
            } finally {
                kuma.delete(mesh);
            }
        }
        assertThat(different).isEmpty();
        assertThat(converged).isPositive();
    }

    private List<Resource> documents(KumaClient kuma) {
        String mode = kuma.config().get("mode").flatMap(JsonValue::asString).orElse("");
        List<Resource> documents = new ArrayList<>();
        for (JsonObject line : TestData.corpus(kuma.version().line())) {
            Optional<JsonValue> stored =
                    line.get(mode).flatMap(JsonValue::asObject).flatMap(verdict -> verdict.get("stored"));
            if (stored.isPresent()) {
                moved(line.get("request").orElseThrow().asObject().orElseThrow())
                        .ifPresent(documents::add);
            }
        }
        return documents;
    }

    /** Returns the resource in a mesh of the test, or with a name of its own. */
    private Optional<Resource> moved(JsonObject request) {
        Map<String, Object> tree = new HashMap<>(request.raw());
        if (tree.containsKey("mesh")) {
            tree.put("mesh", mesh.name());
        } else {
            tree.computeIfPresent("name", (key, name) -> name + "-" + suffix);
        }
        try {
            return Optional.of(Json.fromTree(Kinds.ALL.modelOf(JsonObject.wrap(tree)), JsonValue.wrap(tree)));
        } catch (JsonException e) {
            // A control plane that drops a member does not check its type.
            return Optional.empty();
        }
    }

    /** Applies the resources that are valid together, and undoes it. */
    private void check(KumaClient kuma, Collection<Resource> resources) {
        Plan plan = Plan.of(resources).against(kuma);
        if (!plan.problems().isEmpty()) {
            refused++;
            if (resources.size() > 1) {
                different.addAll(plan.problems());
            }
            return;
        }
        AppliedPlan applied = plan.apply(kuma, ApplyOptions.defaults().goOn());
        Plan again = Plan.of(resources).against(kuma);
        if (applied.isComplete() && again.isEmpty()) {
            converged++;
        } else {
            different.add(applied + "\n" + again);
        }
        AppliedPlan undone =
                applied.rollback().apply(kuma, ApplyOptions.defaults().goOn());
        if (!undone.isComplete()) {
            different.add("undoing it: " + undone);
        }
    }
}

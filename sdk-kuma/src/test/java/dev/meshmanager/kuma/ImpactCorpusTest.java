package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.impact.Impact;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Policies as they were sent to a control plane, and as it stored them. */
@Tag("corpus")
class ImpactCorpusTest {
    /** Members that this version drops are left out: a newer one may know them. */
    @Test
    void storingAPolicyIsNoChange() {
        List<String> changed = new ArrayList<>();
        int checked = 0;
        int rewritten = 0;
        for (JsonObject line : TestData.corpus(KumaVersion.V2_14)) {
            JsonObject stored = Trees.object(Trees.object(line, "zone"), "stored");
            JsonObject sent = Trees.object(line, "request");
            if (stored.isEmpty()
                    || !TargetRefPolicy.class.isAssignableFrom(Kinds.ALL.modelOf(sent))
                    || !Validation.dropped(resource(sent), ValidationOptions.defaults())
                            .isEmpty()) {
                continue;
            }
            Estate proxies = Estate.of(Dataplane.builder()
                    .mesh(Trees.text(stored, "mesh"))
                    .name("web-1")
                    .networking(n ->
                            n.address("10.0.0.1").addInbound(i -> i.port(80).tags(Map.of("kuma.io/service", "web"))))
                    .build());
            Impact impact = Impact.of(proxies.with(resource(stored)), proxies.with(resource(sent)));
            checked++;
            rewritten += Trees.object(stored, "spec").equals(Trees.object(sent, "spec")) ? 0 : 1;
            if (!impact.isEmpty()) {
                changed.add(Trees.text(line, "id") + " " + impact);
            }
        }
        System.out.printf("corpus: storing %d policies, %d in another form, is no change%n", checked, rewritten);
        assertThat(rewritten).isPositive();
        assertThat(changed).isEmpty();
    }

    /** The policy is for all proxies, so that it has an impact. */
    private static Resource resource(JsonObject document) {
        Map<String, Object> spec =
                new LinkedHashMap<>(Trees.object(document, "spec").raw());
        spec.put("targetRef", Map.of("kind", "Mesh"));
        Map<String, Object> all = new LinkedHashMap<>(document.raw());
        all.put("spec", spec);
        JsonObject forAll = JsonObject.of(all);
        return Json.fromTree(Kinds.ALL.modelOf(forAll), JsonValue.of(forAll));
    }
}

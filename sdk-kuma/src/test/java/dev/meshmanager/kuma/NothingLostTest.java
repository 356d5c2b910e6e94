package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.GenericResource;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.opentest4j.TestAbortedException;

/** Documents with members that nobody has thought of yet. */
@Tag("corpus")
@AddLifecycleHook(NothingLostTest.SkipWithoutDocuments.class)
class NothingLostTest {
    private static final List<JsonValue> DOCUMENTS = new ArrayList<>();

    @Property(tries = 1000)
    void keepsMembersItDoesNotKnowAtEveryDepth(@ForAll int document, @ForAll int place, @ForAll("json") Object value) {
        JsonValue text = documents().get(Math.floorMod(document, documents().size()));
        List<Map<String, Object>> objects = new ArrayList<>();
        Object copy = mutableCopy(text.raw(), objects);
        objects.get(Math.floorMod(place, objects.size())).put("x-unheard-of", value);
        JsonValue extended = JsonValue.of(copy);
        Resource resource;
        try {
            resource = read(extended);
        } catch (JsonException e) {
            // A map has no unknown members: there, a value of the wrong type is an error that says where.
            assertThat(e).hasMessageContaining("x-unheard-of");
            return;
        }
        assertThat(Json.toTree(resource)).isEqualTo(extended);
    }

    @Property(tries = 200)
    void keepsKindsItDoesNotKnow(@ForAll int document, @ForAll("json") Object value) {
        Map<String, Object> members = new LinkedHashMap<>(documents()
                .get(Math.floorMod(document, documents().size()))
                .asObject()
                .orElseThrow()
                .raw());
        members.put("type", "MeshNovelty");
        members.put("novelty", value);
        JsonValue text = JsonValue.of(members);
        Resource resource = Json.fromTree(Kinds.ALL.modelOf(text.asObject().orElseThrow()), text);
        assertThat(resource).isInstanceOf(GenericResource.class);
        assertThat(resource.type()).isEqualTo("MeshNovelty");
        assertThat(Json.toTree(resource)).isEqualTo(text);
    }

    @Property(tries = 200)
    void keepsConstantsItDoesNotKnow(@ForAll int document, @ForAll("words") String word) {
        JsonValue text = documents().get(Math.floorMod(document, documents().size()));
        List<Map<String, Object>> objects = new ArrayList<>();
        Object copy = mutableCopy(text.raw(), objects);
        for (Map<String, Object> object : objects) {
            if (object.get("kind") instanceof String
                    && OpenEnum.constants(TargetRefKind.class)
                            .contains(TargetRefKind.of((String) object.get("kind")))) {
                object.put("kind", word);
            }
        }
        assertThat(Json.toTree(read(JsonValue.of(copy)))).isEqualTo(JsonValue.of(copy));
    }

    @Provide
    Arbitrary<Object> json() {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(8),
                Arbitraries.longs(),
                // Moshi refuses integers that end in 64 zeros.
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1E+30"), new BigDecimal("1E+30"))
                        .ofScale(12),
                Arbitraries.of(true, false));
        return Arbitraries.oneOf(
                leaf,
                leaf.list().ofMaxSize(3).map(list -> list),
                Arbitraries.maps(words(), leaf).ofMaxSize(3).map(map -> map));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12);
    }

    private static Resource read(JsonValue text) {
        String type = text.asObject()
                .flatMap(object -> object.get("type"))
                .flatMap(JsonValue::asString)
                .orElseThrow();
        return Json.fromTree(Kinds.ALL.find(type).orElseThrow().model(), text);
    }

    /** Returns a copy whose objects, which it adds to {@code objects}, can be changed. */
    private static Object mutableCopy(Object value, List<Map<String, Object>> objects) {
        if (value instanceof Map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            objects.add(copy);
            ((Map<?, ?>) value).forEach((name, member) -> copy.put((String) name, mutableCopy(member, objects)));
            return copy;
        }
        if (value instanceof List) {
            return ((List<?>) value)
                    .stream().map(element -> mutableCopy(element, objects)).toList();
        }
        return value;
    }

    private static synchronized List<JsonValue> documents() {
        if (DOCUMENTS.isEmpty()) {
            for (JsonObject line : TestData.corpus()) {
                line.get("zone")
                        .flatMap(JsonValue::asObject)
                        .flatMap(verdict -> verdict.get("stored"))
                        .ifPresent(DOCUMENTS::add);
            }
        }
        return DOCUMENTS;
    }

    /** In a property, an assumption that fails only rejects one try after the other. */
    static final class SkipWithoutDocuments implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            try {
                documents();
                return SkipResult.doNotSkip();
            } catch (TestAbortedException e) {
                return SkipResult.skip(e.getMessage());
            }
        }
    }
}

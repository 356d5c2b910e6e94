package dev.meshmanager.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Reading a document and writing it loses nothing. */
class RoundTripTest {
    @Provide
    Arbitrary<String> samples() {
        return SampleDocuments.samples();
    }

    @Provide
    Arbitrary<String> values() {
        return SampleDocuments.any(4);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void writesWhatItRead(@ForAll("samples") String document) {
        Sample sample = Json.read(Sample.class, document);
        assertThat(Json.parse(Json.write(sample))).isEqualTo(Json.parse(document));
        assertThat(Json.parse(Json.writePretty(sample))).isEqualTo(Json.parse(document));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void readsTheSameFromWhatItWrote(@ForAll("samples") String document) {
        Sample sample = Json.read(Sample.class, document);
        assertThat(Json.read(Sample.class, Json.write(sample))).isEqualTo(sample);
        assertThat(Json.fromTree(Sample.class, Json.toTree(sample))).isEqualTo(sample);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void keepsAllThroughABuilder(@ForAll("samples") String document) {
        Sample sample = Json.read(Sample.class, document).toBuilder().build();
        assertThat(Json.toTree(sample)).isEqualTo(Json.parse(document));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void changesNothingButWhatIsEdited(@ForAll("samples") String document) {
        Sample edited = Json.read(Sample.class, document).toBuilder()
                .text("edited")
                .count(4711)
                .build();
        Map<String, @Nullable Object> expected = new LinkedHashMap<>(
                Json.parse(document).asObject().orElseThrow().raw());
        expected.put("text", "edited");
        expected.put("count", 4711);
        assertThat(Json.toTree(edited)).isEqualTo(JsonValue.of(expected));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void writesAnyTreeAsItWasRead(@ForAll("values") String document) {
        JsonValue tree = Json.parse(document);
        assertThat(Json.parse(tree.toString())).isEqualTo(tree).hasSameHashCodeAs(tree);
        assertThat(JsonValue.of(tree.raw())).isEqualTo(tree);
        assertThat(tree.toString()).isEqualTo(Json.write(tree));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void keepsAllOfAKindThatItDoesNotKnow(@ForAll("samples") String spec) {
        String document =
                "{\"type\":\"Thing\",\"mesh\":\"default\",\"name\":\"a\",\"labels\":{},\"spec\":" + spec + "}";
        GenericMeshResource thing = Json.read(GenericMeshResource.class, document);
        assertThat(Json.toTree(thing)).isEqualTo(Json.parse(document));
        assertThat(Json.toTree(thing.toBuilder().build())).isEqualTo(Json.parse(document));
    }
}

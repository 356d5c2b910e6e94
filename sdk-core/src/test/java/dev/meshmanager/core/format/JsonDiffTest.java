package dev.meshmanager.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDiffTest {
    @Test
    void writesWhatWasAndWhatIs() {
        JsonDiff changes =
                JsonDiff.between(object("{'a':1,'b':{'c/~':2,'d':3},'e':null}"), object("{'a':2,'b':{'d':3}}"));

        assertThat(JsonValue.of(changes.toJson()))
                .isEqualTo(Json.parse("{\"/a\":{\"was\":1,\"is\":2},\"/b/c~1~0\":{\"was\":2},\"/e\":{\"was\":null}}"));
    }

    @Test
    void leavesAloneWhatHasChangedSince() {
        JsonDiff changes = JsonDiff.between(object("{'a':1,'b':1,'c':{'d':1}}"), object("{'a':2,'c':{}}"));

        assertThat(changes.applyTo(object("{'a':9,'b':1,'c':3}"))).isEqualTo(object("{'a':9,'c':3}"));
        assertThat(changes.applyTo(object("{'c':{'d':1,'e':1}}"))).isEqualTo(object("{'c':{'e':1}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"/a\"", "{\"a\":{}}", "{\"/a\":1}", "{\"/a\":{\"now\":1}}"})
    void ignoresWhatItDidNotWrite(String json) {
        assertThat(JsonDiff.parse(Json.parse(json).raw())).isEmpty();
    }

    @Property
    void anyTwoObjectsAreOneChangeApart(
            @ForAll("objects") Map<String, Object> before, @ForAll("objects") Map<String, Object> after) {
        Map<String, @Nullable Object> from = json(before);
        Map<String, @Nullable Object> to = json(after);
        JsonDiff changes = JsonDiff.between(from, to);

        assertThat(changes.applyTo(from)).isEqualTo(to);
        assertThat(JsonDiff.parse(changes.toJson()).orElseThrow().applyTo(from)).isEqualTo(to);
        assertThat(changes.isEmpty()).isEqualTo(from.equals(to));
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        return objects(3);
    }

    private static Arbitrary<Map<String, Object>> objects(int depth) {
        Arbitrary<Object> values = Arbitraries.<Object>of(1, 2, "", "~").injectNull(0.2);
        Arbitrary<Object> any = depth == 0
                ? values
                : Arbitraries.oneOf(values, objects(depth - 1).map(object -> object));
        return Arbitraries.maps(Arbitraries.of("", "a", "b", "/", "~", "~1"), any)
                .ofMaxSize(4);
    }

    private static Map<String, @Nullable Object> object(String json) {
        return json(FormatConverter.copy(Json.parse(json.replace('\'', '"')).raw()));
    }

    static Map<String, @Nullable Object> json(Map<String, ?> tree) {
        return new LinkedHashMap<>(FormatConverter.copy(JsonValue.of(tree).raw()));
    }
}

package dev.meshmanager.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import java.util.List;
import java.util.Optional;
import okio.Buffer;
import okio.BufferedSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenObjectTest {
    @Test
    void keepsEachObjectOfADocument() {
        String text =
                "{\"name\":\"a\",\"object\":{\"n\": 0.10},\"kids\":[ {\"name\":\"b\",\"object\": {\"x\":[{}, null]} },"
                        + "{\"name\":\"c\",\"object\":{}}],\"shape\":{\"kind\":\"frame\",\"inner\":{\"kind\":\"circle\",\"more\":{}}},"
                        + "\"byName\":{\"d\":{\"name\":\"d\",\"object\":{\"é\":\"\\u00e9\"}}}}";
        Sample sample = Json.read(Sample.class, text);
        assertThat(sample.object()).contains(JsonObject.of("n", Json.parse("0.10")));
        assertThat(sample.children())
                .extracting(Sample::object)
                .isEqualTo(List.of(
                        Optional.of(JsonObject.of("x", Json.parse("[{},null]"))), Optional.of(JsonObject.EMPTY)));
        assertThat(sample.byName().get("d").object()).contains(JsonObject.of("é", "é"));
        assertThat(Json.toTree(sample)).isEqualTo(Json.parse(text));
    }

    @Test
    void keepsObjectsOfADocumentThatIsLargerThanABuffersSegment() {
        String kid = "{\"name\":\"b\",\"object\":{\"text\":\"" + "x".repeat(700) + "\"}}";
        String text = "{\"name\":\"a\",\"kids\":[" + kid + (", " + kid).repeat(99) + "]}";
        assertThat(Json.toTree(Json.read(Sample.class, text))).isEqualTo(Json.parse(text));
    }

    @Test
    void readsFromASourceThatIsNoBuffer() {
        BufferedSource source =
                new Buffer().writeUtf8("{\"name\":\"a\",\"object\":{\"n\":1}}").peek();
        Sample sample = Json.read(Sample.class, source);
        assertThat(sample.object()).contains(JsonObject.of("n", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"n\":tru}",
                "{\"n\" 1}",
                "{\"n\":[1}",
                "{\"n\":1,}",
                "{n:1}",
                "{\"n\":01}",
                "{\"n\":\"x}",
                "{\"n\":\"\\q\"}",
                "{\"n\":1"
            })
    void refusesWhatIsNotJsonAtOnce(String object) {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> Json.read(Sample.class, "{\"name\":\"a\",\"object\":" + object + "}"))
                .withMessageContaining("$");
    }
}

package dev.meshmanager.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.Color;
import dev.meshmanager.core.IntOrString;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ProtobufSample;
import dev.meshmanager.core.Sample;
import dev.meshmanager.core.Shape;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void readsEachSortOfMember() {
        Sample sample = Json.read(
                Sample.class,
                "{\"name\":\"a\",\"enabled\":true,\"count\":1e3,\"big\":9007199254740993,\"quoted\":\"15\",\"ratio\":0.10,"
                        + "\"pause\":\"60m\",\"period\":\"0.250s\",\"at\":\"2026-11-23T20:31:32.50+02:00\",\"port\":\"http\","
                        + "\"color\":\"red\",\"colors\":[\"green\",\"mauve\"],\"words\":[\"x\"],\"labels\":{\"k\":\"v\"},"
                        + "\"kids\":[{\"name\":\"b\"}],\"shape\":{\"radius\":2,\"kind\":\"circle\"}}");
        assertThat(sample.enabled()).contains(true);
        assertThat(sample.count()).hasValue(1000);
        assertThat(sample.big()).hasValue(9007199254740993L);
        assertThat(sample.quoted()).hasValue(15L);
        assertThat(sample.ratio()).hasValue(0.1);
        assertThat(sample.pause()).contains(Duration.ofHours(1));
        assertThat(sample.period()).contains(Duration.ofMillis(250));
        assertThat(sample.at()).contains(Instant.parse("2026-11-23T18:31:32.5Z"));
        assertThat(sample.port()).contains(IntOrString.of("http"));
        assertThat(sample.color().orElseThrow()).isSameAs(Color.RED);
        assertThat(sample.colors()).containsExactly(Color.GREEN, Color.of("mauve"));
        assertThat(sample.labels()).containsEntry("k", "v");
        assertThat(sample.children().get(0).name()).isEqualTo("b");
        assertThat(sample.shape().orElseThrow())
                .isInstanceOfSatisfying(Shape.Circle.class, circle -> assertThat(circle.radius())
                        .hasValue(2.0));
    }

    @Test
    void writesWhatABuilderSetAndNoMore() {
        Sample sample = Sample.builder()
                .name("a")
                .pause(Duration.ofMinutes(90))
                .period(Duration.ofMillis(90_250))
                .at(Instant.parse("2026-11-23T18:31:32.500Z"))
                .port(IntOrString.of(80))
                .quoted(15L)
                .big(Long.MAX_VALUE)
                .ratio(50.0)
                .color(Color.of("mauve"))
                .shape(Shape.Frame.builder()
                        .inner(Shape.Circle.builder().radius(0.5).build())
                        .build())
                .build();
        assertThat(Json.write(sample))
                .isEqualTo(
                        "{\"name\":\"a\",\"at\":\"2026-11-23T18:31:32.5Z\",\"big\":9223372036854775807,\"color\":\"mauve\","
                                + "\"pause\":\"1h30m0s\",\"period\":\"90.250s\",\"port\":80,\"quoted\":\"15\",\"ratio\":50,"
                                + "\"shape\":{\"kind\":\"frame\",\"inner\":{\"kind\":\"circle\",\"radius\":0.5}}}");
    }

    @Test
    void indentsWhenAsked() {
        assertThat(Json.writePretty(Sample.builder().name("a").addWord("b").build()))
                .isEqualTo("{\n  \"name\": \"a\",\n  \"words\": [\n    \"b\"\n  ]\n}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "\"text\"", "5", "null", "[]", "0.10"})
    void readsAndWritesAScalarAtTheTop(String json) {
        assertThat(Json.write(Json.parse(json))).isEqualTo(json);
    }

    @Test
    void dropsTheLiteralOfAMemberThatIsEdited() {
        Sample sample = Json.read(
                Sample.class,
                "{\"name\":\"a\",\"pause\":\"60m\",\"count\":1.0,\"text\":null,\"words\":[],\"child\":null,\"period\":\"1m\"}");
        assertThat(Json.write(sample.toBuilder().pause(Duration.ofMinutes(2)).build()))
                .contains("\"pause\":\"2m0s\"")
                .contains("\"count\":1.0")
                .contains("\"period\":\"1m\"");
        assertThat(Json.write(sample.toBuilder().count(2).build())).contains("\"count\":2,");
        assertThat(Json.write(sample.toBuilder().text("b").build())).contains("\"text\":\"b\"");
        assertThat(Json.write(sample.toBuilder().addWord("b").build())).contains("\"words\":[\"b\"]");
        assertThat(Json.write(sample.toBuilder()
                        .child(Sample.builder().name("c").build())
                        .build()))
                .contains("\"child\":{\"name\":\"c\"}");
    }

    @Test
    void keepsTheLiteralsOfAListUntilItIsEdited() {
        Sample sample = Json.read(Sample.class, "{\"name\":\"a\",\"numbers\":[200.0,2e2]}");
        assertThat(sample.numbers()).containsExactly(200, 200);
        assertThat(Json.write(sample)).isEqualTo("{\"name\":\"a\",\"numbers\":[200.0,2e2]}");
        assertThat(Json.write(sample.toBuilder().addNumber(5).build()))
                .isEqualTo("{\"name\":\"a\",\"numbers\":[200,200,5]}");
    }

    @Test
    void keepsTheLiteralOfAMemberThatIsSetToTheSameValue() {
        Sample sample = Json.read(Sample.class, "{\"name\":\"a\",\"pause\":\"60m\"}");
        assertThat(Json.write(sample.toBuilder().pause(Duration.ofHours(1)).build()))
                .isEqualTo("{\"name\":\"a\",\"pause\":\"60m\"}");
    }

    @Test
    void tellsAbsentFromNullAndFromEmpty() {
        String json = "{\"name\":\"a\",\"text\":null,\"words\":[],\"labels\":{},\"object\":{},\"any\":null}";
        Sample sample = Json.read(Sample.class, json);
        assertThat(sample.text()).isEmpty();
        assertThat(sample.object()).contains(JsonObject.EMPTY);
        assertThat(sample.unknownFields().names()).containsExactly("text", "words", "labels");
        assertThat(sample.any()).contains(JsonValue.NULL);
        assertThat(Json.toTree(sample)).isEqualTo(Json.parse(json));
    }

    @Test
    void keepsUnknownMembersInTheirOrder() {
        String json = "{\"name\":\"a\",\"z\":1,\"y\":{\"b\":1,\"a\":2},\"x\":[]}";
        assertThat(Json.write(Json.read(Sample.class, json))).isEqualTo(json);
    }

    @Test
    void readsAVariantThatItDoesNotKnow() {
        String json = "{\"kind\":\"hexagon\",\"radius\":1.0,\"sides\":6}";
        Shape shape = Json.read(Shape.class, json);
        assertThat(shape).isInstanceOf(Shape.Unknown.class);
        assertThat(shape.kind()).isEqualTo("hexagon");
        assertThat(Json.toTree(shape)).isEqualTo(Json.parse(json));
    }

    @Test
    void takesTheLastOfDuplicateMembers() {
        Sample sample = Json.read(
                Sample.class,
                "{\"name\":\"a\",\"name\":\"b\",\"pause\":\"60m\",\"pause\":\"5s\",\"words\":[],\"words\":[\"x\"],\"z\":1,\"z\":2}");
        assertThat(Json.write(sample)).isEqualTo("{\"name\":\"b\",\"pause\":\"5s\",\"words\":[\"x\"],\"z\":2}");
    }

    @Test
    void takesTheLiteralOfTheLastOfDuplicateMembers() {
        Sample sample = Json.read(
                Sample.class, "{\"name\":\"a\",\"pause\":\"60m\",\"pause\":\"1h0m0s\",\"words\":[\"x\"],\"words\":[]}");
        assertThat(Json.write(sample)).isEqualTo("{\"name\":\"a\",\"pause\":\"1h0m0s\",\"words\":[]}");
    }

    @Test
    void readsTheNamesOfProtobufAndWritesThemBack() {
        String json = "{\"connect_timeout\":\"60s\",\"last_seen\":\"2026-11-23T18:31:32.500Z\",\"light_color\":2}";
        ProtobufSample sample = Json.read(ProtobufSample.class, json);
        assertThat(sample.connectTimeout()).contains(Duration.ofMinutes(1));
        assertThat(sample.lastSeen()).contains(Instant.parse("2026-11-23T18:31:32.5Z"));
        assertThat(sample.lightColor()).contains(Color.of("2"));
        assertThat(Json.toTree(sample)).isEqualTo(Json.parse(json));
        assertThat(Json.write(sample.toBuilder()
                        .connectTimeout(Duration.ofMillis(1500))
                        .build()))
                .contains("\"connectTimeout\":\"1.500s\"")
                .doesNotContain("connect_timeout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"connect_timeout\":\"60s\",\"connectTimeout\":\"5s\"}",
                "{\"connectTimeout\":\"5s\",\"connect_timeout\":\"60s\"}",
                "{\"connectTimeout\":\"5000ms\",\"connect_timeout\":\"60s\"}"
            })
    void keepsBothNamesOfAMemberAndReadsTheOneOfJson(String json) {
        ProtobufSample sample = Json.read(ProtobufSample.class, json);

        assertThat(sample.connectTimeout()).contains(Duration.ofSeconds(5));
        assertThat(Json.toTree(sample)).isEqualTo(Json.parse(json));
        assertThat(Json.write(
                        sample.toBuilder().connectTimeout(Duration.ofSeconds(1)).build()))
                .isEqualTo("{\"connectTimeout\":\"1s\"}");
    }

    @Test
    void writesTimesWithThreeDecimalsAsProtobufDoes() {
        assertThat(Json.write(ProtobufSample.builder()
                        .lastSeen(Instant.parse("2026-11-23T18:31:32.5Z"))
                        .build()))
                .isEqualTo("{\"lastSeen\":\"2026-11-23T18:31:32.500Z\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | Required value 'name' missing at path $",
                "{\"name\":null} | Required value 'name' missing at path $",
                "{\"name\":5} | Expected a string but was NUMBER at path $.name",
                "{\"name\":\"a\",\"enabled\":\"yes\"} | Expected a boolean but was STRING at path $.enabled",
                "{\"name\":\"a\",\"count\":\"many\"} | Expected a number but was \"many\" at path $.count",
                "{\"name\":\"a\",\"count\":2147483648} | Number 2147483648 does not fit at path $.count",
                "{\"name\":\"a\",\"count\":1.5} | Number 1.5 does not fit at path $.count",
                "{\"name\":\"a\",\"count\":true} | Expected a number but was true at path $.count",
                "{\"name\":\"a\",\"big\":9223372036854775808} | Number 9223372036854775808 does not fit at path $.big",
                "{\"name\":\"a\",\"big\":1e999999999} | Number 1e999999999 does not fit at path $.big",
                "{\"name\":\"a\",\"pause\":\"5 parsecs\"} | Not a duration such as 1h30m, 250ms or 5s: \"5 parsecs\" at path $.pause",
                "{\"name\":\"a\",\"pause\":5} | Expected a string but was 5 at path $.pause",
                "{\"name\":\"a\",\"at\":\"yesterday\"} | Text 'yesterday' could not be parsed at index 0 at path $.at",
                "{\"name\":\"a\",\"port\":{}} | Expected a number but was {} at path $.port",
                "{\"name\":\"a\",\"color\":true} | Expected a string but was BOOLEAN at path $.color",
                "{\"name\":\"a\",\"quoted\":1e999999999} | Number 1e999999999 does not fit at path $.quoted",
                "{\"name\":\"a\",\"quoted\":\"18446744073709551616\"} | Number 18446744073709551616 does not fit at path $.quoted",
                "{\"name\":\"a\",\"count\":1e999999999} | Number 1e999999999 does not fit at path $.count",
                "{\"name\":\"a\",\"port\":1e999999999} | Number 1e999999999 does not fit at path $.port",
                "{\"name\":\"a\",\"object\":[]} | Expected an object but was BEGIN_ARRAY at path $.object",
                "{\"name\":\"a\",\"words\":{}} | Expected BEGIN_ARRAY but was BEGIN_OBJECT at path $.words",
                "{\"name\":\"a\",\"words\":[\"b\",null]} | Expected a string but was NULL at path $.words[1]",
                "{\"name\":\"a\",\"numbers\":5} | Expected a list but was 5 at path $.numbers",
                "{\"name\":\"a\",\"numbers\":[1,null]} | Expected a number but was null at path $.numbers[1]",
                "{\"name\":\"a\",\"numbers\":[1,\"x\"]} | Expected a number but was \"x\" at path $.numbers[1]",
                "{\"name\":\"a\",\"labels\":{\"k\":null}} | Expected a string but was NULL at path $.labels.k",
                "{\"name\":\"a\",\"kids\":[{\"name\":\"b\"},null]} | Expected BEGIN_OBJECT but was NULL at path $.kids[1]",
                "{\"name\":\"a\",\"kids\":[{\"name\":\"b\"},{}]} | Required value 'name' missing at path $.kids[1]",
                "{\"name\":\"a\",\"byName\":{\"k\":{\"name\":\"b\",\"at\":1}}} | Expected a string but was 1 at path $.byName.k.at",
                "{\"name\":\"a\",\"shape\":{\"kind\":\"circle\",\"radius\":\"wide\"}} | Expected a number but was \"wide\" at path $.shape.radius",
                "{\"name\":\"a\",\"shape\":{}} | Required value 'kind' missing at path $.shape",
                "{\"name\":\"a\",\"shape\":[]} | Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $.shape",
                "{\"name\":\"a\",\"shapes\":[null]} | Expected BEGIN_OBJECT but was NULL at path $.shapes[0]",
                "{\"name\":\"a\",\"child\":{\"name\":\"b\" | JSON ends too early at path $.child.name",
                "{\"name\":\"a\"} {} | Not JSON at path $",
                "{\"name\":\"a\",} | Expected name at path $.name",
                "{\"name\":\"a\",\"z\":01} | Not JSON at path $.z",
                "{\"name\":\"a\",\"z\":NaN} | Not JSON at path $.z",
                "[] | Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $",
                "`` | JSON ends too early at path $"
            })
    void saysWhereADocumentIsWrong(String json, String message) {
        assertThatThrownBy(() -> Json.read(Sample.class, json))
                .isInstanceOf(JsonException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> Json.fromTree(Sample.class, Json.parse(json)))
                .as("tree")
                .isInstanceOf(JsonException.class)
                .hasMessage(message);
    }

    @Test
    void refusesDuplicateKeysOfAMap() {
        assertThatThrownBy(() -> Json.read(
                        Sample.class, "{\"name\":\"a\",\"byName\":{\"k\":{\"name\":\"b\"},\"k\":{\"name\":\"c\"}}}"))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("'k' has multiple values at path $.byName.k");
    }

    @Test
    void refusesAVariantThatNamesItselfTwice() {
        assertThatThrownBy(() -> Json.read(Shape.class, "{\"kind\":\"circle\",\"kind\":\"frame\"}"))
                .isInstanceOf(JsonException.class)
                .hasMessage("Expected kind frame but was \"circle\" at path $.kind");
    }

    @Test
    void refusesNullAtTheTop() {
        assertThatThrownBy(() -> Json.read(Sample.class, "null"))
                .isInstanceOf(JsonException.class)
                .hasMessageEndingWith("at path $");
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        int depth = 100_000;
        assertThatThrownBy(() -> Json.parse("[".repeat(depth) + "]".repeat(depth)))
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith("Nesting too deep at $[0][0]");
        String nested = "{\"name\":\"a\",\"child\":".repeat(depth) + "{}" + "}".repeat(depth);
        assertThatThrownBy(() -> Json.read(Sample.class, nested))
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith("Nesting too deep at $.child.child");
    }

    @Test
    void readsWhatIsNestedAsDeepAsAnyoneWould() {
        String nested = "{\"name\":\"a\",\"child\":".repeat(100) + "{\"name\":\"b\"}" + "}".repeat(100);
        assertThat(Json.toTree(Json.read(Sample.class, nested))).isEqualTo(Json.parse(nested));
    }

    @Test
    void leavesTheSourceOpen() {
        Buffer source = new Buffer().writeUtf8("{\"name\":\"a\"}");
        assertThat(Json.<Sample>read(Sample.class, source).name()).isEqualTo("a");
        assertThat(source.exhausted()).isTrue();
        assertThat(source.writeUtf8("open").readUtf8()).isEqualTo("open");
    }

    @Test
    void modelsOfOneDocumentAreEqual() {
        String json = "{\"name\":\"a\",\"z\":1,\"kids\":[{\"name\":\"b\",\"y\":0.10}]}";
        assertThat(Json.read(Sample.class, json))
                .isEqualTo(Json.read(Sample.class, json))
                .hasSameHashCodeAs(Json.read(Sample.class, json))
                .isNotEqualTo(Json.read(Sample.class, json.replace("0.10", "0.1")));
    }

    @Test
    void listsCannotBeModified() {
        Sample sample = Json.read(Sample.class, "{\"name\":\"a\",\"words\":[\"b\"],\"labels\":{\"k\":\"v\"}}");
        List<String> words = sample.words();
        assertThatThrownBy(() -> words.add("c")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> sample.labels().put("x", "y")).isInstanceOf(UnsupportedOperationException.class);
    }
}

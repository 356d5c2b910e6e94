package dev.meshmanager.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.yaml.YamlNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class YamlReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a: 1; {\"a\":1}",
                "a: '1'; {\"a\":\"1\"}",
                "a: !!str 1; {\"a\":\"1\"}",
                "a: !!int 1; {\"a\":1}",
                "a: ! 1; {\"a\":\"1\"}",
                "1: a; {\"1\":\"a\"}",
                "true: a; {\"true\":\"a\"}",
                "~: a; {\"~\":\"a\"}",
                "{a: [1, 2], b: {}}; {\"a\":[1,2],\"b\":{}}",
                "a: yes; {\"a\":\"yes\"}",
                "? a; {\"a\":null}",
                "[&x {a: 1}, *x]; [{\"a\":1},{\"a\":1}]",
                "[&x {a: 1}, {<<: *x, a: 2}, {a: 3, <<: *x}]; [{\"a\":1},{\"a\":2},{\"a\":3}]",
                "[&x {a: 1}, &y {a: 2, b: 2}, {<<: [*x, *y]}]; [{\"a\":1},{\"a\":2,\"b\":2},{\"a\":1,\"b\":2}]",
                "[&x a, {*x : 1}]; [\"a\",{\"a\":1}]",
                "{'<<': 1}; {\"<<\":1}",
                "{&k a: *k}; {\"a\":\"a\"}"
            })
    void readsYamlAsJson(String yaml, String json) {
        assertThat(JsonValue.of(read(yaml))).isEqualTo(Json.parse(json));
    }

    @Test
    void readsEachDocumentOfAStream() {
        List<YamlNode> documents =
                YamlReader.read(SourceText.of("# head\n---\na: 1\n---\n---\nb: &x 2\n...\n---\n- 3\n"));

        assertThat(documents)
                .extracting(node -> JsonValue.of(node.value()).toString())
                .containsExactly("{\"a\":1}", "null", "{\"b\":2}", "[3]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a: 1\\nb: 2\\na: 3 | line 3, column 1: duplicate member a",
                "a: {1: x, '1': y} | line 1, column 11: duplicate member 1",
                "a: [&x {b: 1}, {<<: *x, <<: *x}] | line 1, column 25: duplicate member <<",
                "a:\\n\\tb: 1 | line 2, column 1: while scanning for the next token: found character '\\t(TAB)'",
                "a: b: c | line 1, column 5: mapping values are not allowed here",
                "a: *b | line 1, column 4: alias without an anchor before it: b",
                "&a [*a] | line 1, column 5: alias without an anchor before it: a",
                "--- &a x\\n--- *a | document 2, line 2, column 5: alias",
                "a: .inf | line 1, column 4: JSON has no number .inf",
                "a: !Ref b | line 1, column 4: no JSON form for a scalar with the tag !Ref",
                "a: !!binary aGk= | line 1, column 4: no JSON form",
                "a: !!int b | line 1, column 4: no JSON form",
                "a: !!set {b} | line 1, column 4: no JSON form for the tag",
                "{[a]: b} | line 1, column 2: the name of a member must be a scalar",
                "<<: 1 | line 1, column 1: << can only merge mappings",
                "a: x\u0001y | line 1, column 5: YAML allows the character U+0001 only as an escape",
                "a: [1 | document 1, line 1, column",
                "%YAML 3.0\\n--- a | line 1, column 1:"
            })
    void saysWhereAndWhy(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml.replace("\\n", "\n").replace("\\t", "\t")))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith("document ")
                .hasMessageContaining(message.replace("\\t", "\\t"));
    }

    @Test
    void pointsAtAForbiddenCharacterFarInTheText() {
        String text = "- b\n".repeat(2000) + "- \uD83D\uDE00\u0007";

        assertThatThrownBy(() -> read(text)).hasMessageStartingWith("document 1, line 2001, column 4: YAML allows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void refusesDeepNesting(String open) {
        assertThatThrownBy(() -> read(open.repeat(100_000)))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("deeper than 200 levels");
    }

    @Test
    void refusesDeepNestingThroughAliases() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [" + "[".repeat(100) + "]".repeat(100) + "]\n");
        for (int i = 1; i < 200; i++) {
            yaml.append("a" + i + ": &a" + i + " [*a" + (i - 1) + "]\n");
        }

        assertThatThrownBy(() -> read(yaml.toString())).hasMessageContaining("deeper than 200 levels");
    }

    @Test
    void refusesABillionLaughs() {
        StringBuilder yaml = new StringBuilder("a0: &a0 lol\n");
        for (int i = 1; i < 30; i++) {
            yaml.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(9) + "]\n");
        }

        assertThatThrownBy(() -> read(yaml.toString())).hasMessageContaining("aliases written out");
    }

    @Test
    void refusesALaughOfOneLongText() {
        String yaml = "a: &a " + "x".repeat(1_000_000) + "\nb: [" + "*a,".repeat(1000) + "]";

        assertThatThrownBy(() -> read(yaml)).hasMessageContaining("aliases written out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "[a, b],", "\"\\n", "&a ", "# c\n", "1"})
    void refusesADocumentOfTenMegabytes(String piece) {
        String text = "x:\n- [" + piece.repeat(10_000_000 / piece.length());

        org.assertj.core.api.Assertions.assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> read(text));
    }

    @Test
    void readsTenMegabytesOfSmallDocuments() {
        String text = ("---\na: " + "x".repeat(1000) + "\n").repeat(10_000);

        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThat(YamlReader.read(SourceText.of(text))).hasSize(10_000));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] bytes = "a: b\nc: \u00FC\u00FC".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = 'x';

        assertThatThrownBy(() -> SourceText.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(DocumentException.class)
                .hasMessage("document 1, line 2, column 6: not UTF-8");
    }

    @Test
    void skipsAByteOrderMark() {
        byte[] bytes = "\uFEFFa: 1".getBytes(StandardCharsets.UTF_8);
        SourceText text = SourceText.read(new ByteArrayInputStream(bytes));

        assertThat(JsonValue.of(YamlReader.read(text).get(0).value())).hasToString("{\"a\":1}");
    }

    static @org.jspecify.annotations.Nullable Object read(String yaml) {
        return YamlReader.read(SourceText.of(yaml)).get(0).value();
    }
}

package dev.meshmanager.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.yaml.YamlNode;
import dev.meshmanager.core.yaml.YamlWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {
    @Test
    void writesTheLayoutOfKubectl() {
        Object tree = Json.parse(
                        "{\"type\":\"T\",\"spec\":{\"to\":[{\"kind\":\"Mesh\",\"ports\":[80,[1]]},{}],\"a\":[],"
                                + "\"b\":null,\"c\":true,\"d\":0.10,\"e\":9223372036854775807,\"f\":1e3}}")
                .raw();

        assertThat(write(tree)).isEqualTo("""
                        type: T
                        spec:
                          to:
                          - kind: Mesh
                            ports:
                            - 80
                            - - 1
                          - {}
                          a: []
                          b: null
                          c: true
                          d: 0.10
                          e: 9223372036854775807
                          f: !!float '1e3'
                        """);
    }

    @Test
    void writesTextOfManyLinesAsABlock() {
        assertThat(write(Map.of("pem", "-----BEGIN-----\n  abc: #\n\n-----END-----\n")))
                .isEqualTo("pem: |\n  -----BEGIN-----\n    abc: #\n\n  -----END-----\n");
        assertThat(write(Map.of("a", List.of("x\ny")))).isEqualTo("a:\n- |-\n  x\n  y\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " a\nb",
                "\na",
                "a \nb",
                "a\n\n",
                "a\r\nb",
                "\ta\n",
                "a\tb\n",
                "a\n\u0085b",
                "a\u2028\nb",
                "\n",
                "a\n "
            })
    void quotesTextOfManyLinesThatABlockWouldChange(String text) {
        assertThat(write(Map.of("a", text))).startsWith("a: \"");
        assertThat(readBack(Map.of("a", text))).isEqualTo(Map.of("a", text));
    }

    @Test
    void separatesDocuments() {
        String yaml = YamlWriter.write(List.of(Map.of("a", 1), Map.of(), "text"));

        assertThat(yaml).isEqualTo("a: 1\n--- {}\n--- text\n");
        assertThat(YamlReader.read(SourceText.of(yaml))).hasSize(3);
        assertThat(YamlWriter.write(List.of(Map.of("a", 1), Map.of("a", 2)))).isEqualTo("a: 1\n---\na: 2\n");
        assertThat(YamlWriter.write(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "null",
                "Null",
                "NULL",
                "y",
                "Y",
                "n",
                "N",
                "yes",
                "Yes",
                "YES",
                "no",
                "NO",
                "on",
                "On",
                "off",
                "OFF",
                "true",
                "True",
                "TRUE",
                "false",
                "tRuE",
                "0",
                "1",
                "-1",
                "+1",
                "1.5",
                ".5",
                "5.",
                "1e3",
                "1E3",
                "1e+3",
                "0777",
                "0o7",
                "0x1F",
                "0b101",
                "1_000",
                "1,000",
                "1.2.3",
                ".inf",
                "-.INF",
                ".nan",
                ".NaN",
                "12:30:45",
                "1:30",
                "2026-11-23",
                "2026-11-23T10:11:12Z",
                "2026-11-23 10:11:12.5 +1",
                "<<",
                "=",
                "-",
                "- a",
                "--- a",
                "...",
                "?",
                "? a",
                ":",
                ": a",
                "a: b",
                "a:",
                "a #b",
                "#a",
                "&a",
                "*a",
                "!a",
                "|",
                ">",
                "%a",
                "@a",
                "`a",
                "{a}",
                "[a]",
                "a ",
                " a",
                "'a'",
                "\"a\"",
                "a\tb",
                "a\u0000b",
                "a\u007fb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "\uFEFFa",
                "a\u00A0",
                "\uFFFE"
            })
    void quotesWhatAReaderWouldMisread(String text) {
        assertThat(write(Map.of("a", text))).matches("a: ([\"'])[^\\n]*\\1\\n");
        assertThat(readBack(Map.of("a", text, text, 1))).isEqualTo(Map.of("a", text, text, 1L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "backend",
                "5s",
                "100ms",
                "1h30m",
                "kuma.io/service",
                "http://a.b:80/c?d=e&f",
                "two words",
                "/path/*",
                "a,b",
                "(a|b)*",
                "\uD83D\uDE00 gr\u00FC\u00DFe",
                "x'y",
                "$ref",
                "_",
                "a#b",
                "a:b",
                "nope"
            })
    void leavesPlainTextAlone(String text) {
        assertThat(write(Map.of("a", text))).isEqualTo("a: " + text + "\n");
        assertThat(readBack(Map.of(text, text))).isEqualTo(Map.of(text, text));
    }

    @Test
    void takesSingleQuotesWhereDoubleOnesNeedEscapes() {
        assertThat(write(Map.of("a", "{\"b\": 'c'}"))).isEqualTo("a: '{\"b\": ''c''}'\n");
    }

    @Test
    void writesLongTextOnOneLine() {
        String words = "word ".repeat(1000) + "end";

        assertThat(write(Map.of("a", words))).isEqualTo("a: " + words + "\n");
        assertThat(write(Map.of("a", words + ":"))).isEqualTo("a: \"" + words + ":\"\n");
    }

    @Test
    void writesHalfAPairAsUtf8Does() {
        assertThat(write(Map.of("a", "\uD83Db\uDE00"))).isEqualTo("a: \"?b?\"\n");
    }

    @Test
    void readsLongAndOddNames() {
        Map<String, Object> tree = Map.of("long".repeat(1000), 1L, "many\nlines", 2L, "a: b", Map.of("", 3L));

        assertThat(readBack(tree)).isEqualTo(tree);
    }

    static String write(@Nullable Object tree) {
        return YamlWriter.write(Arrays.asList(tree));
    }

    static @Nullable Object readBack(@Nullable Object tree) {
        List<YamlNode> documents = YamlReader.read(SourceText.of(write(tree)));
        assertThat(documents).hasSize(1);
        return Collections.singletonList(documents.get(0).value()).get(0);
    }
}

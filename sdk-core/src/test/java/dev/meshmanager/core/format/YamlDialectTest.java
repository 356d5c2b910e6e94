package dev.meshmanager.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.yaml.YamlNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Documents with the results of sigs.k8s.io/yaml 1.6.0 behind the splitter of kumactl 2.14.3, and of the npm package
 * yaml 2 for YAML 1.2.
 */
class YamlDialectTest {
    /** Documents that both, or kumactl alone, read have the same result here. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '^',
            value = {
                // White space
                "a:\\tb => [{'a':'b'}]",
                "a: \\tb => [{'a':'b'}]",
                "a\\t: b => [{'a':'b'}]",
                "a: b\\t\\n => [{'a':'b'}]",
                "- a:\\tb\\n => [[{'a':'b'}]]",
                "a:\\t# c\\n  b: c => [{'a':{'b':'c'}}]",
                "a: |\\t# c\\n  b\\nc: d => [{'a':'b\\n','c':'d'}]",
                "a: >\\t\\n  b\\nc: d => [{'a':'b\\n','c':'d'}]",
                "a: &x\\tb\\nc: *x => [{'a':'b','c':'b'}]",
                "a: |\\n  x\\n  \\t\\n  y\\nb: c => [{'a':'x\\n\\t\\ny\\n','b':'c'}]",
                "a: 'b\\n\\tc' => [{'a':'b c'}]",
                "a: {b: 1,\\n\\tc: 2} => [{'a':{'b':1,'c':2}}]",
                "{\\n\\t\"a\": 1\\n} => [{'a':1}]",
                "\\t# c\\na: 1 => [{'a':1}]",
                "a:\\n  b: 1\\n\\t\\n => [{'a':{'b':1}}]",
                "a: 1\\n\\t\\nb: 2 => [{'a':1,'b':2}]",
                "a:\\n  b: 1\\n  \\t# c\\n  c: 2 => [{'a':{'b':1,'c':2}}]",
                "^ a: 1\\nb: 2^ => [{'a':1,'b':2}]",
                "a: 1\\r\\nb: 2\\r\\n => [{'a':1,'b':2}]",
                "a: 1\\rb: 2 => [{'a':1,'b':2}]",
                "a: 1 \\v => [{'a':1}]",
                // Marks
                "--- a: 1\\nb: 2 => [{'a':1,'b':2}]",
                "--- - a\\n- b => [['a','b']]",
                "--- # c\\na: 1\\n---\\t\\nb: 2 => [{'a':1},{'b':2}]",
                "a: 1\\n---# c\\nb: 2 => [{'a':1},{'b':2}]",
                "a: 1\\n---b: 2 => [{'a':1},{'b':2}]",
                "a: 1\\n---\\r\\nb: 2 => [{'a':1},{'b':2}]",
                "--- |\\n  a\\n  b\\n---\\nc: d => ['a\\nb\\n',{'c':'d'}]",
                "--- !!map\\na: 1 => [{'a':1}]",
                "a: 1\\n... # c\\n => [{'a':1}]",
                "a: 1\\n...\\n---\\nb: 2\\n...\\n => [{'a':1},{'b':2}]",
                "a: |\\n  ---\\n  ...\\nb: c => [{'a':'---\\n...\\n','b':'c'}]",
                "\\uFEFF# c\\n---\\na: 1 => [{'a':1}]",
                "a: 1\\n---\\n\\uFEFFb: 2 => [{'a':1},{'b':2}]",
                "a: 1\\n\\uFEFF---\\nb: 2 => [{'a':1},{'b':2}]",
                "a: 1\\n\\uFEFF => [{'a':1}]",
                // Scalars
                "[6.nan, 1.inf, -.nan, e1, 1e, .e1] => [['6.nan','1.inf','-.nan','e1','1e','.e1']]",
                "[0o7, 0x1F, .5, 5., +5, 1e3] => [[7,31,0.5,5,5,1e3]]",
                "[nULL, tRUE, True, NULL] => [['nULL','tRUE',true,null]]",
                "[!!float 1, !!bool yes, !!bool Off, !!timestamp 2026-01-01] => [[1,true,false,'2026-01-01']]",
                "\"\\\\N\\\\_\\\\L\\\\P\\\\L\" => ['\\u0085\\u00A0\\u2028\\u2029\\u2028']",
                "a: 10.0.0.1\\nb: 1:30 => [{'a':'10.0.0.1','b':'1:30'}]",
                "a: |2\\n   x\\n  y\\nb: 1 => [{'a':' x\\ny\\n','b':1}]",
                "a: &x {b: 1}\\nc: {<<: *x, d: 2} => [{'a':{'b':1},'c':{'b':1,'d':2}}]"
            })
    void readsWhatKumactlReads(String yaml, String json) {
        assertThat(read(yaml)).isEqualTo(Json.parse(json.replace('\'', '"')));
    }

    /** Documents of YAML 1.2 that kumactl rejects or interprets differently. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '^',
            value = {
                "%YAML 1.2\\n---\\na: 1 => [{'a':1}]",
                "a: 1\\n...\\n%TAG !e! tag:yaml.org,2002:\\n---\\na: !e!str 1 => [{'a':1},{'a':'1'}]",
                "a: 1\\n...\\nb: 2 => [{'a':1},{'b':2}]",
                "\"\\\\/\\\\ud83d\\\\ude00\" => ['/\uD83D\uDE00']",
                "[yes, No, on, OFF, y, n] => [['yes','No','on','OFF','y','n']]",
                "[0777, 08080, 0b11, +0x1, 1_000, 00] => [['0777','08080','0b11','+0x1','1_000','00']]",
                "{True: 1, 0x1F: 2, ~: 3, yes: 4} => [{'True':1,'0x1F':2,'~':3,'yes':4}]",
                "a\\u2028b: 'c\\u0085d' => [{'a\\u2028b':'c\\u0085d'}]",
                "a: |\\n  b\\n => [{'a':'b\\n'}]",
                "a: b\\u00A0 => [{'a':'b\\u00A0'}]",
                "^ a:\\n b: 1^ => [{'a':null,'b':1}]",
                "a: 1\\r---\\rb: 2 => [{'a':1},{'b':2}]",
                "[a:] => [[{'a':null}]]",
                "[?a] => [['?a']]",
                "1e400 => [1e400]"
            })
    void readsYaml12WhereKumactlDiffers(String yaml, String json) {
        assertThat(read(yaml)).isEqualTo(Json.parse(json.replace('\'', '"')));
    }

    /** Documents of which kumactl loses a part, and documents with tabs for indentation. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '^',
            value = {
                "a: 1\\na: 2 => line 2, column 1",
                "a: !Ref b => line 1, column 4",
                "a: !!binary aGk= => line 1, column 4",
                "[a] b => line 1, column 5",
                "{a: 1}\\n]\\n => line 2, column 1",
                "a: |\\n     \\n  b\\n => line 3",
                "a:\\n\\tb: 1 => line 2, column 1",
                "- a: 1\\n\\tb: 2 => line 2, column 1",
                "-\\ta => line 1, column 2",
                "? \\ta => line 1",
                "a: 1\\nb: c: d => line 2, column 5",
                "--- a: 1\\n--- b: c: d => document 2, line 2, column 9",
                "a: 1\\n--- [b\\n---\\nc => document 2, line"
            })
    void refusesWhatLosesAValue(String yaml, String place) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining(place);
    }

    @Test
    void repairsManyTabsInReasonableTime() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            many.append("k" + i + ":\t" + i + "\n");
        }

        assertThat(read(many.toString()).toString()).startsWith("[{\"k0\":0,").endsWith("\"k499\":499}]");
    }

    @Test
    void givesUpOnTabsWithoutEnd() {
        String yaml = "- a:\tb\n".repeat(1_000_000);

        assertThatThrownBy(() -> read(yaml)).isInstanceOf(DocumentException.class);
    }

    private static JsonValue read(String yaml) {
        String text = yaml.replace("\\\\", "\u0000")
                .replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t")
                .replace("\\v", "\u000B")
                .replace("\\uFEFF", "\uFEFF")
                .replace("\\u2028", "\u2028")
                .replace("\\u0085", "\u0085")
                .replace("\\u00A0", "\u00A0")
                .replace("\u0000", "\\");
        List<YamlNode> documents = YamlReader.read(SourceText.of(text));
        return JsonValue.of(documents.stream().map(YamlNode::value).toList());
    }
}

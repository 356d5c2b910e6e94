package dev.meshmanager.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.yaml.YamlNode;
import dev.meshmanager.core.yaml.YamlWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class YamlRoundTripTest {
    @Provide
    Arbitrary<Object> trees() {
        return anyTrees();
    }

    static Arbitrary<Object> anyTrees() {
        return anyTrees(3);
    }

    /** Bounded, because shrinking an unbounded tree uses up the memory. */
    private static Arbitrary<Object> anyTrees(int depth) {
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                anyTexts().map(text -> text),
                Arbitraries.longs().map(number -> number),
                // Moshi rejects integers that end in 64 zeros.
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1E+30"), new BigDecimal("1E+30"))
                        .ofScale(12)
                        .map(number -> number),
                Arbitraries.of(true, false, 0, -1, new BigDecimal("0.10"), new BigDecimal("1E+3")));
        return depth == 0
                ? leaves.injectNull(0.1)
                : Arbitraries.oneOf(
                        leaves,
                        anyTrees(depth - 1).list().ofMaxSize(4).map(list -> list),
                        Arbitraries.maps(anyTexts(), anyTrees(depth - 1))
                                .ofMaxSize(4)
                                .map(object -> object));
    }

    static Arbitrary<String> anyTexts() {
        // Halves of surrogate pairs are not valid Unicode.
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(20),
                        Arbitraries.strings().ascii().ofMaxLength(12),
                        Arbitraries.strings()
                                .withChars(
                                        "ab01 \n\t:#-.,'\"\\{}[]&*!|>%@`~=<?_\r\u0085\u00A0\u2028\u2029\uFEFF\u007F\uD83D\uDE00")
                                .ofMaxLength(12),
                        Arbitraries.strings()
                                .withChars("0123456789abcdefxoEe+-._:TZ ")
                                .ofMaxLength(8),
                        Arbitraries.of(
                                "yes",
                                "No",
                                "on",
                                "off",
                                "y",
                                "null",
                                "~",
                                "<<",
                                "=",
                                "0777",
                                ".inf",
                                "1:30",
                                "---",
                                "6.nan",
                                "1.inf",
                                "e1",
                                "1e1",
                                "1e-3",
                                "a\u2028b",
                                "\u2029",
                                "0o7",
                                "1_000",
                                "08080",
                                "-.e1"))
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void anyTreeSurvivesYaml(@ForAll("trees") @Nullable Object tree) {
        Object json = JsonValue.of(tree).raw();

        assertThat(YamlWriterTest.readBack(json)).isEqualTo(json);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void anotherReaderSeesTheSame(@ForAll("trees") @Nullable Object tree) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        String yaml = YamlWriterTest.write(JsonValue.of(tree).raw());

        assertThat(normal(new Load(settings).loadFromString(yaml)))
                .isEqualTo(normal(JsonValue.of(tree).raw()));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void aReaderOfYaml11SeesTheSame(@ForAll("trees") @Nullable Object tree) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        String yaml = YamlWriterTest.write(JsonValue.of(tree).raw());

        assertThat(normal(new Yaml(new SafeConstructor(options)).load(yaml)))
                .isEqualTo(normal(JsonValue.of(tree).raw()));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void manyDocumentsSurviveYaml(@ForAll("trees") Object first, @ForAll("trees") Object second) {
        List<@Nullable Object> trees =
                Arrays.asList(JsonValue.of(first).raw(), JsonValue.of(second).raw());

        List<YamlNode> documents = YamlReader.read(SourceText.of(YamlWriter.write(trees)));

        assertThat(documents).hasSize(2);
        assertThat(Arrays.asList(documents.get(0).value(), documents.get(1).value()))
                .isEqualTo(trees);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void textIsReadOrRefused(@ForAll("texts") String text) {
        try {
            YamlReader.read(SourceText.of(text));
        } catch (DocumentException e) {
            assertThat(e.location().line()).isPositive();
            assertThat(e.location().column()).isPositive();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.strings()
                        .withChars("ab1 \n\t:#-.,'\"\\{}[]&*!|>%@?<\r")
                        .ofMaxLength(40));
    }

    /** The engine's loader returns Java's number types, so only the values can be compared. */
    private static @Nullable Object normal(@Nullable Object value) {
        if (value instanceof Map) {
            Map<Object, @Nullable Object> members = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((name, member) -> members.put(name, normal(member)));
            return members;
        }
        if (value instanceof List) {
            return ((List<?>) value)
                    .stream()
                            .map(YamlRoundTripTest::normal)
                            .map(Objects::toString)
                            .toList();
        }
        if (value instanceof Number) {
            return new BigDecimal(value.toString()).doubleValue() + 0.0;
        }
        return value;
    }
}

package dev.meshmanager.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ProtobufSample;
import dev.meshmanager.core.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spellings of numbers, and what Go's decoder of protobuf makes of each. */
class ProtobufNumbersTest {
    private static final SchemaCheck CHECK = SchemaCheck.of(ProtobufSample.class);

    static List<String> spellings() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ProtobufNumbersTest.class.getResourceAsStream("protobuf-numbers.tsv"), "protobuf-numbers.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void readsNumbersAsGoDoes(String line) {
        String[] cells = line.split("\t");

        compare("smallCount", cells[0], cells[1], sample -> sample.smallCount().stream()
                .mapToObj(Long::toUnsignedString)
                .findAny());
        compare("bytesSent", cells[0], cells[2], sample -> sample.bytesSent().stream()
                .mapToObj(Long::toUnsignedString)
                .findAny());
        compare("share", cells[0], cells[3], sample -> sample.share().stream()
                .mapToObj(value -> Double.toString(value + 0.0))
                .findAny());
    }

    private static void compare(
            String member, String json, String expected, Function<ProtobufSample, Optional<String>> read) {
        JsonObject document = Json.read(JsonObject.class, "{\"" + member + "\": " + json + "}");
        if (expected.equals("x")) {
            assertThat(CHECK.check(document)).extracting(SchemaViolation::path).containsExactly(member);
            return;
        }
        assertThat(CHECK.check(document)).isEmpty();
        String value = read.apply(Json.fromTree(
                        ProtobufSample.class,
                        JsonValue.of(CHECK.asRead(document).raw())))
                .orElseThrow();
        assertThat(Double.parseDouble(value)).isEqualByComparingTo(Double.parseDouble(expected) + 0.0);
    }
}

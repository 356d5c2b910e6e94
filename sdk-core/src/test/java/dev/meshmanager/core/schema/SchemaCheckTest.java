package dev.meshmanager.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.LimitedSample;
import dev.meshmanager.core.ProtobufSample;
import dev.meshmanager.core.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCheckTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | word is required",
                "{'word': 'a'} | word must have at least 2 characters",
                "{'word': 'abcde'} | word must have at most 4 characters",
                "{'word': 'ABC'} | word must match ^[a-z]+$",
                "{'word': 7} | word must be a text, not a number",
                "{'word': 'abc', 'weight': 0} | weight must be at least 1",
                "{'word': 'abc', 'small': null} | small must be an integer, not null",
                "{'word': 'abc', 'small': 1.5} | small must be an integer, not 1.5",
                "{'word': 'abc', 'small': 4294967296} | small must be between -2147483648 and 2147483647, not 4294967296",
                "{'word': 'abc', 'large': 18446744073709551616} "
                        + "| large must be between -9223372036854775808 and 18446744073709551615, not 18446744073709551616",
                "{'word': 'abc', 'large': 1e999999999} | large must be an integer, not 1e999999999",
                "{'word': 'abc', 'status': 303} | status must be one of 301, 302",
                "{'word': 'abc', 'bytes': 'YQ'} | bytes must be Base64 of the standard alphabet, padded",
                "{'word': 'abc', 'bytes': '_-_-'} | bytes must be Base64 of the standard alphabet, padded",
                "{'word': 'abc', 'words': []} | words must have at least 1 elements",
                "{'word': 'abc', 'words': ['a', 'b', 'c']} | words must have at most 2 elements",
                "{'word': 'abc', 'words': ['a', 1]} | words[1] must be a text, not a number",
                "{'word': 'abc', 'nested': {'lightColor': 3}} | nested.lightColor must be a text, not a number",
            })
    void namesWhatIsWrongAndWhere(String document, String violation) {
        assertThat(SchemaCheck.of(LimitedSample.class).check(document(document)))
                .extracting(found -> found.path() + " " + found.reason())
                .containsExactly(violation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'word': 'abc', 'weight': null}",
                "{'word': 'abc', 'small': 8e1, 'large': 9223372036854775808}",
                "{'word': 'abc', 'status': 302, 'bytes': 'YQ==', 'words': ['a']}",
                "{'word': 'abc', 'bytes': 'YWJj\\nYWJj'}",
                "{'word': 'abc', 'stranger': 1}"
            })
    void takesWhatTheControlPlaneTakes(String document) {
        assertThat(SchemaCheck.of(LimitedSample.class).check(document(document)))
                .isEmpty();
    }

    @Test
    void listsTheDefaultsWithTheirPaths() {
        assertThat(SchemaCheck.of(LimitedSample.class).defaults()).containsEntry("weight", JsonValue.of(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'lightColor': 3}", "{'light_color': 'red'}", "{'bytesSent': '7'}", "{'bytesSent': null}"})
    void readsKindsOfProtobufAsProtobufDoes(String document) {
        assertThat(SchemaCheck.of(ProtobufSample.class).check(document(document)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"80.0", "8e1", "'8.5'", "true"})
    void takesOnlyWholeNumbersForIntegersOfProtobuf(String number) {
        assertThat(SchemaCheck.of(ProtobufSample.class).check(document("{'bytesSent': " + number + "}")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "4294967296"})
    void takesNoIntegersThatAnUnsignedTypeCannotHold(String number) {
        assertThat(SchemaCheck.of(ProtobufSample.class).check(document("{'smallCount': " + number + "}")))
                .hasSize(1);
        assertThat(SchemaCheck.of(ProtobufSample.class).check(document("{'smallCount': 4294967295}")))
                .isEmpty();
    }

    @Test
    void readsANullInAListOrMapOfProtobufAsAnEmptyValue() {
        SchemaCheck check = SchemaCheck.of(ProtobufSample.class);
        JsonObject document = document("{'allWords': ['a', null], 'bytesSent': null}");

        assertThat(check.check(document)).isEmpty();
        assertThat(check.asRead(document)).isEqualTo(document("{'allWords': ['a', ''], 'bytesSent': null}"));
        assertThat(SchemaCheck.of(LimitedSample.class).check(document("{'word': 'abc', 'words': [null]}")))
                .hasSize(1);
    }

    @Test
    void readsAListOfBytesOfProtobufAsBase64() {
        SchemaCheck check = SchemaCheck.of(ProtobufSample.class);

        assertThat(check.asRead(document("{'bytes': [97, null]}"))).isEqualTo(document("{'bytes': 'YQA='}"));
        assertThat(check.check(document("{'bytes': [256]}"))).hasSize(1);
    }

    @Test
    void readsNamesInAnyCaseButNotThoseOfProtobuf() {
        SchemaCheck check = SchemaCheck.of(LimitedSample.class);
        JsonObject exact = document("{'word': 'abc', 'nested': {'lightColor': 'red'}}");
        JsonObject ofProtobuf = document("{'lightcolor': 'red'}");

        assertThat(check.asRead(document("{'Word': 'abc', 'NESTED': {'lightcolor': 'red'}}")))
                .isEqualTo(exact);
        assertThat(SchemaCheck.of(ProtobufSample.class).asRead(ofProtobuf)).isSameAs(ofProtobuf);
        assertThat(check.asRead(document("{'word': 'abc', 'Word': 'x'}")).has("Word"))
                .isTrue();
        assertThat(check.asRead(exact)).isSameAs(exact);
    }

    @Test
    void theCanonicalFormIsEqualForEqualMeanings() {
        SchemaCheck check = SchemaCheck.of(ProtobufSample.class);

        assertThat(check.canonical(document("{'connect_timeout': '90s', 'bytesSent': 1, 'other': '90s'}")))
                .isEqualTo(check.canonical(document("{'connectTimeout': '1m30s', 'bytesSent': 1, 'other': '90s'}")))
                .isNotEqualTo(check.canonical(document("{'connectTimeout': '90s', 'bytesSent': 1, 'other': '1m30s'}")));
    }

    @Test
    void findsMembersThatTheModelDoesNotHave() {
        assertThat(SchemaCheck.of(LimitedSample.class).unknownMembers(document("{'wrod': 1, 'nested': {'x': 1}}")))
                .extracting(SchemaViolation::path)
                .containsExactly("wrod", "nested.x");
    }

    private static JsonObject document(String json) {
        return Json.read(JsonObject.class, json.replace('\'', '"'));
    }
}

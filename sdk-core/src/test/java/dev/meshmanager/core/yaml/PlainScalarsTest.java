package dev.meshmanager.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainScalarsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "7",
                "-12",
                "9223372036854775807",
                "18446744073709551616",
                "0.10",
                "-1.50",
                "1e3",
                "1E+3",
                "1.5e-7",
                "123456789012345678",
                "1234567890123456789"
            })
    void keepsTheLiteralsOfJsonNumbers(String literal) {
        assertThat(PlainScalars.parse(literal))
                .isEqualTo(Json.parse(literal).raw())
                .hasToString(literal);
    }

    @ParameterizedTest
    @CsvSource({
        "+5, 5",
        ".5, 0.5",
        "-.5, -0.5",
        "5., 5",
        "+1.50, 1.50",
        "0x1F, 31",
        "0o17, 15",
        "01.5, 1.5",
        "00.5, 0.5"
    })
    void writesOtherNumbersAsJsonHasThem(String literal, String json) {
        assertThat(PlainScalars.parse(literal)).isEqualTo(Json.parse(json).raw());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "Yes",
                "no",
                "on",
                "off",
                "y",
                "n",
                "1:30",
                "12:30:45",
                "0777",
                "007",
                "-012",
                "1_000",
                "0b101",
                "2026-11-23",
                "+",
                "-",
                ".",
                "..",
                "1.2.3",
                "0x",
                "0o8",
                "1e",
                "e1",
                "tRUE",
                "nULL",
                "<<",
                "=",
                "inf"
            })
    void takesTheRestForText(String text) {
        assertThat(PlainScalars.parse(text)).isEqualTo(text);
    }

    @Test
    void knowsTheWordsOfTheCoreSchema() {
        assertThat(PlainScalars.parse("True")).isEqualTo(true);
        assertThat(PlainScalars.parse("FALSE")).isEqualTo(false);
        assertThat(PlainScalars.parse("~")).isNull();
        assertThat(PlainScalars.parse("")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {".inf", "-.Inf", "+.INF", ".nan"})
    void refusesNumbersThatJsonDoesNotHave(String text) {
        assertThatThrownBy(() -> PlainScalars.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}

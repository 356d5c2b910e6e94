package dev.meshmanager.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntOrStringTest {
    @Test
    void tellsTheNumberFromTheText() {
        assertThat(IntOrString.of(80).asInt()).hasValue(80);
        assertThat(IntOrString.of(80).asString()).isEmpty();
        assertThat(IntOrString.of("80").asInt()).isEmpty();
        assertThat(IntOrString.of("80").asString()).contains("80");
    }

    @Test
    void isEqualByValueAndSort() {
        assertThat(IntOrString.of(80)).isEqualTo(IntOrString.of(80)).hasSameHashCodeAs(IntOrString.of(80));
        assertThat(IntOrString.of("http")).isEqualTo(IntOrString.of("http"));
        assertThat(IntOrString.of(80)).isNotEqualTo(IntOrString.of("80")).hasToString("80");
    }
}

package dev.meshmanager.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenEnumTest {
    @Test
    void listsItsConstantsInOrder() {
        assertThat(OpenEnum.constants(Color.class)).containsExactly(Color.RED, Color.GREEN);
    }

    @Test
    void knowsWhatItKnows() {
        assertThat(Color.RED.isKnown()).isTrue();
        assertThat(Color.of("red").isKnown()).isTrue();
        assertThat(Color.of("Red").isKnown()).isFalse();
    }

    @Test
    void isEqualByText() {
        assertThat(Color.of("red")).isEqualTo(Color.RED).hasSameHashCodeAs(Color.RED);
        assertThat(Color.of("mauve")).isEqualTo(Color.of("mauve")).isNotEqualTo(Color.RED);
    }

    @Test
    void isNotEqualToAnotherEnumOfTheSameText() {
        OpenEnum other = new OpenEnum("red") {};
        assertThat(Color.RED).isNotEqualTo(other);
        assertThat(other).isNotEqualTo(Color.RED);
        assertThat(Color.RED).isNotEqualTo("red");
    }

    @Test
    void showsTheTextOnTheWire() {
        assertThat(Color.of("mauve")).hasToString("mauve");
        assertThat(Color.of("mauve").value()).isEqualTo("mauve");
    }
}

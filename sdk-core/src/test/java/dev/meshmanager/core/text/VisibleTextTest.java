package dev.meshmanager.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x034F, 0x061C, 0x115F, 0x180E, 0x200B, 0x200D, 0x200F, 0x2028,
                0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0x3164, 0xFE00, 0xFEFF, 0xFFA0, 0xFFF9, 0xE0001, 0xE0041,
                0xE0100, 0xD800
            })
    void showsNothingThatIsInvisible(int character) {
        String text = "a" + Character.toString(character) + "b";
        assertThat(VisibleText.of(text, 100)).matches("a(\\\\u[0-9A-F]{4}){1,2}b");
        assertThat(VisibleText.line(text)).matches("a( |(\\\\u[0-9A-F]{4}){1,2})b");
        assertThat(VisibleText.lines(text)).matches("a(\\\\u[0-9A-F]{4}){1,2}b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web-1", "caf\u00e9", "\u4e2d\u6587", "\u05e9\u05dc\u05d5\u05dd", "\ud83d\ude00\ufe0f"})
    void keepsWhatPeopleWrite(String text) {
        assertThat(VisibleText.of(text, 100)).isEqualTo(text);
        assertThat(VisibleText.line(text)).isEqualTo(text);
    }

    @Test
    void escapesLineBreaksWhereTheyAreNoLayout() {
        assertThat(VisibleText.of("a\n\tb\r", 100)).isEqualTo("a\\n\\tb\\r");
        assertThat(VisibleText.line("a\r\nb")).isEqualTo("a b");
        assertThat(VisibleText.lines("a\n\tb\r")).isEqualTo("a\n\tb\\r");
    }

    @Test
    void cutsLongTextsButNoCharacter() {
        assertThat(VisibleText.of("a".repeat(200), 100)).isEqualTo("a".repeat(100) + "... (100 more characters)");
        assertThat(VisibleText.of("a\ud83d\ude00b", 2)).isEqualTo("a... (3 more characters)");
    }

    @Test
    void leavesOutCausesThatAStackTraceMustNotShow() {
        Exception plain = new IOException("a\nb", new IOException("c"));
        assertThat(VisibleText.cause(plain, 100)).isSameAs(plain);
        assertThat(VisibleText.cause(plain, 2)).isNull();
        assertThat(VisibleText.cause(new IOException("a", new IOException("\u001b[2J")), 100))
                .isNull();
        assertThat(VisibleText.cause(null, 100)).isNull();
    }
}

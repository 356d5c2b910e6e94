package dev.meshmanager.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the quoted words through shells, and compares what arrives. */
class ShellTextTest {
    private static final List<String> HOSTILE = List.of(
            "plain-1.2",
            "",
            " a  b ",
            "$(touch x)",
            "`touch x`",
            "a'b\"c\\d",
            "'; touch x; '",
            "a\nb\n\n",
            "\n",
            "-rf",
            "--name=x",
            "~",
            "*",
            "{a,b}",
            "a;b|c&d>e<f#g",
            "!!",
            "$HOME ${HOME} $'x' $((1+1))",
            "tab\there",
            "esc\u001b[31m 100% \\033 'q'\n",
            "-\u202e\u009b",
            "caf\u00e9 \ud83d\ude00",
            "\r");

    @TempDir
    Path directory;

    static Stream<String> hostile() {
        return HOSTILE.stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void passesEveryTextOnAsItIs(String text) throws Exception {
        for (String shell : List.of("bash", "sh")) {
            assertThat(argument(shell, ShellText.quote(text))).as(shell).isEqualTo(text);
            assertThat(argument(
                            shell,
                            ShellText.quoteWithVariables(
                                    "x" + text.replace("$HOME", "").replace("${HOME}", ""))))
                    .as(shell)
                    .isEqualTo("x" + text.replace("$HOME", "").replace("${HOME}", ""));
        }
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void expandsVariablesAndNothingElse(String text) throws Exception {
        String literal = text.replace("$HOME", "").replace("${HOME}", "");
        assertThat(argument("bash", ShellText.quoteWithVariables(literal + "${TOKEN}" + literal + "$TOKEN")))
                .isEqualTo(literal + "s3 $(x)" + literal + "s3 $(x)");
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "https://cp.example:5681/a_b", "a=b,c+d%20@e"})
    void quotesNothingThatNeedsNoQuotes(String text) {
        assertThat(ShellText.quote(text)).isEqualTo(text);
    }

    @Test
    void writesNoCharacterThatATerminalActsOn() {
        assertThat(ShellText.quote("a\u001b[2J\u202eb")).matches("[ -~]*");
    }

    @Test
    void refusesWhatNoArgumentCanHold() {
        assertThatThrownBy(() -> ShellText.quote("a\0b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("a\\u0000b");
    }

    /** A mark keeps the shell from dropping line breaks. */
    private String argument(String shell, String word) throws Exception {
        ProcessBuilder process = new ProcessBuilder(shell, "-c", "printf '%s.' " + "\"$#\" " + word)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        process.environment().put("TOKEN", "s3 $(x)");
        process.environment().put("LC_ALL", "C.UTF-8");
        Process running = process.start();
        String printed = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).isZero();
        assertThat(printed).startsWith("0.").endsWith(".");
        return printed.substring(2, printed.length() - 1);
    }
}

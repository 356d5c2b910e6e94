package dev.meshmanager.kuma.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Checks the syntax of commands with {@code bash -n}. */
public final class Shell {
    private Shell() {}

    public static void check(List<String> commands) throws Exception {
        Process bash = new ProcessBuilder("bash", "-n", "-c", String.join("\n", commands))
                .redirectErrorStream(true)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(output).isZero();
    }
}

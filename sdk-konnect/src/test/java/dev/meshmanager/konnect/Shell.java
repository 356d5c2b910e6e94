package dev.meshmanager.konnect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs commands through {@code bash}, with programs that only write down what they were called with. */
public final class Shell {
    private final Path directory;
    private final Path calls;
    private final Map<String, String> variables = new LinkedHashMap<>();

    /** Creates a shell in a directory that must be empty. */
    public Shell(Path directory) throws IOException {
        this.directory = directory;
        this.calls = Files.createDirectories(directory.resolve("calls"));
    }

    /** Puts a program into a folder of the directory; the folder {@code bin} is on the path. */
    public Shell program(String folder, String name) throws IOException {
        return program(folder, name, "");
    }

    /** Puts a program into a folder that runs this script when it has written down its arguments. */
    public Shell program(String folder, String name, String script) throws IOException {
        Path file = Files.createDirectories(directory.resolve(folder)).resolve(name);
        Files.writeString(
                file,
                "#!/bin/sh\nprintf '%s\\0' " + name + " \"$@\" > \"$CALLS/$$\"\n" + "echo " + name
                        + " \"$@\" >> \"$CALLS.log\"\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return this;
    }

    /** Sets a variable of the shell. */
    public Shell variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** Returns the arguments of each call, the program first. */
    public List<List<String>> run(List<String> commands) throws Exception {
        String output = output(commands);
        assertThat(output).isEmpty();
        List<List<String>> all = new ArrayList<>();
        try (var files = Files.list(calls)) {
            for (Path call : files.sorted().toList()) {
                all.add(Arrays.asList(Files.readString(call).split("\0", -1)));
            }
        }
        return all.stream().map(call -> call.subList(0, call.size() - 1)).toList();
    }

    /** Returns the calls in the order in which they started, one line each. */
    public List<String> order() throws IOException {
        Path log = Path.of(calls + ".log");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    /** Runs the commands as a block, which may fail, and returns what they print. */
    public String output(List<String> commands) throws Exception {
        return run(new ProcessBuilder("bash", "-c", String.join("\n", commands) + "\nwait"));
    }

    /** Runs the commands line by line in an interactive shell, which goes on after a failure. */
    public String pasted(List<String> commands) throws Exception {
        Path lines = Files.writeString(directory.resolve("lines"), String.join("\n", commands) + "\nwait\n");
        return run(new ProcessBuilder("bash", "--norc", "-i").redirectInput(lines.toFile()));
    }

    private String run(ProcessBuilder process) throws Exception {
        process.directory(directory.toFile()).redirectErrorStream(true);
        process.environment().putAll(variables);
        process.environment().put("LC_ALL", "C.UTF-8");
        process.environment().put("CALLS", calls.toString());
        process.environment().merge("PATH", directory.resolve("bin").toString(), (old, own) -> own + ":" + old);
        Process running = process.start();
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        running.waitFor();
        return output;
    }
}

package dev.meshmanager.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.meshmanager.core.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed while they write, and full disks. */
class CrashTest {
    private static final int COUNT = 200;

    @TempDir
    Path root;

    @Test
    void aKilledWriterLeavesAllOldOrAllNewFilesOnceTheDirectoryIsRecovered() throws Exception {
        for (int round = 1; round <= 4; round++) {
            Process writer = java(List.of(), Writer.class, root.toString());
            try (BufferedReader out = writer.inputReader()) {
                for (int line = 0; line < round; line++) {
                    assertThat(out.readLine()).isEqualTo("written");
                }
                writer.destroyForcibly().waitFor();
            }

            GeneratedFiles.recover(root);

            assertThat(contents()).hasSize(1);
            assertThat(names()).hasSize(COUNT);
        }
    }

    @Test
    void finishesWhatHadBegunToMove() throws Exception {
        Files.writeString(root.resolve("a"), "new");
        Files.writeString(root.resolve("b"), "old");
        left("commit", "=a\n=b\n+c");
        left("old/a", "old");
        left("old/b", "old");
        left("new/b", "new");
        left("new/c", "new");

        GeneratedFiles.of(GeneratedFile.of("d", "new")).writeTo(root);

        assertThat(names()).containsExactly("a", "b", "c", "d");
        assertThat(contents()).containsExactly("new");
    }

    @Test
    void leavesAllAsItWasWhenNothingHadBegunToMove() throws Exception {
        Files.writeString(root.resolve("a"), "old");
        left("old/a", "old");
        left("new/a", "new");
        left("new/b", "new");

        GeneratedFiles.recover(root);

        assertThat(names()).containsExactly("a");
        assertThat(contents()).containsExactly("old");
    }

    @Test
    void finishesWhatHadBegunToMoveBack() throws Exception {
        Files.writeString(root.resolve("a"), "new");
        Files.writeString(root.resolve("b"), "new");
        left("commit", "=a\n+b\n=c");
        left("undo", "");
        left("old/a", "old");
        left("new/c", "new");
        Files.writeString(root.resolve("c"), "old");
        left("old/c", "old");

        GeneratedFiles.recover(root);

        assertThat(names()).containsExactly("a", "c");
        assertThat(contents()).containsExactly("old");
    }

    /** A file size limit simulates a full disk: the system writes a part and rejects the rest. */
    @Test
    void aDiskThatTakesAPartLeavesNoFile() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs a POSIX shell");
        Process limited =
                java(List.of("/bin/bash", "-c", "ulimit -f 1; exec \"$@\"", "bash"), Limited.class, root.toString());
        String out = new String(limited.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(limited.waitFor()).as(out).isZero();
        assertThat(out.lines()).containsExactly("token failed", "files failed");
        assertThat(names()).isEmpty();
    }

    private void left(String file, String text) throws IOException {
        Path work = root.resolve(".meshmanager-1");
        Files.createDirectories(work.resolve("new"));
        Files.createDirectories(work.resolve("old"));
        Files.writeString(work.resolve("lock"), "");
        Files.writeString(work.resolve(file), text);
    }

    private Set<String> contents() throws IOException {
        Set<String> contents = new TreeSet<>();
        for (String name : names()) {
            contents.add(Files.readString(root.resolve(name)));
        }
        return contents;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Process java(List<String> before, Class<?> main, String argument) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), main.getName(), argument));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Overwrites the files repeatedly, each time with another text, and reports it. */
    static final class Writer {
        public static void main(String[] arguments) throws IOException {
            for (int round = 0; ; round++) {
                String text = Long.toString(ProcessHandle.current().pid()) + " " + round;
                GeneratedFiles.of(IntStream.range(0, COUNT)
                                .mapToObj(number -> GeneratedFile.of("file-" + number, text))
                                .toList())
                        .overwriteIn(Path.of(arguments[0]));
                System.out.println("written");
            }
        }
    }

    /** Writes more than the limit. */
    static final class Limited {
        public static void main(String[] arguments) {
            Path root = Path.of(arguments[0]);
            String text = "x".repeat(5_000);
            attempt("token", () -> Token.of(text).writeTo(root.resolve("token")));
            attempt("files", () -> GeneratedFiles.of(GeneratedFile.of("a", "a"), GeneratedFile.secret("b", text))
                    .overwriteIn(root));
        }

        private static void attempt(String what, Write write) {
            try {
                write.run();
                System.out.println(what + " written");
            } catch (IOException e) {
                System.out.println(what + " failed");
            }
        }
    }

    private interface Write {
        void run() throws IOException;
    }
}

package dev.meshmanager.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the notebooks with the Python in {@code NOTEBOOK_PYTHON}, which needs nbclient and the kernel JJava.
 * {@code .ci/run} creates one.
 */
class NotebookTest {
    @ParameterizedTest
    @ValueSource(strings = {"tour", "policies", "konnect"})
    void runsFromTopToBottom(String name, @TempDir Path directory) throws IOException, InterruptedException {
        String python = System.getenv("NOTEBOOK_PYTHON");
        assumeThat(python)
                .as("NOTEBOOK_PYTHON, a Python that has nbclient and jjava")
                .isNotNull();
        Path log = directory.resolve("log.txt");
        Path notebooks = Path.of("notebooks").toAbsolutePath();
        ProcessBuilder run = new ProcessBuilder(
                        python,
                        notebooks.resolve("run.py").toString(),
                        notebooks.resolve(name + ".ipynb").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        run.environment().put("JJAVA_CLASSPATH", classPath);
        Process process = run.start();
        try {
            assertThat(process.waitFor(180, TimeUnit.SECONDS))
                    .as("the notebook ends")
                    .isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(process.exitValue()).as(() -> read(log)).isZero();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}

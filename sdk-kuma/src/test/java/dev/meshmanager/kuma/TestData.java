package dev.meshmanager.kuma;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The data sets that stand outside of the repository; tests over one that is absent are skipped. */
public final class TestData {
    private static final Map<String, String> DEFAULTS =
            Map.of("corpus", "../shared/corpus/documents.jsonl", "estates", "../shared/estates");

    private TestData() {}

    /** Returns whether the system property has its default value. */
    static boolean isDefault(String property) {
        return System.getProperty(property, "").equals(DEFAULTS.get(property));
    }

    /** Returns where the system property points, relative paths starting at the root of the repository. */
    public static Path path(String property) {
        Path root = Path.of(System.getProperty("project.root", ".."));
        Path path = root.resolve(System.getProperty(property, "missing")).normalize();
        assumeTrue(Files.exists(path), () -> property + " is skipped: there is no " + path);
        return path;
    }

    /** Returns the documents of the corpus that come with the verdict of a control plane, on which our tests depend. */
    public static List<JsonObject> corpus() {
        List<JsonObject> lines = Stream.concat(Stream.of(path("corpus")), corpusOf30())
                .flatMap(file -> lines(file).stream())
                .filter(line -> line.has("zone") || line.has("global"))
                .toList();
        assumeTrue(!lines.isEmpty(), "corpus is skipped: no document has a verdict");
        return lines;
    }

    /** Returns the documents of {@link #corpus()} with the verdict of a control plane of this line of versions. */
    public static List<JsonObject> corpus(KumaVersion version) {
        List<JsonObject> lines = corpus().stream()
                .filter(line -> versionOf(line).line().equals(version))
                .toList();
        assumeTrue(!lines.isEmpty(), "corpus is skipped: no document has a verdict of " + version);
        return lines;
    }

    /** Returns the version of the control plane that judged a document. */
    static KumaVersion versionOf(JsonObject line) {
        return line.get("version")
                .flatMap(JsonValue::asString)
                .map(KumaVersion::of)
                .orElse(KumaVersion.V2_14);
    }

    private static Stream<Path> corpusOf30() {
        return Stream.of(path("corpus").resolveSibling("documents-3.0-preview.jsonl"))
                .filter(file -> isDefault("corpus") && Files.exists(file));
    }

    /** Returns the files with one object a line of a folder, or the file, where the system property points. */
    static List<Path> files(String property) {
        Path path = path(property);
        try (Stream<Path> all = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
            return all.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the objects of a file that has one a line. */
    static List<JsonObject> lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> Json.read(JsonObject.class, line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

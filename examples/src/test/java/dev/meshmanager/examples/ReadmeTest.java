package dev.meshmanager.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));

    @Test
    void everyJavaSnippetIsCompiled() throws IOException {
        String compiled = squeeze(Files.readString(
                ROOT.resolve("examples/src/test/java/dev/meshmanager/examples/ReadmeSnippetsTest.java")));
        List<String> snippets = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertThat(snippets).isNotEmpty().allSatisfy(snippet -> assertThat(compiled)
                .contains(parts(snippet)));
    }

    @ParameterizedTest
    @CsvSource({
        "mockwebserver3, okhttp.version",
        "junit-jupiter, junit.version",
        "assertj-core, assertj.version",
    })
    void testsNeedTheVersionsThatTheBuildHas(String artifact, String property) throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String version = pom.replaceAll("(?s).*<" + property + ">(.*?)</" + property + ">.*", "$1");
        assertThat(squeeze(Files.readString(ROOT.resolve("README.md"))))
                .contains("<artifactId>" + artifact + "</artifactId><version>" + version + "</version>");
    }

    /** Returns each import by itself, and the rest as one part: the compiled class has more imports. */
    private static List<String> parts(String snippet) {
        List<String> imports =
                snippet.lines().filter(line -> line.startsWith("import ")).toList();
        String code = snippet.lines().filter(line -> !imports.contains(line)).collect(Collectors.joining());
        return Stream.concat(imports.stream(), Stream.of(code))
                .map(ReadmeTest::squeeze)
                .toList();
    }

    private static String squeeze(String code) {
        return code.replaceAll("\\s+", "");
    }
}

package dev.meshmanager.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The author of a document controls its content, but must not control the messages. */
class DocumentMessagesTest {
    private static final String SECRET = "hunter2hunter2";

    private final ResourceDocuments documents = ResourceDocuments.of(Kinds.ALL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type: Secret\nname: a\ndata: \t" + SECRET + ": x: y",
                "type: Secret\nname: a\n\tdata: " + SECRET,
                "type: Secret\nname: a\ndata: \"" + SECRET,
                "type: Secret\nname: a\ndata: " + SECRET + "\n  b: c",
                "type: Secret\nname: a\ndata: [" + SECRET,
                "type: Secret\nname: a\ndata: " + SECRET + "\u0007",
                "type: Secret\nname: a\ndata: [" + SECRET + "]",
                "type: Secret\nname: a\ndata: {" + SECRET + ": 1}",
                "type: Secret\nname: a\ndata: !!binary " + SECRET,
                "{\"type\": \"Secret\", \"name\": \"a\", \"data\": \"" + SECRET,
                "apiVersion: v1\nkind: Secret\ntype: system.kuma.io/secret\nmetadata: {name: 5}\ndata: {value: "
                        + SECRET + "}"
            })
    void neverQuotesASecret(String text) {
        assertThat(trace(text)).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: *LONG",
                "a: !LONG b",
                "LONG: 1\nLONG: 2",
                "{type: Mesh, name: {LONG: 1}}",
                "{apiVersion: LONG, kind: LONG, metadata: {name: a}}",
                "type: MeshTimeout\nname: a\nspec: {ratio: LONG}",
                "type: MeshTimeout\nname: a\nspec: {to: [{LONG: {a: 1}}]}\nlabels: {LONG: 1}",
                "a: {{ LONG }}"
            })
    void boundsMessages(String text) {
        assertThat(trace(text.replace("LONG", "x".repeat(1_000_000)))).hasSizeLessThan(20_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ODD\": 1\n\"ODD\": 2",
                "{apiVersion: \"ODD\", kind: \"ODD\", metadata: {name: a}}",
                "type: MeshTimeout\nname: a\nspec: {ratio: \"ODD\"}",
                "type: Mesh\nname: a\nlabels: {\"ODD\": 1}"
            })
    void writesControlCharactersAsEscapes(String text) {
        DocumentException e = failure(text.replace("ODD", "a\\e[31m\\nb\\u009bc\\u202ed\\u2028"));

        assertThat(e.getMessage())
                .matches("[^\\p{Cntrl}\\u009B\\u202E\\u2028]*")
                .containsIgnoringCase("\\u001B[31m\\nb\\u009Bc\\u202Ed\\u2028");
    }

    @Test
    void writesTheNameOfAFileWithoutControlCharacters(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("a\nb\u001B.yaml"), "a: [");

        DocumentException e = catchThrowableOfType(DocumentException.class, () -> documents.read(file));

        assertThat(e).hasMessageContaining("a\\nb\\u001B.yaml, line 1");
        assertThat(e.location().source()).isEqualTo(file.toString());
    }

    @Test
    void tellsTheReasonWithoutThePlace() {
        assertThat(failure("a: b: c").reason()).isEqualTo("mapping values are not allowed here");
    }

    private DocumentException failure(String text) {
        return catchThrowableOfType(DocumentException.class, () -> documents.read(text));
    }

    private String trace(String text) {
        StringWriter trace = new StringWriter();
        failure(text).printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}

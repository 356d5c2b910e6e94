package dev.meshmanager.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    private static final Token TOKEN = Token.of("s3cr3t");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void doesNotShowItself() {
        assertThat(TOKEN).hasToString("***");
        assertThat(String.format("%s", TOKEN)).isEqualTo("***");
        assertThat(TOKEN.reveal()).isEqualTo("s3cr3t");
    }

    @Test
    void losesTheWhiteSpaceAroundIt() {
        assertThat(Token.of(" s3cr3t\n").reveal()).isEqualTo("s3cr3t");
    }

    @Test
    void isEqualByText() {
        assertThat(TOKEN).isEqualTo(Token.of("s3cr3t")).hasSameHashCodeAs(Token.of("s3cr3t"));
        assertThat(TOKEN).isNotEqualTo(Token.of("other")).isNotEqualTo("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void isNotBlank(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Token.of(text))
                .withMessage("the token must not be blank");
    }

    @Test
    void writesAFileForItsOwnerOnly() throws IOException {
        Path file = folder.resolve("token");
        TOKEN.writeTo(file);
        assertThat(file).hasContent("s3cr3t");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void writesNoFileThatIsThereAlready() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "old");
        assertThatThrownBy(() -> TOKEN.writeTo(file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("old");
    }

    @Test
    void doesNotFollowALink() throws IOException {
        Path target = folder.resolve("target");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        assertThatThrownBy(() -> TOKEN.writeTo(link)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(target).doesNotExist();
    }

    @Test
    void saysThatTheFolderIsMissing() {
        assertThatThrownBy(() -> TOKEN.writeTo(folder.resolve("no/token")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageNotContaining("s3cr3t");
    }
}

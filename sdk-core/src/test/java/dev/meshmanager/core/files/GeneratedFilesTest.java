package dev.meshmanager.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFilesTest {
    private static final GeneratedFiles FILES =
            GeneratedFiles.of(GeneratedFile.of("a.yaml", "a: 1\n"), GeneratedFile.secret("token", "s3cret"));

    @TempDir
    Path root;

    @Test
    void aNewDirectoryWithSecretsIsForItsOwner() throws IOException {
        Path directory = root.resolve("deep/east");

        FILES.writeTo(directory);

        assertThat(directory.resolve("a.yaml")).hasContent("a: 1\n");
        assertThat(permissions(directory)).isEqualTo("rwx------");
        assertThat(permissions(directory.resolve("token"))).isEqualTo("rw-------");
        assertThat(names(root.resolve("deep"))).containsExactly("east");
    }

    @Test
    void goesBesideOtherFiles() throws IOException {
        Files.writeString(root.resolve("other"), "x");

        FILES.writeTo(root);

        assertThat(names(root)).containsExactly("a.yaml", "other", "token");
        assertThat(permissions(root.resolve("token"))).isEqualTo("rw-------");
    }

    @Test
    void writesNothingWhereOneIsThere() throws IOException {
        Files.writeString(root.resolve("token"), "mine");

        assertThatThrownBy(() -> FILES.writeTo(root)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(names(root)).containsExactly("token");
        assertThat(root.resolve("token")).hasContent("mine");
    }

    @Test
    void overwritesWhenTold() throws IOException {
        Files.writeString(root.resolve("token"), "old");

        FILES.overwriteIn(root);

        assertThat(names(root)).containsExactly("a.yaml", "token");
        assertThat(root.resolve("token")).hasContent("s3cret");
        assertThat(permissions(root.resolve("token"))).isEqualTo("rw-------");
    }

    @Test
    void leavesAllAsItWasWhenAFileCannotBeReplaced() throws IOException {
        Files.writeString(root.resolve("a.yaml"), "old");
        GeneratedFiles files = GeneratedFiles.of(
                GeneratedFile.of("a.yaml", "new"), GeneratedFile.of("b".repeat(300), "a name that is too long"));

        assertThatThrownBy(() -> files.overwriteIn(root)).isInstanceOf(IOException.class);

        assertThat(names(root)).containsExactly("a.yaml");
        assertThat(root.resolve("a.yaml")).hasContent("old");
    }

    @Test
    void putsBackWhatWasMovedAwayAlready() throws IOException {
        Files.writeString(root.resolve("a.yaml"), "old");
        Files.createDirectories(root.resolve("token/in-the-way"));

        assertThatThrownBy(() -> FILES.writeTo(root)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(root.resolve("a.yaml")).hasContent("old");
        assertThat(root.resolve("token/in-the-way")).isDirectory();
    }

    @Test
    void leavesNoDirectoryWhenAFileCannotBeWritten() throws IOException {
        GeneratedFiles files =
                GeneratedFiles.of(GeneratedFile.secret("a", "s3cret"), GeneratedFile.of("b".repeat(300), "x"));

        assertThatThrownBy(() -> files.writeTo(root.resolve("east"))).isInstanceOf(IOException.class);

        assertThat(names(root)).isEmpty();
    }

    @Test
    void doesNotOverwriteADirectory() throws IOException {
        Files.writeString(root.resolve("a.yaml"), "old");
        Files.createDirectories(root.resolve("token/mine"));

        assertThatThrownBy(() -> FILES.overwriteIn(root)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(names(root)).containsExactly("a.yaml", "token");
        assertThat(root.resolve("a.yaml")).hasContent("old");
        assertThat(root.resolve("token/mine")).isDirectory();
    }

    @Test
    void overwritesFilesOfTheNamesThatItUsesItself() throws IOException {
        GeneratedFiles files = GeneratedFiles.of(
                GeneratedFile.of("commit", "1"),
                GeneratedFile.of("lock", "2"),
                GeneratedFile.of("new", "3"),
                GeneratedFile.of("old", "4"),
                GeneratedFile.of("undo", "5"));
        for (GeneratedFile file : files.all()) {
            Files.writeString(root.resolve(file.name()), "before");
        }

        files.overwriteIn(root);

        assertThat(names(root)).containsExactly("commit", "lock", "new", "old", "undo");
        for (GeneratedFile file : files.all()) {
            assertThat(root.resolve(file.name())).hasContent(file.text());
        }
    }

    @Test
    void refusesNamesThatWindowsDoesNotHave() {
        for (String name : List.of(
                "CON",
                "con",
                "nul.yaml",
                "Com1.txt",
                "lpt9",
                "aux .md",
                "a:b",
                "a?",
                "a*",
                "a\"b",
                "a<b",
                "a|b",
                "a.",
                "a ",
                "a\tb",
                "a\u0000",
                "CONIN$",
                ".meshmanager-1")) {
            assertThatThrownBy(() -> GeneratedFile.of(name, "")).as(name).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> GeneratedFiles.of(GeneratedFile.of("a.yaml", ""), GeneratedFile.of("A.yaml", "")))
                .isInstanceOf(IllegalArgumentException.class);
        for (String name : List.of("console.yaml", "com.yaml", "com10", ".env", "a b", "\u00e9.yaml", "null")) {
            assertThat(GeneratedFile.of(name, "").name()).isEqualTo(name);
        }
    }

    @Test
    void namesLeadNowhereElse() {
        for (String name : List.of("", "../x", "a/b", "..", ".", "a\\b")) {
            assertThatThrownBy(() -> GeneratedFile.of(name, "")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> GeneratedFiles.of(GeneratedFile.of("a", ""), GeneratedFile.of("a", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesATreeOfDirectories(@TempDir Path folder) throws IOException {
        GeneratedFiles tree = GeneratedFiles.of(
                GeneratedFile.of("README.md", "all"),
                GeneratedFile.of("a.txt", "open").in("public").in("docs"),
                GeneratedFile.secret("key", "s3cret").in("keys"));
        for (Path target : List.of(folder.resolve("new"), Files.createDirectory(folder.resolve("old")))) {
            tree.writeTo(target);
            assertThat(target.resolve("docs/public/a.txt")).hasContent("open");
            assertThat(target.resolve("keys/key")).hasContent("s3cret");
            assertThat(permissions(target.resolve("keys/key"))).isEqualTo("rw-------");
            assertThat(permissions(target.resolve("keys"))).isEqualTo("rwx------");
            assertThat(permissions(target.resolve("docs"))).isEqualTo("rwxr-xr-x");
            assertThatThrownBy(() -> tree.writeTo(target)).isInstanceOf(FileAlreadyExistsException.class);
            GeneratedFiles.of(GeneratedFile.of("a.txt", "changed").in("public").in("docs"))
                    .overwriteIn(target);
            assertThat(target.resolve("docs/public/a.txt")).hasContent("changed");
            try (Stream<Path> entries = Files.list(target)) {
                assertThat(entries.map(path -> path.getFileName().toString()))
                        .containsExactlyInAnyOrder("README.md", "docs", "keys");
            }
        }
    }

    @Test
    void doesNotFollowLinksInPlaceOfDirectories(@TempDir Path folder) throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(target.resolve("keys"), elsewhere);
        assertThatThrownBy(() -> GeneratedFiles.of(GeneratedFile.of("key", "x").in("keys"))
                        .overwriteIn(target))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(elsewhere).isEmptyDirectory();
        assertThatThrownBy(() -> GeneratedFile.of("a", "").in("..")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GeneratedFile.of("a", "").in("x/y")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsDoNotShowInMessages() {
        assertThat(FILES.toString()).isEqualTo("[a.yaml, token]");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

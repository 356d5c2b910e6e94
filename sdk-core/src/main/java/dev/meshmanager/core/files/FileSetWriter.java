package dev.meshmanager.core.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes all files of a set or none. It writes them to a temporary directory beside the target, on the same file
 * system. A new directory is then moved to its place; files in an existing directory are moved by a
 * {@link FileReplacement}.
 */
final class FileSetWriter {
    private final Path directory;
    private final List<GeneratedFile> files;

    FileSetWriter(Path directory, List<GeneratedFile> files) {
        this.directory = directory.toAbsolutePath().normalize();
        this.files = files;
    }

    void write(boolean overwrite) throws IOException {
        if (Files.notExists(directory)) {
            writeNew();
            return;
        }
        FileReplacement.recover(directory);
        if (!overwrite) {
            refuseToOverwrite();
        }
        try (FileReplacement replacement = FileReplacement.in(directory)) {
            stage(replacement.fresh());
            replacement.commit(files.stream().map(GeneratedFile::name).toList());
        }
    }

    private void refuseToOverwrite() throws FileAlreadyExistsException {
        for (GeneratedFile file : files) {
            Path target = directory.resolve(file.name());
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(target.toString());
            }
        }
    }

    private void writeNew() throws IOException {
        Path parent = Objects.requireNonNull(directory.getParent(), "a root directory has no parent");
        Files.createDirectories(parent);
        String permissions = files.stream().anyMatch(GeneratedFile::secret) ? "rwx------" : "rwxr-xr-x";
        Path staging =
                Files.createTempDirectory(parent, FileReplacement.PREFIX, NewFile.permissions(parent, permissions));
        try {
            stage(staging);
            NewFile.force(staging);
            Files.move(staging, directory, StandardCopyOption.ATOMIC_MOVE);
            NewFile.force(parent);
        } finally {
            deleteTree(staging);
        }
    }

    private void stage(Path staging) throws IOException {
        for (GeneratedFile file : files) {
            createDirectories(staging, file.name());
            NewFile.write(staging.resolve(file.name()), file.text(), file.secret());
        }
    }

    /** Creates the directories of a file. Those with a secret are accessible to the owner only. */
    private void createDirectories(Path staging, String file) throws IOException {
        for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
            String parent = file.substring(0, slash + 1);
            if (Files.notExists(staging.resolve(parent))) {
                boolean hasSecret = files.stream()
                        .anyMatch(other -> other.secret() && other.name().startsWith(parent));
                Files.createDirectory(
                        staging.resolve(parent), NewFile.permissions(staging, hasSecret ? "rwx------" : "rwxr-xr-x"));
            }
        }
    }

    static void deleteTree(Path tree) throws IOException {
        if (Files.notExists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

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
 * Writes files so that all are there or none: first into a directory of its own beside the place where they belong,
 * which is on the same file system. A new directory moves to its place at once, files in a directory with others by a
 * {@link Replacement}.
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
        Replacement.recover(directory);
        if (!overwrite) {
            refuseToOverwrite();
        }
        try (Replacement replacement = Replacement.in(directory)) {
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
        Path parent = Objects.requireNonNull(directory.getParent(), "only a root has no parent");
        Files.createDirectories(parent);
        String permissions = files.stream().anyMatch(GeneratedFile::secret) ? "rwx------" : "rwxr-xr-x";
        Path staging = Files.createTempDirectory(parent, Replacement.PREFIX, NewFile.permissions(parent, permissions));
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
            NewFile.write(staging.resolve(file.name()), file.text(), file.secret());
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

package dev.meshmanager.core.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes files so that all are there or none: first into a directory of its own beside the place where they belong,
 * which is on the same file system, then each moves there at once.
 */
final class FileSetWriter {
    private static final String STAGING = ".meshmanager-";

    private final Path directory;
    private final List<GeneratedFile> files;
    private final boolean posix;
    /** What undoes the moves so far, the latest first. */
    private final Deque<Undo> undo = new ArrayDeque<>();

    FileSetWriter(Path directory, List<GeneratedFile> files) {
        this.directory = directory.toAbsolutePath().normalize();
        this.files = files;
        this.posix =
                this.directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    void write(boolean overwrite) throws IOException {
        boolean isNew = Files.notExists(directory);
        if (!overwrite) {
            refuseToOverwrite();
        }
        if (isNew) {
            writeNew();
        } else {
            writeInto(overwrite);
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
        Path parent = directory.getParent();
        Files.createDirectories(parent);
        Path staging = Files.createTempDirectory(parent, STAGING, directoryPermissions());
        try {
            stage(staging);
            Files.move(staging, directory, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            deleteTree(staging);
        }
    }

    private void writeInto(boolean overwrite) throws IOException {
        Path staging = Files.createTempDirectory(directory, STAGING, permissions("rwx------"));
        Path old = Files.createDirectory(staging.resolve("old"));
        try {
            stage(staging);
            for (GeneratedFile file : files) {
                Path target = directory.resolve(file.name());
                if (overwrite && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                    move(target, old.resolve(file.name()));
                }
                move(staging.resolve(file.name()), target);
            }
        } catch (IOException | RuntimeException e) {
            while (!undo.isEmpty()) {
                undo.pop().run(e);
            }
            throw e;
        } finally {
            deleteTree(staging);
        }
    }

    private void move(Path from, Path to) throws IOException {
        Files.move(from, to);
        undo.push(failure -> {
            try {
                Files.move(to, from);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        });
    }

    private void stage(Path staging) throws IOException {
        for (GeneratedFile file : files) {
            FileAttribute<?>[] attributes = file.secret() ? permissions("rw-------") : new FileAttribute<?>[0];
            try (var channel = Files.newByteChannel(
                    staging.resolve(file.name()),
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    attributes)) {
                var bytes = StandardCharsets.UTF_8.encode(file.text());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        }
    }

    private FileAttribute<?>[] directoryPermissions() {
        return permissions(files.stream().anyMatch(GeneratedFile::secret) ? "rwx------" : "rwxr-xr-x");
    }

    private FileAttribute<?>[] permissions(String permissions) {
        Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)} : new FileAttribute<?>[0];
    }

    private static void deleteTree(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Undoes a move, and adds to the failure that made it necessary what prevents that. */
    private interface Undo {
        void run(Exception failure);
    }
}

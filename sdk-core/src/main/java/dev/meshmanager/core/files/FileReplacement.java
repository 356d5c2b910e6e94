package dev.meshmanager.core.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Replaces a set of files in a directory with other files, so that a process that ends half-way leaves either all old
 * files or what the next process needs to finish.
 *
 * <p>It works in a subdirectory {@code .meshmanager-*}. {@code new} has the new files, {@code old} the replaced files,
 * and {@code lock} is locked while the writer is alive. Nothing has changed until {@code commit} exists. That file
 * lists the names, with {@code +} before a new and {@code =} before a replaced file; from then on, each file of
 * {@code new} is moved to its place. {@code undo} means that this failed, and that the files of {@code old} are moved
 * back.
 */
final class FileReplacement implements AutoCloseable {
    static final String PREFIX = ".meshmanager-";

    private static final String COMMIT = "commit";
    private static final String UNDO = "undo";

    private final Path directory;
    private final Path work;
    private final FileChannel lock;

    private FileReplacement(Path directory, Path work, FileChannel lock) {
        this.directory = directory;
        this.work = work;
        this.lock = lock;
    }

    static FileReplacement in(Path directory) throws IOException {
        Path work = Files.createTempDirectory(directory, PREFIX, NewFile.permissions(directory, "rwx------"));
        FileChannel channel =
                FileChannel.open(work.resolve("lock"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
        Files.createDirectory(work.resolve("new"));
        Files.createDirectory(work.resolve("old"));
        return new FileReplacement(directory, work, channel);
    }

    /** Completes the replacements of writers that no longer run. */
    static void recover(Path directory) throws IOException {
        List<Path> left;
        try (Stream<Path> entries = Files.list(directory)) {
            left = entries.filter(FileReplacement::isWork).sorted().toList();
        }
        for (Path work : left) {
            try (FileChannel channel = FileChannel.open(work.resolve("lock"), StandardOpenOption.WRITE)) {
                if (channel.tryLock() != null) {
                    new FileReplacement(directory, work, channel).resume();
                }
            } catch (OverlappingFileLockException | NoSuchFileException e) {
                // Another thread is writing, or another process has just started to or ended.
            }
        }
    }

    private static boolean isWork(Path entry) {
        return entry.getFileName().toString().startsWith(PREFIX) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
    }

    private void resume() throws IOException {
        Path commit = work.resolve(COMMIT);
        if (Files.exists(commit)) {
            List<String> names = Files.readAllLines(commit);
            // Names that others put here must not leave the directory.
            names.forEach(name -> GeneratedFile.requirePath(name.substring(1)));
            if (Files.exists(work.resolve(UNDO))) {
                moveBack(names);
            } else {
                moveIn(names);
            }
        }
        delete();
    }

    /** Returns the directory for the new files. */
    Path fresh() {
        return work.resolve("new");
    }

    /** Moves the new files to their places. If one cannot be moved, the previous state is restored. */
    void commit(List<String> files) throws IOException {
        List<String> names = new ArrayList<>();
        for (String file : files) {
            names.add((keepOld(file) ? "=" : "+") + file);
        }
        NewFile.force(work.resolve("new"));
        NewFile.force(work.resolve("old"));
        NewFile.write(work.resolve("commit.new"), String.join("\n", names), true);
        Files.move(work.resolve("commit.new"), work.resolve(COMMIT), StandardCopyOption.ATOMIC_MOVE);
        NewFile.force(work);
        try {
            moveIn(names);
        } catch (IOException | RuntimeException e) {
            undo(names, e);
            throw e;
        }
    }

    private boolean keepOld(String file) throws IOException {
        refuseLinks(file);
        Path target = directory.resolve(file);
        if (Files.notExists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(target)) {
            throw new FileAlreadyExistsException(target.toString(), null, "is not a file, so it is not overwritten");
        }
        Path old = work.resolve("old").resolve(file);
        Files.createDirectories(Objects.requireNonNull(old.getParent()));
        try {
            Files.createLink(old, target);
        } catch (IOException | UnsupportedOperationException e) {
            // Some file systems have no links, and some systems do not link to files of other users.
            Files.copy(target, old, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
        }
        return true;
    }

    /** A link in place of a directory would lead the files elsewhere. */
    private void refuseLinks(String file) throws FileAlreadyExistsException {
        for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
            Path parent = directory.resolve(file.substring(0, slash));
            if (Files.exists(parent, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(parent.toString(), null, "is not a directory");
            }
        }
    }

    /** Creates the directories of a new file with the permissions that they have among the new files. */
    private void createDirectories(String file) throws IOException {
        for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
            String parent = file.substring(0, slash);
            if (Files.notExists(directory.resolve(parent), LinkOption.NOFOLLOW_LINKS)) {
                Path target =
                        Files.createDirectory(directory.resolve(parent), NewFile.permissions(directory, "rwx------"));
                NewFile.copyPermissions(fresh().resolve(parent), target);
            }
        }
    }

    private void moveIn(List<String> names) throws IOException {
        for (String name : names) {
            Path fresh = fresh().resolve(name.substring(1));
            createDirectories(name.substring(1));
            if (Files.exists(fresh, LinkOption.NOFOLLOW_LINKS)) {
                CopyOption[] options = name.startsWith("=")
                        ? new CopyOption[] {StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING}
                        : new CopyOption[0];
                Files.move(fresh, directory.resolve(name.substring(1)), options);
            }
        }
        NewFile.force(directory);
    }

    private void undo(List<String> names, Exception failure) {
        try {
            NewFile.write(work.resolve(UNDO), "", true);
            NewFile.force(work);
            moveBack(names);
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void moveBack(List<String> names) throws IOException {
        for (String name : names) {
            String file = name.substring(1);
            Path target = directory.resolve(file);
            Path old = work.resolve("old").resolve(file);
            if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(old, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else if (name.startsWith("+") && Files.notExists(fresh().resolve(file), LinkOption.NOFOLLOW_LINKS)) {
                Files.deleteIfExists(target);
            }
        }
        NewFile.force(directory);
    }

    private void delete() throws IOException {
        // First, because remaining files would look like an unfinished replacement.
        Files.deleteIfExists(work.resolve(COMMIT));
        FileSetWriter.deleteTree(work.resolve("new"));
        FileSetWriter.deleteTree(work.resolve("old"));
        Files.deleteIfExists(work.resolve("commit.new"));
        Files.deleteIfExists(work.resolve(UNDO));
        // Windows does not release the names of open files.
        lock.close();
        Files.deleteIfExists(work.resolve("lock"));
        Files.deleteIfExists(work);
    }

    /** Removes the working directory, unless its files are still needed to undo a failed replacement. */
    @Override
    public void close() throws IOException {
        try (lock) {
            if (!isUndoUnfinished()) {
                delete();
            }
        }
    }

    private boolean isUndoUnfinished() throws IOException {
        if (Files.notExists(work.resolve(UNDO))) {
            return false;
        }
        try (Stream<Path> old = Files.list(work.resolve("old"))) {
            return old.findAny().isPresent();
        }
    }
}
